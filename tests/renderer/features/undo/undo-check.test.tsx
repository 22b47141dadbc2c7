import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoCheck } from '../../../../renderer/features/undo/undo-check';
import { emptyDraft, type UndoDraft } from '../../../../renderer/features/undo/undo-draft';
import type { UndoPreview } from '../../../../shared/ipc/undo-views';
import { show } from '../../support/render';
import { anUndoPreview, anUndoView } from '../../support/undo';

function aCheck(preview: Partial<UndoPreview> = {}, draft: Partial<UndoDraft> = {}, language: 'en' | 'es' = 'en') {
  const commits: (string | null)[] = [];
  const shown = show(
    <UndoCheck
      {...{ view: anUndoView(), preview: anUndoPreview(preview), isBusy: false }}
      draft={{ ...emptyDraft, reason: 'rung-in-error', kind: 'void', ...draft }}
      onNote={() => undefined}
      onReference={() => undefined}
      onAskLead={async () => ({ ok: true, data: { token: 'token-1', expiresAt: 9, approverName: 'Lee' } }) as never}
      onCommit={token => commits.push(token)}
    />,
    language,
  );
  return { ...shown, commits };
}

it('says what will move and does it with one press', async () => {
  const { user, commits } = aCheck();
  for (const text of [
    '$111.50 in cash from the drawer',
    '2 × Vape: back on the shelf',
    'Inhalation: 1,000 mg THC back',
  ]) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  await user.click(screen.getByRole('button', { name: 'Void the sale, give back $111.50' }));
  expect(commits).toEqual([null]);
});

it('says what does not move', () => {
  aCheck({ tenders: [], stock: [], allotment: [], returnCents: 0 }, {}, 'es');
  expect(screen.getByText('No se devuelve dinero.')).toBeTruthy();
  expect(screen.getByText('Nada vuelve a la asignación.')).toBeTruthy();
});

it('waits for the reference of the debit terminal, and for words where the reason needs them', () => {
  const debit = { tenders: [{ number: 1, kind: 'debit', amountCents: 500 } as const] };
  const press = () => screen.getByRole('button', { name: /^Void the sale|^Refund and take/ }).hasAttribute('disabled');
  const states = [
    [debit, {}],
    [debit, { references: { 1: 'D-77' } }],
    [{}, { reason: 'defective', kind: 'restock' }],
    [{}, { reason: 'defective', kind: 'restock', note: 'leaks' }],
  ] as const;
  const waits = states.map(([preview, draft]) => {
    const { unmount } = aCheck(preview, draft);
    const isWaiting = press();
    unmount();
    return isWaiting;
  });
  expect(waits).toEqual([true, false, true, false]);
});

it('says of a reason that needs words that it does, also once they are there', () => {
  const hint = 'This reason needs a few words. No patient data.';
  const asked = (['', 'leaks'] as const).map(note => {
    const { unmount } = aCheck({}, { reason: 'defective', kind: 'restock', note });
    const isSaid = screen.queryByText(hint) !== null;
    unmount();
    return isSaid;
  });
  aCheck();
  expect([asked, screen.queryByText(hint)]).toEqual([[true, true], null]);
});

it('asks a lead where one must say yes, and uses the answer at once', async () => {
  const { user, commits } = aCheck({ needsLead: true });
  await user.click(screen.getByRole('button', { name: 'Void the sale, give back $111.50' }));
  expect(screen.getByText('Void the sale, give back $111.50: sale REG-2-000001-7K3QX')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'lee');
  await user.type(screen.getByLabelText('PIN'), '1234');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'saw it happen');
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  expect(commits).toEqual(['token-1']);
});
