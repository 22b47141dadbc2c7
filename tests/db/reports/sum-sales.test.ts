import { expect, it } from 'vitest';
import { runReport } from '../../../db/reports/run-report';
import { aFewDays, anAsk, answered } from '../../support/report-scenes';

it('adds sales up by the day of the store, with what was given back on the day it was given back', () => {
  expect(answered(aFewDays().db, anAsk('sales-by-day'))).toEqual([
    ['2026-03-10', 2, 0, 9_000, 0, 9_000, 0, 9_000],
    ['2026-03-11', 1, 0, 4_500, 0, 4_500, 4_500, 0],
  ]);
});

it('adds sales up by the hour of the store, over all days', () => {
  expect(answered(aFewDays().db, anAsk('sales-by-hour')).map(row => [row[0], row[1], row[6]])).toEqual([
    [10, 1, 0],
    [11, 1, 0],
    [12, 0, 4_500],
    [23, 1, 0],
  ]);
});

it('adds sales up by who sold, the most first; money goes off with whoever gave it back', () => {
  expect(answered(aFewDays().db, anAsk('sales-by-operator'))).toEqual([
    ['Ana Ruiz', 2, 0, 9_000, 0, 9_000, 4_500, 4_500],
    ['Lee Ortiz', 1, 0, 4_500, 0, 4_500, 0, 4_500],
  ]);
});

it('says after each day how far it is, and answers with the last', () => {
  const steps = [...runReport(aFewDays().db, anAsk('sales-by-day'))];
  expect(steps.map(({ done, of, rows }) => [done, of, rows.length])).toEqual([
    [1, 2, 0],
    [2, 2, 2],
  ]);
});
