import { useEffect } from 'react';
import { useStore } from 'zustand';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { OutageCard } from './outage-card';
import type { OutagesStore } from './outages-store';
import './outages.css';

type Props = {
  readonly store: OutagesStore;
  readonly isLead: boolean;
  /** The notice as it would be printed. */
  readonly onPreview: (outageId: string) => void;
};

/** The evidence of outages, newest first. */
export function OutageList({ store, isLead, onPreview }: Props) {
  const { t } = useWords();
  const { outages, failure, wasPrinted, load, print, recordNotice } = useStore(store);
  useEffect(() => void load(), [load]);
  return (
    <section aria-label={t('reports.outage')}>
      <h2 className="panel-title">{t('reports.outage')}</h2>
      <FailureNotice failure={failure} />
      {wasPrinted ? (
        <Notice tone="good">
          <p role="status">{t('reports.outages.printed')}</p>
        </Notice>
      ) : null}
      {outages?.length === 0 ? <p>{t('reports.outages.none')}</p> : null}
      {(outages ?? []).map(outage => (
        <OutageCard
          key={outage.id}
          outage={outage}
          isLead={isLead}
          onPreview={() => onPreview(outage.id)}
          onPrint={() => void print(outage.id)}
          onNoticed={() => void recordNotice(outage.id)}
        />
      ))}
    </section>
  );
}
