import type { QueueRow } from '../../../shared/ipc/queue-views';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { keyed } from '../../ui/keyed';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';
import { timelineDetail } from './timeline-detail';

type Props = Pick<SaleView, 'timeline'> & { readonly op?: QueueRow['op'] };

/** Every attempt, look-up and decision, oldest first. What undoes a sale begins with what it is, and not with a sale. */
export function SaleTimeline({ timeline, op = 'dispense' }: Props) {
  const words = useWords();
  const { t, format } = words;
  return (
    <>
      <h2 className="panel-title">{t('sales.timeline')}</h2>
      <ol className="timeline" aria-label={t('sales.timeline')}>
        {keyed(timeline, entry => `${entry.at} ${entry.event}`).map(({ key, item: entry }) => (
          <li key={key}>
            <span className="timeline-time">{format.dateTime(entry.at)}</span>
            <span className="timeline-event">
              {entry.event === 'committed' && op !== 'dispense' ? t(`till.op.${op}`) : t(`sales.event.${entry.event}`)}
              {entry.to === null || entry.to === entry.from ? null : <SyncChip status={entry.to} />}
            </span>
            {entry.detail === '' ? null : (
              <span className="timeline-detail">{timelineDetail(entry.event, entry.detail, words)}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
