import { useState } from 'react';
import { useStore } from 'zustand';
import type { ReportView } from '../../../shared/ipc/queue-views';
import { mustBeVoided } from '../../../shared/sync/lead-action';
import { ApprovalDialog } from '../../ui/approval-dialog';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { CallOffUndoDialog } from './call-off-undo-dialog';
import { CancelDialog } from './cancel-dialog';
import { LandedDialog } from './landed-dialog';
import type { QueueStore } from './queue-store';
import { aboutText, callOffText } from './report-words';

type Props = { readonly store: QueueStore; readonly report: ReportView };

/** Only what may be done now is there; why the rest is not, the reason above says. */
export function ReportActions({ store, report }: Props) {
  const words = useWords();
  const { t } = words;
  const about = aboutText(report, words);
  const { isBusy, failure, retry, landed, cancel, approveResend, resend } = useStore(store);
  const [asked, setAsked] = useState<'landed' | 'cancel' | 'resend' | null>(null);
  // What failed before a dialog was opened says nothing of what is tried from it.
  const [stale, setStale] = useState(failure);
  const ask = (what: 'landed' | 'cancel' | 'resend') => {
    setStale(failure);
    setAsked(what);
  };
  const heard = failure === stale ? null : failure;
  const close = () => setAsked(null);
  const closeIf = (isDone: boolean) => (isDone ? close() : undefined);
  const { actions } = report;
  if (actions.length === 0) return null;
  return (
    <fieldset className="report-actions" aria-label={t('queue.actions')}>
      {actions.includes('retry') ? (
        <Button kind="primary" isBusy={isBusy} onPress={() => void retry()}>
          {report.status === 'queued' && report.settling === null ? t('queue.sendNow') : t('queue.lookNow')}
        </Button>
      ) : null}
      {actions.includes('landed') ? (
        <Button kind="primary" onPress={() => ask('landed')}>
          {t('queue.landed')}
        </Button>
      ) : null}
      {actions.includes('resend') ? <Button onPress={() => ask('resend')}>{t('queue.resend')}</Button> : null}
      {actions.includes('cancel') ? (
        <Button kind="danger" onPress={() => ask('cancel')}>
          {callOffText(report, words)}
        </Button>
      ) : null}
      <LandedDialog
        isOpen={asked === 'landed'}
        isBusy={isBusy}
        failure={heard}
        isUndo={report.op !== 'dispense'}
        named={report.named}
        onLanded={(id, reason) => void landed(id, reason).then(closeIf)}
        onClose={close}
      />
      {report.op === 'dispense' ? (
        <CancelDialog
          isOpen={asked === 'cancel'}
          isBusy={isBusy}
          failure={heard}
          wasTried={report.attempts > 0}
          wasHeld={mustBeVoided(report.reviewReason).length > 0}
          onCancel={(goods, reason) => void cancel(goods, reason).then(closeIf)}
          onClose={close}
        />
      ) : (
        <CallOffUndoDialog
          isOpen={asked === 'cancel'}
          isBusy={isBusy}
          failure={heard}
          op={report.op}
          onCancel={reason => void cancel(null, reason).then(closeIf)}
          onClose={close}
        />
      )}
      <ApprovalDialog
        isOpen={asked === 'resend'}
        title={t('queue.secondTitle')}
        what={
          about === null ? t('queue.secondWhat', { ref: report.localRef }) : t('queue.secondWhatUndo', { what: about })
        }
        intro={t('queue.secondIntro')}
        onAsk={approveResend}
        onApproved={token => void resend(token).then(close)}
        onClose={close}
      />
    </fieldset>
  );
}
