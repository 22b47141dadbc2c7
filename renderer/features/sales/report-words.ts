import type { QueueRow, ReportView } from '../../../shared/ipc/queue-views';
import type { Words } from '../../ui/words';

type Speech = Pick<Words, 't'>;

/** What the way to a story is called, so that a void is never taken for the sale of it. */
export function openText({ op, localRef }: Pick<QueueRow, 'op' | 'localRef'>, { t }: Speech): string {
  return op === 'dispense' ? t('queue.open', { ref: localRef }) : t(`queue.openUndo.${op}`, { ref: localRef });
}

/** Which sale is undone, and how; null of a sale itself. */
export function aboutText({ op, aboutRef }: Pick<ReportView, 'op' | 'aboutRef'>, { t }: Speech): string | null {
  return op === 'dispense' ? null : t(`queue.about.${op}`, { ref: aboutRef });
}

/** What is called off: a sale, or what was to undo one. */
export function callOffText({ op }: Pick<ReportView, 'op'>, { t }: Speech): string {
  return op === 'dispense' ? t('queue.cancel') : t(`queue.callOff.${op}`);
}
