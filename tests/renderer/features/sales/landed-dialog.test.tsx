import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LandedDialog } from '../../../../renderer/features/sales/landed-dialog';
import { show } from '../../support/render';

function aDialog(named: readonly string[] = [], isUndo = false) {
  const given: unknown[] = [];
  const { user } = show(
    <LandedDialog
      isOpen
      isBusy={false}
      failure={null}
      isUndo={isUndo}
      named={named}
      onLanded={(id, reason) => given.push([id, reason])}
      onClose={() => undefined}
    />,
  );
  const save = () => user.click(screen.getByRole('button', { name: 'Save the evidence' }));
  return { given, user, save };
}

it('wants a number in its form and a reason before anything is saved', async () => {
  const { given, user, save } = aDialog();
  await save();
  expect(screen.getByText(/Enter the BioTrack Sale ID/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'BioTrack Sale ID' }));
  await user.type(screen.getByRole('textbox', { name: 'BioTrack Sale ID' }), ' 88012 ');
  await save();
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'seen in the portal');
  await save();
  expect(given).toEqual([['88012', 'seen in the portal']]);
});

it('offers the sales that the review is about', async () => {
  const { user } = aDialog(['88012', '88013']);
  await user.click(screen.getByRole('button', { name: '88013' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'BioTrack Sale ID' }).value).toBe('88013');
});

it('asks of what undoes a sale for the transaction, which is all that the state lists of it', async () => {
  const { given, user, save } = aDialog([], true);
  expect(screen.getByRole('dialog', { name: 'It is at the state' })).toBeTruthy();
  await save();
  expect(screen.getByText(/Enter the transaction number/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Transaction number' }), '500013');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'seen in the portal');
  await save();
  expect(given).toEqual([['500013', 'seen in the portal']]);
});
