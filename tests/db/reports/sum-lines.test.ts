import { expect, it } from 'vitest';
import { aFewDays, anAsk, answered } from '../../support/report-scenes';

it.each([
  [
    'sales-by-product',
    [
      ['Blue Dream Vape 500 mg', 200, 0, 9_000, 0, 9_000],
      ['Gummies', 100, 0, 2_500, 0, 2_500],
      ['T-shirt M', 100, 0, 2_000, 0, 2_000],
    ],
  ],
  [
    'sales-by-route',
    [
      ['INHALATION', 200, 0, 9_000, 0, 9_000],
      ['EDIBLE', 100, 0, 2_500, 0, 2_500],
      [null, 100, 0, 2_000, 0, 2_000],
    ],
  ],
  [
    'sales-by-tax-class',
    [
      ['medical', 300, 0, 11_500, 0, 11_500],
      ['merchandise', 100, 0, 2_000, 0, 2_000],
    ],
  ],
] as const)('%s adds lines up over all days, the most first', (report, rows) => {
  expect(answered(aFewDays().db, anAsk(report))).toEqual(rows);
});
