import { useState } from 'react';
import { useStore } from 'zustand';
import type { SaleFilter } from '../../../shared/ipc/sale-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { useWords } from '../../ui/words';
import { ColumnsMenu } from './columns-menu';
import { columnName } from './history-columns';
import { SaveFileButton } from './history-file';
import { allSales, type HistoryStore } from './history-store';
import { filterOn, findCurrent, type ListedView, listViews, toViewFilter } from './history-views';
import { DeleteViewDialog, NameViewDialog } from './view-dialogs';
import { type ViewDeed, ViewsMenu, viewName } from './views-menu';

type Props = {
  readonly store: HistoryStore;
  readonly filter: SaleFilter;
  readonly today: CivilDate;
  /** Only leads take the history out of the register. */
  readonly isLead: boolean;
  readonly onFilter: (filter: SaleFilter) => void;
};

/** Which view of the history, which columns of it, and the history as a file. */
export function HistoryTools({ store, filter, today, isLead, onFilter }: Props) {
  const { t } = useWords();
  const { preferences, viewKey, columns, writing, failure, ...act } = useStore(store);
  const [asking, setAsking] = useState<Exclude<ViewDeed, 'keep'> | null>(null);
  const views = listViews(preferences?.views ?? []);
  const { view, isChanged } = findCurrent(views, viewKey, { filter, columns }, today);
  const about = toViewFilter(filter, today);
  const close = () => {
    setAsking(null);
    act.dismiss();
  };
  const choose = (next: ListedView) => {
    act.choose(next);
    onFilter(filterOn(next, today));
  };
  const save = async (name: string, id?: string) => {
    if ((await act.saveView({ name, ...about, columns: [...columns] }, id)) !== null) setAsking(null);
  };
  const rename = async (name: string) => {
    if (view === null) return;
    const kept = { name, filter: view.filter, days: view.days, columns: [...(view.columns ?? columns)] };
    if ((await act.saveView(kept, view.key)) !== null) setAsking(null);
  };
  const onDeed = (deed: ViewDeed) => {
    if (deed !== 'keep') setAsking(deed);
    else if (view?.name) void save(view.name, view.key);
  };
  const remove = () => {
    setAsking(null);
    if (view !== null) void act.deleteView(view.key);
  };
  return (
    <div className="history-tools">
      <ViewsMenu
        {...{ views, current: view, isChanged, onChoose: choose, onDeed }}
        isFirst={view?.key === (preferences?.firstView ?? allSales)}
        onFirst={isFirst => void act.setFirstView(isFirst && view !== null ? view.key : null)}
      />
      <ColumnsMenu
        shown={columns}
        onShow={(column, isShown) => void act.showColumn(column, isShown)}
        onReset={() => void act.resetColumns()}
      />
      {isLead ? (
        <SaveFileButton
          columns={columns}
          isWriting={writing !== null}
          onAsk={act.dismiss}
          onSave={chosen => {
            const headers = [t('sales.column.saleId'), ...chosen.map(column => columnName(t, column))];
            void act.saveFile(filter, chosen, headers);
          }}
        />
      ) : null}
      <NameViewDialog
        isOpen={asking === 'save' || asking === 'rename'}
        name={asking === 'rename' && view !== null ? viewName(t, view) : null}
        days={about.days}
        failure={failure}
        onName={name => void (asking === 'rename' ? rename(name) : save(name))}
        onClose={close}
      />
      <DeleteViewDialog
        name={asking === 'delete' && view !== null ? viewName(t, view) : null}
        onDelete={remove}
        onClose={close}
      />
    </div>
  );
}
