import { Eye, Printer } from 'lucide-react';
import type { OutageView } from '../../../shared/ipc/outage-views';
import { duration } from '../../../shared/sync/outage-notice';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

type Props = {
  readonly outage: OutageView;
  /** Only a lead says that the department was told. */
  readonly isLead: boolean;
  readonly onPreview: () => void;
  readonly onPrint: () => void;
  readonly onNoticed: () => void;
};

/** One outage with everything the department may ask, and the notice as it may be sent. */
export function OutageCard({ outage, isLead, onPreview, onPrint, onNoticed }: Props) {
  const { t, format } = useWords();
  const { beganAt, endedAt, lastContactAt, notice } = outage;
  const isReportable = outage.level === 'reportable' || outage.level === 'overdue';
  const facts: readonly (readonly [string, string])[] = [
    [t('reports.outages.firstFailed'), format.dateTime(beganAt)],
    [t('reports.outages.lastContact'), lastContactAt === null ? '–' : format.dateTime(lastContactAt)],
    [t('reports.outages.ended'), endedAt === null ? t('reports.outages.notYet') : format.dateTime(endedAt)],
    [t('reports.outages.duration'), duration(outage.elapsedMs)],
    [t('reports.outages.tried'), String(outage.contactsTried)],
    [t('reports.outages.queued'), String(outage.queuedSales)],
    [t('reports.outages.onDuty'), outage.onDuty.map(({ name }) => name).join(', ') || '–'],
    ...(isReportable ? [[t('reports.outages.due'), format.dateTime(outage.noticeDueAt)] as const] : []),
    [
      t('reports.outages.notice'),
      notice === null
        ? t(isReportable ? 'reports.outages.notTold' : 'reports.outages.notNeeded')
        : t('reports.outages.told', { time: format.dateTime(notice.at), by: notice.by }),
    ],
  ];
  return (
    <article className="page-card" aria-label={t('reports.outages.one', { time: format.dateTime(beganAt) })}>
      <dl className="facts facts-wide">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('reports.outages.text')}</summary>
        <pre className="outage-text" lang="en">
          {outage.noticeText.join('\n')}
        </pre>
      </details>
      <div className="dialog-actions">
        <Button icon={<Eye aria-hidden="true" />} onPress={onPreview}>
          {t('document.preview')}
        </Button>
        <Button icon={<Printer aria-hidden="true" />} onPress={onPrint}>
          {t('reports.outages.print')}
        </Button>
        {isReportable && isLead && notice === null ? (
          <Button kind="primary" onPress={onNoticed}>
            {t('reports.outages.recordNotice')}
          </Button>
        ) : null}
      </div>
    </article>
  );
}
