import { expect, it } from 'vitest';
import {
  allThatIsLeft,
  emptyDraft,
  freeKinds,
  isNoteMissing,
  questionOf,
  stillPossible,
  type UndoDraft,
} from '../../../../renderer/features/undo/undo-draft';
import { anUndoView } from '../../support/undo';

const aDraft = (changes: Partial<UndoDraft>): UndoDraft => ({ ...emptyDraft, ...changes });

it('offers the kinds of a reason that nothing stands in the way of, in the order of the reason', () => {
  const view = anUndoView({
    kinds: [
      { kind: 'void', obstacles: ['other-till-session'], needsLead: false },
      { kind: 'restock', obstacles: [], needsLead: true },
      { kind: 'refund', obstacles: [], needsLead: true },
    ],
  });
  expect([freeKinds(view, 'rung-in-error'), freeKinds(view, 'wrong-price'), freeKinds(view, null)]).toEqual([
    ['restock', 'refund'],
    [],
    [],
  ]);
});

it('takes everything back at first: for a restock only goods that can become a package', () => {
  const [vape, shirt] = anUndoView().lines;
  const view = anUndoView({ lines: vape && shirt ? [vape, shirt, { ...vape, number: 3, isRefunded: true }] : [] });
  expect(allThatIsLeft(view, 'refund')).toEqual({ 1: 200, 2: 100 });
  expect(allThatIsLeft(view, 'restock')).toEqual({ 1: 200 });
});

it('keeps of what was said what the sale still allows', () => {
  const [vape, shirt] = anUndoView().lines;
  const lines = vape && shirt ? [{ ...vape, isRefunded: true }, shirt] : [];
  const refund: UndoDraft = { ...emptyDraft, reason: 'defective', kind: 'refund', quantities: { 1: 100, 2: 100 } };
  const correct: UndoDraft = { ...emptyDraft, reason: 'wrong-price', kind: 'correct', note: 'typed' };
  const priced = (number: number): UndoDraft => ({ ...correct, correct: { number, price: '9' } });
  const view = anUndoView({ lines });
  expect([stillPossible(view, refund), stillPossible(view, priced(1)), stillPossible(view, priced(2))]).toEqual([
    { ...refund, quantities: { 2: 100 } },
    correct,
    priced(2),
  ]);
  const none = anUndoView({ kinds: [{ kind: 'refund', obstacles: ['nothing-left'], needsLead: true }] });
  expect(stillPossible(none, refund)).toEqual({ ...refund, kind: null, quantities: {} });
});

it.each<[string, Partial<UndoDraft>, ReturnType<typeof questionOf>]>([
  ['nothing without a reason', { kind: 'void' }, null],
  ['nothing without a way', { reason: 'defective' }, null],
  [
    'all of it for a void',
    { reason: 'duplicate', kind: 'void', quantities: { 1: 200 } },
    { reason: 'duplicate', kind: 'void', lines: [] },
  ],
  [
    'what comes back for a refund',
    { reason: 'defective', kind: 'refund', quantities: { 1: 100, 2: 0 } },
    { reason: 'defective', kind: 'refund', lines: [{ number: 1, quantity: 100 }] },
  ],
  ['nothing where nothing comes back', { reason: 'defective', kind: 'restock', quantities: { 1: 0 } }, null],
  [
    'the right price for a correction',
    { reason: 'wrong-price', kind: 'correct', correct: { number: 2, price: '15.50' } },
    { reason: 'wrong-price', kind: 'correct', number: 2, unitPriceCents: 1_550 },
  ],
  [
    'nothing while the price is no price',
    { reason: 'wrong-price', kind: 'correct', correct: { number: 2, price: '1x' } },
    null,
  ],
])('asks about %s', (_, changes, question) => {
  expect(questionOf(aDraft(changes))).toEqual(question);
});

it('misses words where the reason says too little', () => {
  const missing = (changes: Partial<UndoDraft>) => isNoteMissing(anUndoView(), aDraft(changes));
  expect([
    missing({ reason: 'defective', note: ' ' }),
    missing({ reason: 'defective', note: 'leaks' }),
    missing({ reason: 'rung-in-error' }),
  ]).toEqual([true, false, false]);
});
