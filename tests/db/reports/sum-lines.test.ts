import { expect, it } from 'vitest';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import type { DayRange } from '../../../shared/reports/report-days';
import { type ReportId, specOf } from '../../../shared/reports/report-list';
import { aFewDays, anAsk, answered, at } from '../../support/report-scenes';
import type { TestStore } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, answerUndo, openDrawer, writeUndo } from '../../support/store-undos';

it.each([
  [
    'sales-by-product',
    [
      ['Blue Dream Vape 500 mg', 200, 0, 9_000, 0, 9_000, 4_500, 4_500],
      ['Gummies', 100, 0, 2_500, 0, 2_500, 0, 2_500],
      ['T-shirt M', 100, 0, 2_000, 0, 2_000, 0, 2_000],
    ],
  ],
  [
    'sales-by-route',
    [
      ['INHALATION', 200, 0, 9_000, 0, 9_000, 4_500, 4_500],
      ['EDIBLE', 100, 0, 2_500, 0, 2_500, 0, 2_500],
      [null, 100, 0, 2_000, 0, 2_000, 0, 2_000],
    ],
  ],
  [
    'sales-by-tax-class',
    [
      ['medical', 11_500, 0, 11_500, 4_500, 7_000, 0, 0, 300],
      ['merchandise', 2_000, 0, 2_000, 0, 2_000, 0, 0, 100],
    ],
  ],
] as const)(
  '%s adds lines up over all days, the most first, with the money of a refused sale taken off',
  (report, rows) => {
    expect(answered(aFewDays().db, anAsk(report))).toEqual(rows);
  },
);

/** One vape of $45.00 on the 10th, given back on the 11th; $3.00 of it is tax. */
const back = {
  at: at('2026-03-11T18:00:00Z'),
  lines: [
    { number: 1, quantity: 100 as Quantity, amountCents: 4_200 as Cents, taxCents: 300 as Cents, unitPriceCents: null },
  ],
};
const refused = { kind: 'rejected', stateCode: '602', stateText: 'No', codes: [] } as const;

function aShopThatGaveBack(): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store, 1, back);
  return store;
}

const byTaxClass = (store: TestStore, days: { readonly from: string; readonly to: string }) =>
  answered(store.db, anAsk('sales-by-tax-class', { days: days as DayRange })).map(row => row.slice(3, 7));

it('takes money off on the day it went back, with the tax in it, whatever the state makes of it', () => {
  const store = aShopThatGaveBack();
  const both = () => byTaxClass(store, { from: '2026-03-10', to: '2026-03-11' });
  expect(both()).toEqual([[4_500, 4_500, 0, -300]]);
  answerUndo(store, refused);
  expect(both()).toEqual([[4_500, 4_500, 0, -300]]);
  expect(byTaxClass(store, { from: '2026-03-10', to: '2026-03-10' })).toEqual([[4_500, 0, 4_500, 0]]);
  expect(byTaxClass(store, { from: '2026-03-11', to: '2026-03-11' })).toEqual([[0, 4_500, -4_500, -300]]);
});

it('counts money once that stayed away over a refusal and a second try, as the drawer did', () => {
  const store = aShopThatGaveBack();
  answerUndo(store, refused);
  writeUndo(store, 2, { ...back, tenders: [] });
  acceptUndoOf(store, {}, 'outbox-undo-2');
  const given = (report: ReportId) => {
    const column = specOf(report).columns.findIndex(({ key }) => key === 'undone');
    return answered(store.db, anAsk(report)).reduce((sum, row) => sum + Number(row[column]), 0);
  };
  const reports = ['sales-by-day', 'sales-by-product', 'sales-by-route', 'sales-by-tax-class'] as const;
  expect(reports.map(given)).toEqual([4_500, 4_500, 4_500, 4_500]);
});
