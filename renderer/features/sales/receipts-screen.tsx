import { type ReactNode, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { ReceiptAuditView, ReceiptRowView } from '../../../shared/ipc/queue-views';
import { receiptFindings } from '../../../shared/sync/receipt-audit';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { keyed } from '../../ui/keyed';
import { Notice } from '../../ui/notice';
import type { Remote } from '../../ui/remote';
import { ScrollRegion } from '../../ui/scroll-region';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';
import type { ReceiptsFileStore } from './receipts-file';
import { ReceiptsWaysOut } from './receipts-ways-out';
import './queue.css';

export type ReceiptsStore = Remote<ReceiptAuditView, string | null>;

type Openers = {
  readonly onOpenSale: (saleId: string) => void;
  readonly onOpenReport: (saleId: string) => void;
};
type Props = Openers & {
  readonly store: ReceiptsStore;
  readonly file: ReceiptsFileStore;
  readonly onPreview: (auditId: string) => void;
};

/** Our sales of a day beside the state's list of it; it changes nothing on either side. */
export function ReceiptsScreen({ store, file, onPreview, onOpenSale, onOpenReport }: Props) {
  const { t } = useWords();
  const { data, failure, isLoading, load } = useStore(store);
  const [day, setDay] = useState('');
  const id = useId();
  return (
    <>
      <form
        className="receipts-form"
        onSubmit={event => {
          event.preventDefault();
          file.getState().dismiss();
          void load(day === '' ? null : day);
        }}
      >
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {t('sales.day')}
          </label>
          <input
            id={id}
            className="field-input field-date"
            type="date"
            value={day}
            onChange={event => setDay(event.target.value)}
          />
        </div>
        <Button type="submit" kind="primary" isBusy={isLoading}>
          {t('receipts.compare')}
        </Button>
      </form>
      {failure === null ? null : (
        <>
          <FailureNotice failure={failure} />
          <p>{t('receipts.noAnswer')}</p>
        </>
      )}
      {data === null || failure !== null ? null : (
        <Findings audit={data} onOpenSale={onOpenSale} onOpenReport={onOpenReport}>
          <ReceiptsWaysOut auditId={data.auditId} file={file} onPreview={onPreview} />
        </Findings>
      )}
      {data === null && failure === null ? <p className="page-lead">{t('receipts.lead')}</p> : null}
    </>
  );
}

type FindingsProps = Openers & { readonly audit: ReceiptAuditView; readonly children: ReactNode };

function Findings({ audit, children, ...open }: FindingsProps) {
  const { t, format } = useWords();
  const counted = receiptFindings.filter(finding => finding === 'matched' || audit.counts[finding] > 0);
  return (
    <>
      <p role="status">
        {t('receipts.asOf', { day: format.day(audit.day), time: format.time(audit.comparedAt) })}
        {audit.others === 0 ? null : ` ${t('receipts.others', { count: audit.others })}`}
      </p>
      <dl className="receipt-counts">
        {counted.map(finding => (
          <div key={finding} className={finding === 'matched' ? 'receipt-count' : 'receipt-count receipt-count-off'}>
            <dt>{t(`receipts.finding.${finding}`)}</dt>
            <dd>{audit.counts[finding]}</dd>
          </div>
        ))}
      </dl>
      {children}
      {audit.rows.length === 0 ? (
        <Notice tone="good">
          <p>{audit.counts.matched === 0 ? t('receipts.noSales') : t('receipts.allMatched')}</p>
        </Notice>
      ) : (
        <ScrollRegion className="table-scroll">
          <table className="table" aria-label={t('receipts.differences')}>
            <thead>
              <tr>
                <th scope="col">{t('receipts.column.finding')}</th>
                <th scope="col">{t('sales.column.reference')}</th>
                <th scope="col">{t('sales.column.time')}</th>
                <th scope="col">{t('sales.column.biotrackId')}</th>
                <th scope="col">{t('sales.column.status')}</th>
                <th scope="col">{t('receipts.column.action')}</th>
              </tr>
            </thead>
            <tbody>
              {keyed(audit.rows, row => `${row.finding} ${row.localRef ?? row.biotrackSaleIds.join()}`).map(
                ({ key, item }) => (
                  <Difference key={key} row={item} {...open} />
                ),
              )}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}

function Difference({ row, onOpenSale, onOpenReport }: Openers & { readonly row: ReceiptRowView }) {
  const { t, format } = useWords();
  const { saleId, localRef } = row;
  const isOwed = row.finding === 'waiting' || row.finding === 'unheard' || row.status === 'needs-review';
  return (
    <tr>
      <td>
        <span className="cart-name">{t(`receipts.finding.${row.finding}`)}</span>
        <span className="cart-detail">{t(`receipts.what.${row.finding}`)}</span>
      </td>
      <td className="table-short">{localRef ?? '–'}</td>
      <td className="table-short">{format.dateTime(row.at)}</td>
      <td>{row.biotrackSaleIds.join(', ') || '–'}</td>
      <td>{row.status === null ? '–' : <SyncChip status={row.status} />}</td>
      <td>
        {saleId === null || localRef === null ? (
          t('receipts.callIt')
        ) : (
          <button
            type="button"
            className="link"
            aria-label={isOwed ? t('queue.open', { ref: localRef }) : t('sales.open', { ref: localRef })}
            onClick={() => (isOwed ? onOpenReport(saleId) : onOpenSale(saleId))}
          >
            {isOwed ? t('receipts.openQueue') : t('queue.openSale')}
          </button>
        )}
      </td>
    </tr>
  );
}
