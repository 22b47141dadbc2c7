import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { type QueueRow, queueStatuses } from '../../../shared/ipc/queue-views';
import type { StatusView } from '../../../shared/ipc/session-views';
import { numberOfRef } from '../../../shared/sale/local-ref';
import { FailureNotice } from '../../ui/failure-notice';
import { SyncChip } from '../../ui/sync-chip';
import { useMinute } from '../../ui/use-minute';
import { type Column, VirtualTable } from '../../ui/virtual-table';
import { useWords, type Words } from '../../ui/words';
import { ageText } from './age-text';
import { QueueDay } from './queue-day';
import type { QueueStore } from './queue-store';
import { ReportPage } from './report-page';
import { openText } from './report-words';
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
  const { rows, hasMore, isPaused, status, day, failure, report, ...does } = useStore(store);
  const { load, loadMore, open } = does;
  useEffect(() => void load(), [load]);
  // Ages grow and the day goes on although nothing moves.
  useMinute(() => (report === null ? void load() : undefined));
  const more = useCallback(() => void loadMore(), [loadMore]);
  const columns = useColumns({ open, now, isPaused });
  const left = useRef<string | null>(null);
  if (report !== null) left.current = report.subjectId;
  if (report !== null) return <ReportPage {...{ store, report, now, onOpenSale }} />;
  return (
    <>
      {connection === 'sign-in-refused' ? <SignInRefused onTry={() => void does.retrySignIn()} /> : null}
      <FailureNotice failure={failure} />
      <div className="queue-head">
        <StatusFilter status={status} onChange={chosen => void does.setStatus(chosen)} />
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
        returnTo={left.current}
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

type ColumnParts = {
  readonly open: (saleId: string) => Promise<void>;
  readonly now: () => number;
  readonly isPaused: boolean;
};

/** Nothing that is due already has a time: it waits for its turn, or for the state. */
function nextText(
  { nextAt, status, behind }: QueueRow,
  { now, isPaused }: ColumnParts,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  if (isPaused && (status === 'queued' || status === 'checking')) return t('queue.paused');
  if (nextAt === null || (behind !== null && nextAt <= now())) return '–';
  return nextAt <= now() ? t('queue.dueNow') : format.time(nextAt);
}

/** What undoes a sale, and what has to go first: by its number, which is all that there is room for. */
function BelowReference({ row: { op, behind }, isPaused }: { readonly row: QueueRow; readonly isPaused: boolean }) {
  const { t } = useWords();
  const parts = [
    op === 'dispense' ? null : t(`till.op.${op}`),
    behind === null || isPaused ? null : t('queue.behind.short', { ref: numberOfRef(behind.localRef) }),
  ].filter(part => part !== null);
  return parts.length === 0 ? null : <span className="cart-detail">{parts.join(' · ')}</span>;
}

/** At the smallest window that there is, no column is cut off: what a row is about stands in two lines of it. */
function useColumns({ open, now, isPaused }: ColumnParts): readonly Column<QueueRow>[] {
  const { t, format } = useWords();
  return useMemo(
    () => [
      {
        key: 'age',
        header: t('queue.column.age'),
        width: 190,
        isShort: true,
        cell: row => (
          <>
            {ageText(now() - row.soldAt, t)} <span className="cart-detail">{format.dateTime(row.soldAt)}</span>
          </>
        ),
      },
      {
        key: 'reference',
        header: t('sales.column.reference'),
        width: 220,
        isShort: true,
        cell: row => (
          <div className="queue-reference">
            <button
              type="button"
              className="link"
              aria-label={openText(row, { t })}
              onClick={() => void open(row.saleId)}
            >
              {row.localRef}
            </button>
            <BelowReference row={row} isPaused={isPaused} />
          </div>
        ),
      },
      { key: 'patient', header: t('queue.column.card'), width: 112, cell: row => row.registryIdMasked },
      { key: 'attempts', header: t('queue.column.attempts'), width: 96, isNumber: true, cell: row => row.attempts },
      {
        key: 'next',
        header: t('queue.column.next'),
        width: 118,
        isShort: true,
        cell: row => (
          <>
            {nextText(row, { open, now, isPaused }, { t, format })}
            {row.settling === null || isPaused ? null : <span className="queue-why"> {t('queue.settling.short')}</span>}
          </>
        ),
      },
      {
        key: 'status',
        header: t('sales.column.status'),
        cell: row => (
          <>
            <SyncChip status={row.status} />{' '}
            {row.isTwice ? <span className="queue-twice">{t('queue.twice')}</span> : null}
          </>
        ),
      },
    ],
    [t, format, open, now, isPaused],
  );
}
