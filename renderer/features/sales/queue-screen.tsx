import { useCallback, useEffect, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { type QueueRow, queueStatuses } from '../../../shared/ipc/queue-views';
import type { StatusView } from '../../../shared/ipc/session-views';
import { FailureNotice } from '../../ui/failure-notice';
import { SyncChip } from '../../ui/sync-chip';
import { type Column, VirtualTable } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import { ageText } from './age-text';
import { QueueDay } from './queue-day';
import type { QueueStore } from './queue-store';
import { ReportPage } from './report-page';
import { SignInRefused } from './sign-in-refused';
import './queue.css';

type Props = {
  readonly store: QueueStore;
  readonly connection: StatusView['connection'];
  readonly now: () => number;
  readonly onOpenSale: (saleId: string) => void;
};

/** What is still owed to the state, oldest first. */
export function QueueScreen({ store, connection, now, onOpenSale }: Props) {
  const { t } = useWords();
  const { rows, hasMore, status, day, failure, report, load, loadMore, open, setStatus, retrySignIn } = useStore(store);
  useEffect(() => void load(), [load]);
  const more = useCallback(() => void loadMore(), [loadMore]);
  const columns = useColumns(open, now);
  if (report !== null) return <ReportPage store={store} report={report} onOpenSale={onOpenSale} />;
  return (
    <>
      {connection === 'sign-in-refused' ? <SignInRefused onTry={() => void retrySignIn()} /> : null}
      <FailureNotice failure={failure} />
      <div className="queue-head">
        <StatusFilter status={status} onChange={chosen => void setStatus(chosen)} />
        {day === null ? null : <QueueDay day={day} />}
      </div>
      <VirtualTable
        label={t('queue.title')}
        columns={columns}
        rows={rows}
        keyOf={row => row.saleId}
        rowHeight={52}
        hasMore={hasMore}
        onMore={more}
        moreText={t('common.loadingMore')}
        emptyText={t('queue.none')}
      />
    </>
  );
}

type FilterProps = {
  readonly status: QueueRow['status'] | null;
  readonly onChange: (status: (typeof queueStatuses)[number] | null) => void;
};

function StatusFilter({ status, onChange }: FilterProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('sales.status')}
      </label>
      <select
        id={id}
        className="select"
        value={status ?? ''}
        onChange={event => onChange(queueStatuses.find(each => each === event.target.value) ?? null)}
      >
        <option value="">{t('sales.anyStatus')}</option>
        {queueStatuses.map(each => (
          <option key={each} value={each}>
            {t(`sync.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function useColumns(open: (saleId: string) => Promise<void>, now: () => number): readonly Column<QueueRow>[] {
  const { t, format } = useWords();
  return useMemo(
    () => [
      { key: 'age', header: t('queue.column.age'), width: 160, cell: row => ageText(now() - row.soldAt, t) },
      { key: 'sold', header: t('sales.soldAt'), width: 230, isShort: true, cell: row => format.dateTime(row.soldAt) },
      {
        key: 'reference',
        header: t('sales.column.reference'),
        width: 220,
        isShort: true,
        cell: row => (
          <button
            type="button"
            className="link"
            aria-label={t('queue.open', { ref: row.localRef })}
            onClick={() => void open(row.saleId)}
          >
            {row.localRef}
          </button>
        ),
      },
      { key: 'patient', header: t('queue.column.card'), width: 130, cell: row => row.registryIdMasked },
      { key: 'attempts', header: t('queue.column.attempts'), width: 104, isNumber: true, cell: row => row.attempts },
      {
        key: 'next',
        header: t('queue.column.next'),
        isShort: true,
        cell: row => (row.nextAt === null ? '–' : format.time(Math.max(row.nextAt, now()))),
      },
      {
        key: 'status',
        header: t('sales.column.status'),
        width: 200,
        cell: row => (
          <>
            <SyncChip status={row.status} />{' '}
            {row.isTwice ? <span className="queue-twice">{t('queue.twice')}</span> : null}
          </>
        ),
      },
    ],
    [t, format, open, now],
  );
}
