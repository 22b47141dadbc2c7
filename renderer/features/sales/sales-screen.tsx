import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SaleView } from '../../../shared/ipc/sale-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { FailureNotice } from '../../ui/failure-notice';
import { useLater } from '../../ui/use-later';
import { VirtualTable } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import { FilterChips } from './filter-chips';
import { FilterPanel } from './filter-panel';
import { activeFilters, noneText } from './filter-text';
import { tableColumns } from './history-columns';
import { FileState } from './history-file';
import type { HistoryStore } from './history-store';
import { HistoryTools } from './history-tools';
import { SaleFilters } from './sale-filters';
import { SalePage } from './sale-page';
import './sales.css';
import type { SalesStore } from './sales-store';
import { useFirstView } from './use-first-view';

const restMs = 200;

type Props = {
  readonly store: SalesStore;
  readonly history: HistoryStore;
  readonly isLead: boolean;
  readonly today: CivilDate;
  /** What else can be printed of a sale. */
  readonly documentsOf: (sale: SaleView) => ReactNode;
  /** Whatever was undone of it. */
  readonly undoneOf: (sale: SaleView) => ReactNode;
  readonly labelOf: (sale: SaleView, line: SaleView['lines'][number]) => ReactNode;
  /** To the story of a sale, or of what undoes one; null for whoever may not see it. */
  readonly onOpenStory: ((subjectId: string) => void) | null;
};

export function SalesScreen({ store, history, isLead, today, ...props }: Props) {
  const { documentsOf, undoneOf, labelOf, onOpenStory } = props;
  const words = useWords();
  const { t } = words;
  const { filter, rows, hasMore, isLoading, failure, sale, wasReprinted, ...act } = useStore(store);
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const [search, setSearch] = useState(filter.search);
  const { loadMore, open, setFilter } = act;
  const { columns: shown, ...file } = useStore(history);
  useFirstView(store, history, today);
  // A scan asks as well, and what it asked for stands in the box.
  useEffect(() => setSearch(typed => (typed.trim() === filter.search ? typed : filter.search)), [filter.search]);
  useLater(search, restMs, value => {
    if (value.trim() !== filter.search) void setFilter({ search: value.trim() });
  });
  const more = useCallback(() => void loadMore(), [loadMore]);
  const columns = useMemo(() => tableColumns(words, shown, saleId => void open(saleId)), [words, shown, open]);
  const operator = act.operators.find(({ id }) => id === filter.operatorId);
  // Who was filtered by stands in every row that is found.
  const chosen = act.patient?.id === filter.patientId ? act.patient : null;
  const names = {
    operator: operator?.name ?? (filter.operatorId === null ? null : (rows[0]?.operatorName ?? null)),
    patient: chosen === null ? (rows[0]?.patientName ?? null) : `${chosen.firstName} ${chosen.lastName}`,
  };
  const left = useRef<string | null>(null);
  if (sale !== null) {
    left.current = sale.id;
    return (
      <SalePage
        sale={sale}
        failure={failure}
        wasReprinted={wasReprinted}
        onBack={act.close}
        onReprint={() => void act.reprint(sale.id)}
        documents={documentsOf(sale)}
        undone={undoneOf(sale)}
        labelOf={line => labelOf(sale, line)}
        onOpenStory={onOpenStory === null ? null : () => onOpenStory(sale.id)}
      />
    );
  }
  return (
    <section className="page" aria-label={t('sales.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('sales.title')}</h1>
        <HistoryTools {...{ store: history, filter, today, isLead }} onFilter={next => void setFilter(next)} />
        <SaleFilters
          {...{ search, isOpen, panelId }}
          count={activeFilters(words, filter, names).length}
          onSearch={setSearch}
          onToggle={() => setOpen(!isOpen)}
        />
      </header>
      {isOpen ? <FilterPanel id={panelId} store={store} /> : null}
      <FilterChips filter={filter} names={names} onFilter={change => void setFilter(change)} />
      <FailureNotice failure={failure ?? file.failure} />
      <FileState writing={file.writing} wasSaved={file.wasSaved} onCancel={file.cancelFile} />
      <VirtualTable
        label={t('sales.title')}
        columns={columns}
        rows={rows}
        keyOf={row => row.id}
        rowHeight={52}
        hasMore={hasMore}
        onMore={more}
        moreText={t('common.loadingMore')}
        returnTo={left.current}
        emptyText={isLoading ? t('common.loadingMore') : noneText(words, filter, names)}
      />
    </section>
  );
}
