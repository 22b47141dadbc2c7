import { useStore } from 'zustand';
import type { PrintJobView } from '../../../shared/ipc/printing-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords } from '../../ui/words';
import './printing.css';
import type { JobAction, PrintingStore } from './printing-store';

/** The list of jobs, newest first, with what can be done about each. */
export function PrintJobsDialog({ store }: { readonly store: PrintingStore }) {
  const { t } = useWords();
  const { jobs, isListOpen, failure, showList, act } = useStore(store);
  return (
    <AppDialog title={t('printing.jobs')} isOpen={isListOpen} shape="sheet" onClose={() => showList(false)}>
      <FailureNotice failure={failure} />
      {jobs.length === 0 ? <p>{t('printing.none')}</p> : null}
      <ul className="print-jobs" aria-label={t('printing.jobs')}>
        {jobs.map(job => (
          <JobRow key={job.number} job={job} onAct={action => void act(action, job.number)} />
        ))}
      </ul>
    </AppDialog>
  );
}

function JobRow({ job, onAct }: { readonly job: PrintJobView; readonly onAct: (action: JobAction) => void }) {
  const { t, format } = useWords();
  const { document, subject, state, reason, answer } = job;
  const tone = answer !== null ? 'over' : { confirmed: 'good', unconfirmed: 'warn', failed: 'bad' }[state as string];
  const title = t(`printing.document.${document}`);
  return (
    <li className="print-job">
      <div className="print-job-head">
        <strong>{job.isDuplicate ? t('printing.duplicateOf', { document: title }) : title}</strong>
        <span className={`print-job-state print-job-${tone ?? 'under-way'}`}>
          {answer === null ? t(`printing.state.${state}`) : t(`printing.answer.${answer}`)}
        </span>
      </div>
      <p className="print-job-facts">
        <span>{subject}</span>
        <span>{format.time(job.requestedAt)}</span>
        {job.requestedByName === null ? null : <span>{job.requestedByName}</span>}
      </p>
      {reason === null || answer !== null ? null : <p className="print-job-reason">{t(`printing.reason.${reason}`)}</p>}
      <JobActions job={job} onAct={onAct} />
    </li>
  );
}

function JobActions({ job, onAct }: { readonly job: PrintJobView; readonly onAct: (action: JobAction) => void }) {
  const { t } = useWords();
  if (!job.canRetry && !job.canCancel) return null;
  return (
    <div className="print-job-actions">
      {job.asks ? <Button onPress={() => onAct('confirm')}>{t('printing.itPrinted')}</Button> : null}
      {job.canRetry ? (
        <Button onPress={() => onAct('retry')}>{t(job.asks ? 'printing.reprint' : 'printing.printNow')}</Button>
      ) : null}
      {job.canRetry && !job.asks ? (
        <Button kind="quiet" onPress={() => onAct('dismiss')}>
          {t('printing.dismiss')}
        </Button>
      ) : null}
      {job.canCancel ? <Button onPress={() => onAct('cancel')}>{t('printing.cancel')}</Button> : null}
    </div>
  );
}
