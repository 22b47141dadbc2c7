import { expect, it } from 'vitest';
import type { ReadableDb } from '../../../db/handles';
import { type HistoryAsk, salesHistory } from '../../../db/reports/sales-history';
import { unfiltered } from '../../../db/repositories/sale-filter';
import type { CivilDate } from '../../../shared/kernel/units';
import { historyColumns } from '../../../shared/reports/history-columns';
import { aFewDays, at } from '../../support/report-scenes';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';

const zone = 'America/New_York';

const anAsk = (
  change: Partial<HistoryAsk['filter']> = {},
  columns: HistoryAsk['columns'] = ['reference'],
): HistoryAsk => {
  const { after: _, ...filter } = unfiltered(zone);
  return { report: 'sales-history', filter: { ...filter, ...change }, columns, zone };
};

const rowsFrom = (db: ReadableDb, ask: HistoryAsk) => [...salesHistory(db, ask)].flatMap(({ rows }) => rows);

it('has every column of every sale, newest first', () => {
  expect(rowsFrom(aFewDays().db, anAsk({}, historyColumns))).toEqual([
    [
      ...['sale-3', at('2026-03-11T15:30:00Z'), 'REG-2-000003-7K3QX', 'Maria Test', null, 'Lee Ortiz', 1],
      ...[0, 4_500, 0, 4_500, 'cash', 4_500, null, null, 'refused'],
    ],
    [
      ...['sale-2', at('2026-03-11T03:59:00Z'), 'REG-2-000002-7K3QX', 'Paula Test', null, 'Ana Ruiz', 2],
      ...[0, 4_500, 0, 4_500, 'cash', 0, null, null, 'queued'],
    ],
    [
      ...['sale-1', at('2026-03-10T14:00:00Z'), 'REG-2-000001-7K3QX', 'Paula Test', null, 'Ana Ruiz', 1],
      ...[0, 4_500, 0, 4_500, 'cash', 0, '88012', later(2_000), 'synced'],
    ],
  ]);
});

it('has what the filter leaves and the columns that were chosen', () => {
  const ask = anAsk({ statuses: ['synced', 'refused'], to: '2026-03-10' as CivilDate }, ['time', 'total']);
  expect(rowsFrom(aFewDays().db, ask)).toEqual([['sale-1', at('2026-03-10T14:00:00Z'), 4_500]]);
});

it('goes from page to page and misses nobody, and says by time how far it is', () => {
  const store = aShop();
  for (let sequence = 1; sequence <= 501; sequence += 1) sell(store, { sequence, soldAt: later(sequence * 1_000) });
  const steps = [...salesHistory(store.db, anAsk())];
  const found = steps.flatMap(({ rows }) => rows.map(([saleId]) => saleId));
  expect(steps.map(({ done, of, rows }) => [done, of, rows.length])).toEqual([
    [499_000, 500_000, 500],
    [500_000, 500_000, 1],
  ]);
  expect([found.length, new Set(found).size, found[0], found.at(-1)]).toEqual([501, 501, 'sale-501', 'sale-1']);
});

it('counts its way from the first day that was asked for', () => {
  const ask = anAsk({ from: '2026-03-10' as CivilDate, to: '2026-03-10' as CivilDate });
  const hours = at('2026-03-11T03:59:00Z') - at('2026-03-10T04:00:00Z');
  expect([...salesHistory(aFewDays().db, ask)].map(({ done, of }) => [done, of])).toEqual([[hours, hours]]);
});

it('is done at once where there is nothing', () => {
  expect([...salesHistory(aShop().db, anAsk())]).toEqual([{ done: 1, of: 1, rows: [] }]);
});
