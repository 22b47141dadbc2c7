import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CallOffUndoDialog, type UndoOp } from '../../../../renderer/features/sales/call-off-undo-dialog';
import { show } from '../../support/render';

function aDialog(op: UndoOp, language: 'en' | 'es' = 'en') {
  const given: string[] = [];
  const { user } = show(
    <CallOffUndoDialog
      isOpen
      isBusy={false}
      failure={null}
      op={op}
      onCancel={reason => given.push(reason)}
      onClose={() => undefined}
    />,
    language,
  );
  return { given, user };
}

it('asks why, and not where goods are whose record says it', async () => {
  const { given, user } = aDialog('refund');
  expect(screen.getByRole('dialog', { name: 'Call off this refund?' })).toBeTruthy();
  expect(screen.queryByText('Where are the goods?')).toBeNull();
  const save = () => user.click(screen.getByRole('button', { name: 'Call off this refund' }));
  await save();
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'not in the portal');
  await save();
  expect(given).toEqual(['not in the portal']);
});

it.each([
  ['void', 'en', 'Call off this void', /the money that went back/],
  ['destroy', 'en', 'Call off this destruction', /keep them locked away/],
  ['void', 'es', 'Dejar sin efecto esta anulación', /el dinero que se devolvió/],
] as const)('says of a %s in %s what it means', (op, language, name, text) => {
  aDialog(op, language);
  expect(screen.getByRole('button', { name })).toBeTruthy();
  expect(screen.getByText(text)).toBeTruthy();
});
