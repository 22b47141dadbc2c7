import { useEffect, useRef } from 'react';
import { everySale } from '../../../shared/ipc/sale-views';
import type { CivilDate } from '../../../shared/kernel/units';
import type { HistoryStore } from './history-store';
import { filterOn, listViews } from './history-views';
import type { SalesStore } from './sales-store';

/**
 * Fills the list when the screen opens: the first time with the view that somebody wants to see first, unless a scan or a
 * search asked for something before; after that with whatever was asked last.
 */
export function useFirstView(sales: SalesStore, history: HistoryStore, today: CivilDate): void {
  const day = useRef(today);
  day.current = today;
  useEffect(() => {
    const stop = history.getState().start();
    void fill(sales, history, day.current);
    // What was said of a file was read by whoever asks for something else.
    const forget = () => history.getState().dismiss();
    const stopWatching = sales.subscribe((now, before) => {
      if (now.filter !== before.filter) forget();
    });
    return () => {
      stop();
      stopWatching();
      forget();
    };
  }, [sales, history]);
}

async function fill(sales: SalesStore, history: HistoryStore, today: CivilDate): Promise<void> {
  if (history.getState().preferences !== null) return sales.getState().load();
  const preferences = await history.getState().load();
  const first = listViews(preferences?.views ?? []).find(({ key }) => key === preferences?.firstView);
  const { filter, load, setFilter } = sales.getState();
  if (first === undefined || filter !== everySale) return load();
  history.getState().choose(first);
  return setFilter(filterOn(first, today));
}
