import { type ReactNode, useRef } from 'react';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { assertNever } from '../../../shared/kernel/assert-never';
import { refusedReason } from '../../../shared/sale/refused-reason';
import { reviewCode, unconfirmedCode } from '../../../shared/sync/unconfirmed';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { isRefusalCode } from '../../ui/known-codes';
import { Notice } from '../../ui/notice';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';
import './sale-complete.css';

type Props = {
  readonly sale: SaleView | null;
  readonly hasPrinterTrouble: boolean;
  readonly wasReprinted: boolean;
  readonly reprintFailure: FailureReply | null;
  readonly onReprint: () => void;
  readonly onNewSale: () => void;
  /** What else can be printed of it, and where that is looked at. */
  readonly documents: ReactNode;
};

/** The checkout message. It stays while the state's answer comes in, and Enter starts the next sale. */
export function SaleCompleteDialog({ sale, onReprint, onNewSale, documents, ...receipt }: Props) {
  const { t, format } = useWords();
  const next = useRef<HTMLButtonElement>(null);
  return (
    <AppDialog
      scans="through"
      title={t('complete.title')}
      isOpen={sale !== null}
      onClose={onNewSale}
      isDismissedBeside={false}
      initialFocus={next}
    >
      {sale === null ? null : (
        <div className="complete">
          <p className="complete-change">
            <span>{t(sale.changeCents === 0 ? 'complete.noChange' : 'complete.change')}</span>
            <strong>{format.money(sale.changeCents)}</strong>
          </p>
          <dl className="facts complete-facts">
            <div>
              <dt>{t('complete.total')}</dt>
              <dd>{format.money(sale.totalCents)}</dd>
            </div>
            <div>
              <dt>{t('complete.localRef')}</dt>
              <dd>{sale.localRef}</dd>
            </div>
          </dl>
          <div className="complete-state" aria-live="polite">
            <StateAnswer sale={sale} />
          </div>
          <ReceiptNews {...receipt} />
          <div className="dialog-actions">
            {documents}
            <Button onPress={onReprint}>{t('sales.reprint')}</Button>
            <Button ref={next} kind="primary" size="large" onPress={onNewSale}>
              {t('complete.newSale')}
            </Button>
          </div>
        </div>
      )}
    </AppDialog>
  );
}

type ReceiptProps = Pick<Props, 'hasPrinterTrouble' | 'wasReprinted' | 'reprintFailure'>;

/** The printer speaks of the paper it was given last, so its trouble outweighs that a reprint was sent. */
function ReceiptNews({ hasPrinterTrouble, wasReprinted, reprintFailure }: ReceiptProps) {
  const { t } = useWords();
  if (reprintFailure !== null) return <FailureNotice failure={reprintFailure} />;
  if (hasPrinterTrouble) return <FailureNotice failure={{ code: 'E-PRN-01', params: {} }} />;
  return wasReprinted ? (
    <Notice tone="good">
      <p role="status">{t('sales.reprinted')}</p>
    </Notice>
  ) : null;
}

function StateAnswer({ sale }: { readonly sale: SaleView }) {
  const { t } = useWords();
  switch (sale.syncStatus) {
    case 'synced':
    case 'voided':
      return (
        <p className="complete-id">
          <span>{t('complete.biotrackId')}</span>
          <strong>{sale.biotrackSaleId ?? '–'}</strong>
          <SyncChip status={sale.syncStatus} />
        </p>
      );
    case 'sending':
      return (
        <p className="complete-id">
          <span>{t('complete.biotrackId')}</span>
          <strong>{t('complete.sending')}</strong>
          <SyncChip status="sending" />
        </p>
      );
    case 'queued':
      return (
        <Notice tone="warning">
          <SyncChip status="queued" />
          <p>{t('complete.queuedText')}</p>
        </Notice>
      );
    case 'checking':
      return <Answer sale={sale} failure={unconfirmedCode(sale.timeline)} />;
    case 'needs-review':
      return <Review sale={sale} />;
    case 'refused':
      return <Answer sale={sale} failure="E-NET-06" />;
    case 'not-reported':
      return <p>{t('complete.notReported')}</p>;
    default:
      return assertNever(sale.syncStatus, 'sync status');
  }
}

/** That it may be there twice says who must act; every other doubt leaves that to be said. */
function Review({ sale }: { readonly sale: SaleView }) {
  const { t } = useWords();
  const failure = reviewCode(sale.timeline);
  return (
    <>
      <Answer sale={sale} failure={failure} />
      {failure === 'E-NET-07' ? null : <p>{t('complete.askLead')}</p>}
    </>
  );
}

type AnswerProps = { readonly sale: SaleView; readonly failure: 'E-NET-02' | 'E-NET-03' | 'E-NET-06' | 'E-NET-07' };

/** The rules by which the state refused it, in the cashier's words; the state's own where it named none that is known. */
function refusalOf({ timeline, refusedBecause }: SaleView): string {
  const refused = timeline.findLast(({ event }) => event === 'rejected');
  return refusedReason((refused?.detail ?? '').split(' ').filter(isRefusalCode), refusedBecause ?? '–');
}

function Answer({ sale, failure }: AnswerProps) {
  return (
    <>
      <SyncChip status={sale.syncStatus} />
      <FailureNotice
        failure={{
          code: failure,
          params: { ref: sale.localRef, reason: refusalOf(sale) },
          ref: sale.localRef,
        }}
      />
    </>
  );
}
