import { createHistoryStore } from '../../../renderer/features/sales/history-store';
import type { PosClient } from '../../../renderer/pos-client';
import type { HistoryPreferences, HistoryView } from '../../../shared/ipc/history-views';
import { everySale } from '../../../shared/ipc/sale-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { usualColumns } from '../../../shared/reports/history-columns';
import { countingIds } from './client';

export const today = '2026-03-02' as CivilDate;

/** Nothing was ever chosen. */
export const asBefore: HistoryPreferences = { columns: usualColumns, firstView: null, views: [] };

export function aView(change: Partial<HistoryView> = {}): HistoryView {
  return {
    id: 'v-1',
    name: 'Big ones',
    filter: { ...everySale, leastCents: 10_000 },
    days: null,
    columns: usualColumns,
    ...change,
  };
}

/** What the history's screen is given beside its sales. */
export function historyParts(client: PosClient) {
  return { history: createHistoryStore(client, countingIds()), isLead: true, today };
}
