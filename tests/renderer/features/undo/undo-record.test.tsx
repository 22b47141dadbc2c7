import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoRecord } from '../../../../renderer/features/undo/undo-record';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

const returned = {
  ...{ parentBarcode: '0001000000000029', name: 'Vape', quantity: 100, localRef: 'R', returnedAt: 0 },
  ...{ barcode: '0001000000009001', status: 'scheduled' as const, destroyAfter: Date.parse('2026-03-13T14:05:00Z') },
  needsLabel: false,
};
const amounts = [{ orderType: 'MEDICAL', route: 'INHALATION', amount: 500_000, unit: 'ug_thc' } as const];

it('says what was undone, by whom and why, and what moved', () => {
  show(<UndoRecord record={anUndoRecord({ approverName: 'Lee Chen', note: 'twice' })} />);
  const card = screen.getByRole('article', { name: 'Undo REG-2-000002-9QWER' }).textContent;
  for (const text of ['Voided: $111.50', 'Queued', 'Ana Ruiz', 'Allowed by Lee Chen', 'Rung in error · twice']) {
    expect(card).toContain(text);
  }
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    '2 × Vape: $90.00',
    '$111.50 in cash',
  ]);
  expect(screen.getByText(/^On its way to the state. The money has gone back already/)).toBeTruthy();
});

it('says what is to be done with goods that came back, and until when', () => {
  show(<UndoRecord record={anUndoRecord({ kind: 'restock', outcome: 'done', packages: [returned] })} />);
  expect(screen.getByText('Vape: 0001000000009001')).toBeTruthy();
  expect(screen.getByText('Destroy it no earlier than Mar 13, 2026, 10:05 AM.')).toBeTruthy();
});

it('says that goods have no label yet', () => {
  const shown = (needsLabel: boolean) => {
    const packages = [{ ...returned, needsLabel }];
    const { unmount } = show(<UndoRecord record={anUndoRecord({ kind: 'restock', outcome: 'done', packages })} />);
    const said = screen.queryByText(/^Its label has not been printed\./) !== null;
    unmount();
    return said;
  };
  expect([shown(true), shown(false)]).toEqual([true, false]);
});

it.each([
  ['waiting', 'goes back once the state has answered'],
  ['unseen', 'does not show it yet'],
  ['delayed', 'known to count returned goods until they are destroyed'],
  ['back', 'Inhalation 500 mg THC is back'],
] as const)('explains an allotment that is %s', (state, text) => {
  show(<UndoRecord record={anUndoRecord({ allotment: { state, checkedAt: 0, amounts: [...amounts] } })} />);
  expect(screen.getByText(/^Allotment:/).textContent).toContain(text);
});

it("shows the state's refusal", () => {
  show(<UndoRecord record={anUndoRecord({ outcome: 'failed', refusedBecause: 'Period locked' })} />, 'es');
  expect(screen.getByRole('alert').textContent).toBe('El estado lo rechazó: Period locked');
});

it.each([
  ['destroyed-early', /^The state already counts it as destroyed\. If it is still here/],
  ['destruction-refused', /^The state has not put it down to be destroyed\./],
  ['settled', /^A lead has dealt with it\.$/],
] as const)('says of goods that are %s what to do with them', (status, text) => {
  show(
    <UndoRecord
      record={anUndoRecord({
        kind: 'restock',
        outcome: 'done',
        packages: [{ ...returned, status, destroyAfter: null }],
      })}
    />,
  );
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByText(/^Destroy it no earlier/)).toBeNull();
});

it('calls a void that a lead called off so, and not a sale that is voided', () => {
  show(<UndoRecord record={anUndoRecord({ outcome: 'failed', syncStatus: 'voided' })} />);
  const heading = screen.getByRole('heading', { name: /^Void, not done/ });
  expect(heading.nextElementSibling?.textContent).toBe('Called off');
});

it('calls the reason what the store called it', () => {
  const words = { en: 'Soggy box', es: 'Caja mojada' };
  show(<UndoRecord record={anUndoRecord({ reason: 'defective', ownReason: { code: 'soggy-box', words } })} />, 'es');
  expect(screen.getByText('Caja mojada')).toBeTruthy();
});
