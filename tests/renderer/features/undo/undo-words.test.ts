import { expect, it } from 'vitest';
import { isAllotmentOut, troubledGoods, undoHeading, undoRefusal } from '../../../../renderer/features/undo/undo-words';
import { wordsIn } from '../../support/render';
import { anUndoRecord } from '../../support/undo';

it('calls nothing done that came to nothing', () => {
  const headings = (['done', 'waiting', 'failed'] as const).map(outcome =>
    undoHeading({ kind: 'void', outcome, totalCents: 1_800 }, wordsIn('en')),
  );
  expect(headings).toEqual(['Voided: $18.00', 'Voided: $18.00', 'Void, not done: $18.00']);
  const failed = { outcome: 'failed', totalCents: 4_000 } as const;
  expect(
    (['restock', 'refund', 'correct'] as const).map(kind => undoHeading({ ...failed, kind }, wordsIn('es'))),
  ).toEqual([
    'Reembolso con devolución, no hecho: $40.00',
    'Reembolso, no hecho: $40.00',
    'Corrección de precio, no hecha: $40.00',
  ]);
});

it.each([
  ['PERIOD_LOCKED', 'The state refused it: The state has locked this period.'],
  [
    'SALE_NOT_FOUND,PRECISION',
    'The state refused it: The state does not know this sale. An amount is finer than the state accepts.',
  ],
  ['Call the office, please', 'The state refused it: Call the office, please'],
])('says %s in words', (reason, said) => {
  expect(undoRefusal({ trouble: 'undo-refused', refusedBecause: reason }, wordsIn('en'))).toBe(said);
});

it('says of a destruction that it was refused, and of goods that are gone which ones', () => {
  const refused = { trouble: 'destruction-refused', refusedBecause: 'BARCODE_NOT_FOUND' } as const;
  const gone = { trouble: 'destroyed-early', refusedBecause: null } as const;
  expect([undoRefusal(refused, wordsIn('en')), undoRefusal(gone, wordsIn('en'))]).toEqual([
    'The state refused the destruction: The state does not know this package.',
    null,
  ]);
  const goods = {
    parentBarcode: '0001000000000029',
    quantity: 100,
    localRef: 'R',
    returnedAt: 0,
    destroyAfter: null,
    needsLabel: false,
  };
  const packages = (['destroyed-early', 'scheduled', 'destruction-refused'] as const).map((status, index) => {
    return { ...goods, name: `Vape ${index}`, barcode: index === 2 ? null : `000100000000900${index}`, status };
  });
  expect(troubledGoods(anUndoRecord({ packages }), wordsIn('en'))).toBe('Vape 0: 0001000000009000, Vape 2');
});

it('knows an allotment that the registry can be asked for', () => {
  const isOut = (outcome: 'done' | 'waiting', state: 'none' | 'waiting' | 'unseen' | 'delayed' | 'back') =>
    isAllotmentOut({ outcome, allotment: { state, checkedAt: null, amounts: [] } });
  const done = (['none', 'waiting', 'unseen', 'delayed', 'back'] as const).map(state => isOut('done', state));
  expect([done, isOut('waiting', 'unseen')]).toEqual([[false, false, true, true, false], false]);
});
