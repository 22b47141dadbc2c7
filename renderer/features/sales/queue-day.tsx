import type { QueueDayView } from '../../../shared/ipc/queue-views';
import { DayChart } from '../../ui/day-chart';
import { useWords } from '../../ui/words';

/** The day so far in two small pictures: what waited for the state, and how long it took to answer. */
export function QueueDay({ day }: { readonly day: QueueDayView }) {
  const { t } = useWords();
  const { from, until } = day;
  return (
    <section className="page-card queue-day" aria-label={t('queue.day.title')}>
      <DayChart
        label={t('queue.day.waiting')}
        points={day.waiting}
        {...{ from, until }}
        kind="held"
        top={4}
        columns={[t('queue.day.time'), t('queue.day.waiting')]}
        formatValue={value => t('queue.day.sales', { count: value })}
        emptyText={t('queue.day.noAnswers')}
      />
      <DayChart
        label={t('queue.day.latency')}
        points={day.latency}
        {...{ from, until }}
        kind="measured"
        top={200}
        columns={[t('queue.day.time'), t('queue.day.latency')]}
        formatValue={value => t('queue.day.ms', { ms: value })}
        emptyText={t('queue.day.noAnswers')}
      />
    </section>
  );
}
