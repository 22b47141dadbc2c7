import { expect, it } from 'vitest';
import { undoHeading, undoRefusal } from '../../../../renderer/features/undo/undo-words';
import { wordsIn } from '../../support/render';

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
  expect(undoRefusal(reason, wordsIn('en'))).toBe(said);
});
