import { ArrowRight, CircleCheck } from 'lucide-react';
import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { useWords } from '../../ui/words';
import type { TodayLinks } from './today-links';

type Props = {
  readonly toClear: LeadsDayView['toClear'];
  readonly links: Pick<TodayLinks, 'toQueue' | 'toSales' | 'toPrints'>;
};

/** What only a person can clear, each with the way to it; a day without any says so. */
export function ClearTile({ toClear, links }: Props) {
  const { t } = useWords();
  const rows = (
    [
      ['review', links.toQueue],
      ['incidents', links.toSales],
      ['undoIncidents', links.toSales],
      ['prints', links.toPrints],
    ] as const
  ).filter(([kind]) => toClear[kind] > 0);
  return (
    <section className={rows.length === 0 ? 'tile tile-calm' : 'tile tile-bad'} aria-label={t('today.toClear')}>
      <h3 className="tile-title">{t('today.toClear')}</h3>
      {rows.length === 0 ? (
        <p className="tile-clear">
          <CircleCheck aria-hidden="true" />
          {t('today.allClear')}
        </p>
      ) : (
        <ul className="tile-list">
          {rows.map(([kind, onGo]) => (
            <li key={kind}>
              <button type="button" className="tile-link" onClick={onGo}>
                {t(`today.clear.${kind}`, { count: toClear[kind] })}
                <ArrowRight aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
