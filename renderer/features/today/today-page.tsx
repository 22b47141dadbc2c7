import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { FailureNotice } from '../../ui/failure-notice';
import { useMinute } from '../../ui/use-minute';
import { useWords } from '../../ui/words';
import { ClearTile } from './clear-tile';
import { LowStockTile } from './low-stock-tile';
import { RegistrationsTile } from './registrations-tile';
import { ReturnedTile } from './returned-tile';
import { SalesTile } from './sales-tile';
import { StateTiles } from './state-tiles';
import { TillTile } from './till-tile';
import type { TodayLinks } from './today-links';
import './today.css';
import type { TodayStore } from './today-store';

type Props = { readonly store: TodayStore; readonly links: TodayLinks };

/** The leads' day at a glance; every tile leads to where it is dealt with. */
export function TodayPage({ store, links }: Props) {
  const { t, format } = useWords();
  const { day, failure, watch, lookAgain } = useStore(store);
  useEffect(() => watch(), [watch]);
  // How long the line has been down is said in minutes.
  useMinute(lookAgain);
  return (
    <section className="today" aria-label={t('today.title')}>
      <header className="today-head">
        <h2 className="panel-title">{t('today.title')}</h2>
        {day === null ? null : (
          <p className="page-lead">{t('today.asOf', { day: format.day(day.day), time: format.time(day.at) })}</p>
        )}
      </header>
      <FailureNotice failure={failure} />
      {day === null ? null : <Tiles day={day} links={links} />}
    </section>
  );
}

function Tiles({ day, links }: { readonly day: LeadsDayView; readonly links: TodayLinks }) {
  return (
    <div className="tiles">
      <SalesTile sales={day.sales} onGo={links.toSales} />
      <ClearTile toClear={day.toClear} links={links} />
      <TillTile till={day.till} onGo={links.toTill} />
      <StateTiles
        {...{ queue: day.queue, late: day.late, outage: day.outage, untoldOutage: day.untoldOutage }}
        onQueue={links.toQueue}
        onOutages={links.toOutages}
      />
      <RegistrationsTile registrations={day.registrations} onGo={links.toSettings} />
      <ReturnedTile returned={day.returned} onGo={links.toReturned} />
      <LowStockTile lowStock={day.lowStock} onGo={links.toLowStock} />
    </div>
  );
}
