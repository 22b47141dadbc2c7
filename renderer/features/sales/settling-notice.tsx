import type { ReportView } from '../../../shared/ipc/queue-views';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Props = { readonly settling: NonNullable<ReportView['settling']> };

/** Why nothing is sent after the machine was switched on, and what the state said to who did not want to wait. */
export function SettlingNotice({ settling: { until, asked } }: Props) {
  const { t, format } = useWords();
  return (
    <Notice tone="info" title={t('queue.settling.title', { time: format.time(until) })}>
      <p>{t('queue.settling.why')}</p>
      <p role="status">
        {asked === null ? null : t(`queue.settling.${asked.answer}`, { time: format.time(asked.at) })}
      </p>
    </Notice>
  );
}
