import type { ReportView } from '../../../shared/ipc/queue-views';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Props = { readonly behind: NonNullable<ReportView['behind']>; readonly now: () => number };

/** Why a report that nothing is wrong with is not sent: another one of the same patient goes first. */
export function BehindNotice({ behind: { localRef, until }, now }: Props) {
  const { t, format } = useWords();
  return (
    <Notice tone="info" title={t('queue.behind.title', { ref: localRef })}>
      <p>{t('queue.behind.why')}</p>
      {until === null || until <= now() ? null : (
        <p>{t('queue.behind.until', { ref: localRef, time: format.time(until) })}</p>
      )}
    </Notice>
  );
}
