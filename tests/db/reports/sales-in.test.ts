import { expect, it } from 'vitest';
import { salesIn, undoneIn } from '../../../db/reports/sales-in';
import { aFewDays, at } from '../../support/report-scenes';

const morning = { from: at('2026-03-11T15:30:00Z'), until: at('2026-03-11T16:00:00Z') };

it('finds the sales of a stretch of time, its beginning included and its end not', () => {
  const { db } = aFewDays();
  expect(salesIn(db, morning)).toEqual([
    { sold_at: at('2026-03-11T15:30:00Z'), operator: 'Lee Ortiz', discount: 0, subtotal: 4_500, tax: 0, total: 4_500 },
  ]);
  expect(salesIn(db, { ...morning, until: morning.from })).toEqual([]);
});

it('finds what was given back in a stretch of time', () => {
  const { db } = aFewDays();
  expect(undoneIn(db, morning)).toEqual([]);
  expect(undoneIn(db, { from: morning.until, until: at('2026-03-11T16:00:00.001Z') })).toEqual([
    { at: morning.until, operator: 'Ana Ruiz', cents: 4_500 },
  ]);
});
