import type { SaleView } from '../../../shared/ipc/sale-views';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

/** Every attempt, look-up and decision, oldest first, in the register's own record words. */
export function SaleTimeline({ timeline }: Pick<SaleView, 'timeline'>) {
  const { t, format } = useWords();
  return (
    <>
      <h2 className="panel-title">{t('sales.timeline')}</h2>
      <ol className="timeline" aria-label={t('sales.timeline')}>
        {keyed(timeline, entry => `${entry.at} ${entry.event}`).map(({ key, item: entry }) => (
          <li key={key}>
            <span className="timeline-time">{format.dateTime(entry.at)}</span>
            <span className="timeline-event">
              {[entry.event, entry.to === null ? null : `${entry.from ?? '–'} → ${entry.to}`]
                .filter(part => part !== null)
                .join(': ')}
            </span>
            {entry.detail === '' ? null : <span className="timeline-detail">{entry.detail}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
