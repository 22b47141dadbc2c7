import type { StoredPrintJob } from '../../../db/repositories/print-jobs';
import type { PrintJobView } from '../../../shared/ipc/printing-views';

export function toJobView(job: StoredPrintJob): PrintJobView {
  const { number, document, subject, isDuplicate, requestedByName, requestedAt, state, reason, answer } = job;
  const isOpen = job.endedAt === null;
  const isUnanswered = answer === null && !isOpen;
  return {
    ...{ number, document, subject, isDuplicate, requestedByName, requestedAt, state, reason, answer },
    asks: isUnanswered && state === 'unconfirmed',
    canRetry: isUnanswered && (state === 'unconfirmed' || state === 'failed'),
    canCancel: isOpen,
  };
}
