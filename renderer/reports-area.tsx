import { useMemo } from 'react';
import type { Instant } from '../shared/kernel/units';
import { civilDateAt } from '../shared/time/civil-date';
import type { Stores } from './compose';
import { OutageList } from './features/reports/outage-list';
import { ReportsScreen } from './features/reports/reports-screen';
import { ReceiptsScreen } from './features/sales/receipts-screen';
import { useWords } from './ui/words';

type Props = {
  readonly stores: Stores;
  readonly isLead: boolean;
  readonly zone: string;
  readonly now: () => number;
  readonly onOpenSale: (saleId: string) => void;
};

/** Joins the reports with what is asked for among them and lives elsewhere. */
export function ReportsArea({ stores, isLead, zone, now, onOpenSale }: Props) {
  const { t } = useWords();
  const today = useMemo(() => civilDateAt(now() as Instant, zone), [now, zone]);
  const outages = {
    ...({ key: 'outages', group: 'state', label: t('reports.outage') } as const),
    content: <OutageList store={stores.outages} isLead={isLead} />,
  };
  const receipts = {
    ...({ key: 'receipts', group: 'state', label: t('reports.receipts') } as const),
    content: (
      <section className="report-page" aria-label={t('reports.receipts')}>
        <ReceiptsScreen store={stores.receipts} onOpenSale={onOpenSale} onOpenReport={onOpenSale} />
      </section>
    ),
  };
  return (
    <ReportsScreen
      store={stores.reports}
      rooms={isLead ? [receipts, outages] : [outages]}
      isLead={isLead}
      today={today}
      onPrint={() => window.print()}
    />
  );
}
