import { expect, it } from 'vitest';
import { undoInput } from '../../../shared/ipc/undo-views';

const input = {
  saleId: 'sale-1',
  kind: 'restock',
  reason: 'defective',
  lines: [{ number: 1, quantity: 100 }],
  requestId: '0196a1f0-0000-7000-8000-000000000001',
  note: 'leaks',
  references: [],
  returnShownCents: 4500,
};

it('takes an undoing as the screen asks for it, with no approval where none was given', () => {
  expect(undoInput.parse(input)).toEqual({ ...input, approvalToken: null });
});

it('takes no quantity of nothing, no reason without a name, no correction and nothing beyond what it knows', () => {
  const broken = [
    { lines: [{ number: 1, quantity: 0 }] },
    { lines: [{ number: 1, quantity: 1.5 }] },
    { reason: '' },
    { kind: 'correct' },
    { operatorId: 'me' },
    { note: 'x'.repeat(201) },
  ];
  expect(broken.map(change => undoInput.safeParse({ ...input, ...change }).success)).toEqual(broken.map(() => false));
});
