import { expect, it } from 'vitest';
import { refusalError } from '../../../shared/compliance/refusal-error';
import { amount, day } from '../../support/vectors';

it('says by how much a limit is exceeded (E-LIM-01)', () => {
  const refusal = {
    code: 'SMOKING_EXCEEDED',
    requested: amount('28.351'),
    available: amount('28.350'),
    unit: 'mg_smoking',
  } as const;
  expect(refusalError(refusal)).toEqual({
    code: 'E-LIM-01',
    params: { reason: 'SMOKING_EXCEEDED', amount: 1, available: 28_350, unit: 'mg_smoking' },
  });
});

it('says when a card expired and when an order starts', () => {
  expect([
    refusalError({ code: 'CARD_EXPIRED', on: day('2026-03-09') }),
    refusalError({ code: 'NO_ACTIVE_ORDER', on: day('2026-04-12') }),
  ]).toEqual([
    { code: 'E-PAT-04', params: { reason: 'CARD_EXPIRED', date: '2026-03-09' } },
    { code: 'E-PAT-05', params: { reason: 'NO_ACTIVE_ORDER', date: '2026-04-12' } },
  ]);
});

it('names any other reason why goods cannot be sold (E-ITM-03)', () => {
  expect(refusalError({ code: 'ITEM_QUARANTINED', line: 1 })).toEqual({
    code: 'E-ITM-03',
    params: { reason: 'ITEM_QUARANTINED' },
  });
});
