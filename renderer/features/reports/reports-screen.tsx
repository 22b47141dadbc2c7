import type { ReactNode } from 'react';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';

const planned = ['mmur', 'summary', 'till', 'receipts'] as const;

/** The evidence of outages; and an honest word on what is not here yet, and where to look until it is. */
export function ReportsScreen({ outages }: { readonly outages: ReactNode }) {
  const { t } = useWords();
  return (
    <section className="page" aria-label={t('reports.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('reports.title')}</h1>
      </header>
      <ScrollRegion className="page-scroll reports-page">
        {outages}
        <div className="page-card">
          <p className="page-lead">{t('reports.later')}</p>
          <h2 className="panel-title">{t('reports.list')}</h2>
          <ul className="plain-list" aria-label={t('reports.list')}>
            {planned.map(report => (
              <li key={report}>{t(`reports.${report}`)}</li>
            ))}
          </ul>
          <p>{t('reports.meanwhile')}</p>
        </div>
      </ScrollRegion>
    </section>
  );
}
