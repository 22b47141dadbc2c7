import type { PrintJobView } from '../../../shared/ipc/printing-views';
import type { Instant } from '../../../shared/kernel/units';

export function aPrintJob(change: Partial<PrintJobView> = {}): PrintJobView {
  return {
    ...{ number: 1, document: 'receipt', subject: 'REG-2-000001-7K3QX', isDuplicate: false },
    ...{ requestedByName: 'Ana Ruiz', requestedAt: 1_773_165_600_000 as Instant },
    ...{ state: 'confirmed', reason: null, answer: null, asks: false, canRetry: false, canCancel: false },
    ...change,
  };
}

/** The printer could not say whether it was printed. */
export function anUnclearJob(change: Partial<PrintJobView> = {}): PrintJobView {
  return aPrintJob({ state: 'unconfirmed', reason: 'interrupted', asks: true, canRetry: true, ...change });
}
