import { ArrowLeft, ReceiptText } from 'lucide-react';
import { useStore } from 'zustand';
import type { ReportView } from '../../../shared/ipc/queue-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { SyncChip } from '../../ui/sync-chip';
import { useArrival } from '../../ui/use-arrival';
import { useWords } from '../../ui/words';
import { BehindNotice } from './behind-notice';
import type { QueueStore } from './queue-store';
import { ReplyDialog } from './reply-dialog';
import { ReportActions } from './report-actions';
import { ReportAttempts } from './report-attempts';
import { ReportDecisions } from './report-decisions';
import { ReportLinks } from './report-links';
import { aboutText } from './report-words';
import { SaleTimeline } from './sale-timeline';
import { SettlingNotice } from './settling-notice';
import { timelineDetail } from './timeline-detail';

type Props = {
  readonly store: QueueStore;
  readonly report: ReportView;
  readonly now: () => number;
  readonly onOpenSale: (saleId: string) => void;
};

/** The story of a sale with the state, or of what undoes one, and what a lead may do about it. */
export function ReportPage({ store, report, now, onOpenSale }: Props) {
  const words = useWords();
  const { t } = words;
  const { failure, reply, open, close, readReply, closeReply } = useStore(store);
  const isUndo = report.op !== 'dispense';
  const about = aboutText(report, words);
  const heading = useArrival<HTMLHeadingElement>(report.saleId);
  return (
    <>
      <header className="page-head">
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={close}>
          {t('queue.back')}
        </Button>
        <h2 className="page-title" ref={heading} tabIndex={-1}>
          {report.localRef} <SyncChip status={report.status} isUndo={isUndo} />
        </h2>
        <Button icon={<ReceiptText aria-hidden="true" />} onPress={() => onOpenSale(report.aboutSaleId)}>
          {t('queue.openSale')}
        </Button>
      </header>
      {about === null ? null : <p className="page-lead">{about}</p>}
      <ReportLinks report={report} onOpen={saleId => void open(saleId)} />
      <FailureNotice failure={failure} />
      {report.isTwice ? (
        <Notice tone="bad">
          <p>{t('errors.E-NET-07')}</p>
        </Notice>
      ) : null}
      {report.reviewReason === null ? null : (
        <Notice tone="warning" title={t('queue.whyReview')}>
          <p>{timelineDetail('put-to-review', report.reviewReason, words)}</p>
        </Notice>
      )}
      {report.settling === null ? null : <SettlingNotice settling={report.settling} />}
      {report.behind === null ? null : <BehindNotice behind={report.behind} now={now} />}
      <ReportActions store={store} report={report} />
      <ScrollRegion className="page-scroll sale-page">
        <div className="page-card">
          <ReportAttempts report={report} onRead={attempt => void readReply(attempt)} />
          <ReportDecisions decisions={report.decisions} isUndo={isUndo} />
        </div>
        <div className="page-card">
          <SaleTimeline timeline={report.timeline} op={report.op} />
        </div>
      </ScrollRegion>
      <ReplyDialog reply={reply} onClose={closeReply} />
    </>
  );
}
