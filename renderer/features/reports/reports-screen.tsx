import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CivilDate } from '../../../shared/kernel/units';
import { presetDays } from '../../../shared/reports/day-presets';
import { type ReportId, reportIds, specOf } from '../../../shared/reports/report-list';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import { ReportPage } from './report-page';
import type { ReportsStore } from './reports-store';
import './reports.css';

/** What belongs among the reports and is more than a table. */
export type ReportRoom = {
  readonly key: string;
  readonly group: ReportGroup;
  readonly label: string;
  readonly content: ReactNode;
};

type Props = {
  readonly store: ReportsStore;
  readonly rooms: readonly ReportRoom[];
  readonly isLead: boolean;
  readonly today: CivilDate;
  readonly onPrint: () => void;
  /** The room that is open at first; null: the first report. */
  readonly firstRoom?: string | null;
};

export const reportGroups = ['day', 'sales', 'state', 'control'] as const;
export type ReportGroup = (typeof reportGroups)[number];

const groupOf: Readonly<Record<ReportId, ReportGroup>> = {
  'sales-by-day': 'sales',
  'sales-by-hour': 'sales',
  'sales-by-operator': 'sales',
  'sales-by-product': 'sales',
  'sales-by-route': 'sales',
  'sales-by-tax-class': 'sales',
  'mmur-inventory': 'state',
  dispensations: 'state',
  reporting: 'state',
  'outage-history': 'state',
  'package-trace': 'control',
  discounts: 'control',
  undos: 'control',
  tills: 'day',
};

/** All reports in one list, grouped by what they are for, and beside it the one that is open. */
export function ReportsScreen({ store, rooms, isLead, today, onPrint, firstRoom = null }: Props) {
  const { t } = useWords();
  const { report, choose, begin, start } = useStore(store);
  const [room, setRoom] = useState<string | null>(firstRoom);
  useEffect(() => start(), [start]);
  useEffect(() => {
    if (firstRoom === null) void begin(presetDays('week', today));
  }, [begin, today, firstRoom]);
  const open = rooms.find(each => each.key === room);
  const allowed = reportIds.filter(id => isLead || specOf(id).access === 'cashier');
  return (
    <section className="page" aria-label={t('reports.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('reports.title')}</h1>
      </header>
      <div className="reports">
        <ScrollRegion className="report-list">
          <nav aria-label={t('reports.list')}>
            {reportGroups.map(group => (
              <Group
                key={group}
                label={t(`reports.group.${group}`)}
                entries={[
                  ...rooms.filter(each => each.group === group).map(each => ({ key: each.key, label: each.label })),
                  ...allowed
                    .filter(id => groupOf[id] === group)
                    .map(id => ({ key: id, label: t(`reports.name.${id}`) })),
                ]}
                current={open?.key ?? report}
                onOpen={key => {
                  const chosen = allowed.find(id => id === key);
                  setRoom(chosen === undefined ? key : null);
                  if (chosen !== undefined) void choose(chosen);
                }}
              />
            ))}
          </nav>
        </ScrollRegion>
        <div className="report-room">
          {open === undefined ? <ReportPage store={store} today={today} onPrint={onPrint} /> : open.content}
        </div>
      </div>
    </section>
  );
}

type GroupProps = {
  readonly label: string;
  readonly entries: readonly { readonly key: string; readonly label: string }[];
  readonly current: string;
  readonly onOpen: (key: string) => void;
};

function Group({ label, entries, current, onOpen }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className="panel-subtitle">{label}</h2>
      <ul>
        {entries.map(entry => (
          <li key={entry.key}>
            <button
              type="button"
              className="report-entry"
              aria-current={entry.key === current ? 'page' : undefined}
              onClick={() => onOpen(entry.key)}
            >
              {entry.label}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
