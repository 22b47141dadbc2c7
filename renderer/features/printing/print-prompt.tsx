import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords } from '../../ui/words';
import './printing.css';
import { askingJob, type PrintingStore } from './printing-store';

/**
 * "Did the receipt print?" where the printer could not say. Beside the work and never over it: the sale is done, and
 * whoever looks at the paper knows.
 */
export function PrintPrompt({ store }: { readonly store: PrintingStore }) {
  const { t } = useWords();
  const state = useStore(store);
  const job = askingJob(state);
  if (job === null) return null;
  const { act, failure } = state;
  const document = t(`printing.document.${job.document}`);
  return (
    <section className="print-prompt" aria-label={t('printing.ask', { document })} aria-live="polite">
      <p className="print-prompt-words">
        <strong>{t('printing.ask', { document })}</strong>
        <span>{job.subject}</span>
      </p>
      <div className="print-prompt-answers">
        <Button onPress={() => void act('confirm', job.number)}>{t('printing.itPrinted')}</Button>
        <Button onPress={() => void act('retry', job.number)}>{t('printing.reprint')}</Button>
      </div>
      <p className="print-prompt-hint">{t('printing.reprintHint')}</p>
      <FailureNotice failure={failure} />
    </section>
  );
}
