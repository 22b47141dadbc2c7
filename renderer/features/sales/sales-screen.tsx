import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { HistoryRow } from '../../../shared/ipc/history-views';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { FailureNotice } from '../../ui/failure-notice';
import { PersonName } from '../../ui/person-name';
import { SyncChip } from '../../ui/sync-chip';
import { useLater } from '../../ui/use-later';
import { type Column, VirtualTable } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import { SaleFilters } from './sale-filters';
import { SalePage } from './sale-page';
import './sales.css';
import type { SalesStore } from './sales-store';

const restMs = 200;

type Props = {
  readonly store: SalesStore;
  /** What else can be printed of a sale. */
  readonly documentsOf: (sale: SaleView) => ReactNode;
  /** Whatever was undone of it. */
  readonly undoneOf: (sale: SaleView) => ReactNode;
  readonly labelOf: (sale: SaleView, line: SaleView['lines'][number]) => ReactNode;
};

export function SalesScreen({ store, documentsOf, undoneOf, labelOf }: Props) {
  const { t } = useWords();
  const { filter, rows, hasMore, failure, sale, wasReprinted, ...act } = useStore(store);
  const [search, setSearch] = useState(filter.search);
  const { load, loadMore, open, setFilter } = act;
  useEffect(() => void load(), [load]);
  // A scan asks as well, and what it asked for stands in the box.
  useEffect(() => setSearch(typed => (typed.trim() === filter.search ? typed : filter.search)), [filter.search]);
  useLater(search, restMs, value => {
    if (value.trim() !== filter.search) void setFilter({ search: value.trim() });
  });
  const more = useCallback(() => void loadMore(), [loadMore]);
  const columns = useColumns(open);
  if (sale !== null) {
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
      />
    );
  }
  return (
    <section className="page" aria-label={t('sales.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('sales.title')}</h1>
        <SaleFilters search={search} filter={filter} onSearch={setSearch} onFilter={change => void setFilter(change)} />
      </header>
      <FailureNotice failure={failure} />
      <VirtualTable
        label={t('sales.title')}
        columns={columns}
        rows={rows}
        keyOf={row => row.id}
        rowHeight={52}
        hasMore={hasMore}
        onMore={more}
        moreText={t('common.loadingMore')}
        emptyText={t('sales.none')}
      />
    </section>
  );
}

function useColumns(open: (saleId: string) => Promise<void>): readonly Column<HistoryRow>[] {
  const { t, format } = useWords();
  return useMemo(
    () => [
      {
        key: 'time',
        header: t('sales.column.time'),
        width: 216,
        cell: row => format.dateTime(row.soldAt),
      },
      {
        key: 'reference',
        header: t('sales.column.reference'),
        width: 236,
        isShort: true,
        cell: row => (
          <button
            type="button"
            className="link"
            aria-label={t('sales.open', { ref: row.localRef })}
            onClick={() => void open(row.id)}
          >
            {row.localRef}
          </button>
        ),
      },
      {
        key: 'patient',
        header: t('sales.column.patient'),
        cell: row => (row.patientName === null ? '–' : <PersonName name={row.patientName} />),
      },
      { key: 'operator', header: t('sales.column.operator'), cell: row => <PersonName name={row.operatorName} /> },
      {
        key: 'total',
        header: t('sales.column.total'),
        cell: row => format.money(row.totalCents),
        isNumber: true,
        width: 112,
      },
      {
        key: 'biotrack',
        header: t('sales.column.biotrackId'),
        width: 142,
        isShort: true,
        cell: row => row.biotrackSaleId ?? '–',
      },
      {
        key: 'status',
        header: t('sales.column.status'),
        width: 140,
        cell: row => <SyncChip status={row.syncStatus} />,
      },
    ],
    [t, format, open],
  );
}
