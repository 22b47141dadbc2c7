import { listHistoryViews, readHistoryChoice, type StoredHistoryView } from '../../../db/repositories/history-views';
import { listOperators } from '../../../db/repositories/users';
import { chooseHistory, dropHistoryView, keepHistoryView } from '../../../db/transactions/keep-history-view';
import { type HistoryPreferences, type HistoryView, historyPreferences } from '../../../shared/ipc/history-views';
import { everySale, saleFilter } from '../../../shared/ipc/sale-views';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { toHistoryColumns } from '../../../shared/reports/history-columns';
import type { Handlers } from '../../ipc/handlers';
import type { ReportServices } from '../reports/report-services';
import type { ServiceContext } from '../service-context';
import { exportHistory } from './export-history';

type HistoryChannel = Extract<keyof Handlers, `history.${string}`>;

/** More than anybody tells apart in a menu. */
export const viewsAtMost = 30;

/** How the person who is signed in likes to see the history, and the history as a file. */
export function historyHandlers(context: ServiceContext, services: ReportServices): Pick<Handlers, HistoryChannel> {
  const { db, clock } = context;
  const userId = () => context.operator().id;
  const deed = () => ({ actorId: userId(), at: clock.now() });
  const preferences = () => ok(readPreferences(context));

  return {
    'history.operators': () => ok([...listOperators(db)]),
    'history.preferences': preferences,
    'history.setColumns': ({ columns }) => {
      chooseHistory(db, userId(), { columns: toHistoryColumns(columns) });
      return preferences();
    },
    'history.setFirstView': ({ view }) => {
      chooseHistory(db, userId(), { firstView: view });
      return preferences();
    },
    'history.saveView': input => {
      const others = listHistoryViews(db, userId()).filter(({ id }) => id !== input.id);
      if (others.some(({ name }) => isSameName(name, input.name))) return err(appError('E-HIS-01'));
      if (others.length >= viewsAtMost) return err(appError('E-HIS-02', { most: viewsAtMost }));
      keepHistoryView(db, toStored(input), deed());
      return preferences();
    },
    'history.deleteView': ({ viewId }) => {
      dropHistoryView(db, viewId, deed());
      return preferences();
    },
    'history.export': input => exportHistory(context, services, input),
  };
}

function readPreferences({ db, operator }: ServiceContext): HistoryPreferences {
  const { id } = operator();
  const { columns, firstView } = readHistoryChoice(db, id);
  return historyPreferences.parse({ columns, firstView, views: listHistoryViews(db, id).map(toView) });
}

/** A filter that came later says nothing in a view that was kept before it, and one that went away has nothing to say. */
function toView(view: StoredHistoryView): HistoryView {
  const kept = Object.entries(JSON.parse(view.filter) as object).filter(([name]) => Object.hasOwn(everySale, name));
  return { ...view, filter: saleFilter.parse({ ...everySale, ...Object.fromEntries(kept) }) };
}

function toStored({ id, name, filter, days, columns }: HistoryView): StoredHistoryView {
  const moving = days === null ? filter : { ...filter, from: null, to: null };
  return { id, days, name: name.trim(), filter: JSON.stringify(moving), columns: toHistoryColumns(columns) };
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
