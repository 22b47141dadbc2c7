import { useMemo } from 'react';
import type { Instant } from '../shared/kernel/units';
import { civilDateAt } from '../shared/time/civil-date';
import type { Stores } from './compose';
import { OutageList } from './features/reports/outage-list';
import { ReportsScreen } from './features/reports/reports-screen';
import { ReceiptsScreen } from './features/sales/receipts-screen';
import { TillPage } from './features/till/till-page';
import type { TodayLinks } from './features/today/today-links';
import { TodayPage } from './features/today/today-page';
import { useWords } from './ui/words';

type Props = {
  readonly stores: Stores;
  readonly isLead: boolean;
  readonly zone: string;
  readonly now: () => number;
  readonly onOpenSale: (saleId: string) => void;
  /** To what the state was told of a sale, and what it answered. */
  readonly onOpenStory: (saleId: string) => void;
  /** Where the tiles of a lead's day lead. */
  readonly links: TodayLinks;
  /** The room that is open at first; null: the first report. */
  readonly firstRoom: string | null;
};

/** Joins the reports with what is asked for among them and lives elsewhere. */
export function ReportsArea({ stores, isLead, zone, now, onOpenSale, onOpenStory, links, firstRoom }: Props) {
  const { t } = useWords();
  const today = useMemo(() => civilDateAt(now() as Instant, zone), [now, zone]);
  const day = {
    ...({ key: 'today', group: 'day', label: t('today.title') } as const),
    content: <TodayPage store={stores.today} links={links} />,
  };
  const till = {
    ...({ key: 'till', group: 'day', label: t('till.title') } as const),
    content: (
      <TillPage
        store={stores.till}
        isLead={isLead}
        onPreview={sessionId => void stores.documents.getState().open({ kind: 'till-report', sessionId })}
      />
    ),
  };
  const outages = {
    ...({ key: 'outages', group: 'state', label: t('reports.outage') } as const),
    content: (
      <OutageList
        store={stores.outages}
        isLead={isLead}
        onPreview={outageId => void stores.documents.getState().open({ kind: 'outage-notice', outageId })}
      />
    ),
  };
  const receipts = {
    ...({ key: 'receipts', group: 'state', label: t('reports.receipts') } as const),
    content: (
      <section className="report-page" aria-label={t('reports.receipts')}>
        <h2 className="panel-title">{t('reports.receipts')}</h2>
        <ReceiptsScreen
          {...{ store: stores.receipts, file: stores.receiptsFile }}
          onPreview={auditId => void stores.documents.getState().open({ kind: 'receipt-audit', auditId })}
          onOpenSale={onOpenSale}
          onOpenReport={onOpenStory}
        />
      </section>
    ),
  };
  return (
    <ReportsScreen
      store={stores.reports}
      rooms={isLead ? [day, till, receipts, outages] : [till, outages]}
      firstRoom={firstRoom}
      isLead={isLead}
      today={today}
      onPrint={() => window.print()}
    />
  );
}
