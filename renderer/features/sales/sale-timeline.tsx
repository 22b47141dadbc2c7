import type { QueueRow } from '../../../shared/ipc/queue-views';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { keyed } from '../../ui/keyed';
import { SyncChip } from '../../ui/sync-chip';
import { useWords, type Words } from '../../ui/words';
import { timelineDetail } from './timeline-detail';

type Props = Pick<SaleView, 'timeline'> & { readonly op?: QueueRow['op'] };

/** Every attempt, look-up and decision, oldest first. What undoes a sale begins with what it is, and not with a sale. */
export function SaleTimeline({ timeline, op = 'dispense' }: Props) {
  const { t } = useWords();
  return (
    <>
      <h2 className="panel-title">{t('sales.timeline')}</h2>
      <TimelineList timeline={timeline} op={op} />
    </>
  );
}

/** The same for what has a heading of its own, or is folded away behind one. */
export function TimelineList({ timeline, op = 'dispense' }: Props) {
  const words = useWords();
  const { t, format } = words;
  return (
    <ol className="timeline" aria-label={t('sales.timeline')}>
      {keyed(timeline, entry => `${entry.at} ${entry.event}`).map(({ key, item: entry }) => (
        <li key={key}>
          <span className="timeline-time">{format.dateTime(entry.at)}</span>
          <span className="timeline-event">
            {eventText(entry.event, op, t)}
            {entry.to === null || entry.to === entry.from ? null : (
              <SyncChip status={entry.to} isUndo={op !== 'dispense'} />
            )}
          </span>
          {entry.detail === '' ? null : (
            <span className="timeline-detail">{timelineDetail(entry.event, entry.detail, words)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function eventText(event: SaleView['timeline'][number]['event'], op: QueueRow['op'], t: Words['t']): string {
  if (op !== 'dispense' && event === 'committed') return t(`till.op.${op}`);
  return op !== 'dispense' && event === 'cancelled' ? t('sync.calledOff') : t(`sales.event.${event}`);
}
