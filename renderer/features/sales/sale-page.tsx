import { ArrowLeft, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { ScrollRegion } from '../../ui/scroll-region';
import { SyncChip } from '../../ui/sync-chip';
import { useArrival } from '../../ui/use-arrival';
import { useWords } from '../../ui/words';
import { ReportDecisions } from './report-decisions';
import { SaleLines } from './sale-lines';
import { SaleTimeline } from './sale-timeline';
import { StoryButton } from './story-button';

type Props = {
  readonly sale: SaleView;
  readonly failure: FailureReply | null;
  readonly wasReprinted: boolean;
  readonly onBack: () => void;
  readonly onReprint: () => void;
  /** What else can be printed of it. */
  readonly documents: ReactNode;
  /** The same of one line. */
  readonly labelOf: (line: SaleView['lines'][number]) => ReactNode;
  /** Whatever was undone of it; before its lines, because they are not the whole truth any more. */
  readonly undone: ReactNode;
  /** To what was sent to the state and what it answered; null for whoever may not see that. */
  readonly onOpenStory: (() => void) | null;
};

export function SalePage({ sale, failure, wasReprinted, onBack, onReprint, ...props }: Props) {
  const { documents, labelOf, undone, onOpenStory } = props;
  const { t, format } = useWords();
  const heading = useArrival<HTMLHeadingElement>(sale.id);
  return (
    <section className="page" aria-label={t('sales.sale', { ref: sale.localRef })}>
      <header className="page-head">
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          {t('sales.backToList')}
        </Button>
        <h1 className="page-title" ref={heading} tabIndex={-1}>
          {t('sales.sale', { ref: sale.localRef })} <SyncChip status={sale.syncStatus} />
        </h1>
        <div className="sale-papers">
          {documents}
          <Button icon={<Printer aria-hidden="true" />} onPress={onReprint}>
            {t('sales.reprint')}
          </Button>
        </div>
      </header>
      <FailureNotice failure={failure} />
      {wasReprinted ? (
        <Notice tone="good">
          <p role="status">{t('sales.reprinted')}</p>
        </Notice>
      ) : null}
      {sale.refusedBecause === null ? null : (
        <Notice tone="bad">
          <p>{t('sales.refusedBecause', { reason: sale.refusedBecause })}</p>
        </Notice>
      )}
      {sale.grace === null ? null : (
        <Notice tone="warning" title={t('sales.grace')}>
          <p>
            {t('sales.graceBy', {
              name: sale.grace.approverName,
              time: format.dateTime(sale.grace.approvedAt),
              reason: sale.grace.reason,
            })}
          </p>
        </Notice>
      )}
      <ScrollRegion className="page-scroll sale-page">
        <div className="page-card">
          <Facts sale={sale} />
          {undone}
          <SaleLines sale={sale} labelOf={labelOf} />
        </div>
        <div className="page-card">
          <SaleTimeline timeline={sale.timeline} />
          {onOpenStory === null || sale.timeline.length === 0 ? null : (
            <StoryButton op="dispense" localRef={sale.localRef} onOpen={onOpenStory} />
          )}
          <ReportDecisions decisions={sale.decisions} />
        </div>
      </ScrollRegion>
    </section>
  );
}

function Facts({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useWords();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('complete.biotrackId'), sale.biotrackSaleId ?? '–'],
    [t('sales.soldAt'), format.dateTime(sale.soldAt)],
    [t('sales.postedAt'), sale.postedAt === null ? '–' : format.dateTime(sale.postedAt)],
    [t('sales.registryStatus'), sale.registryStatus === null ? '–' : t(`sales.posted.${sale.registryStatus}`)],
    [t('sales.operator'), <PersonName key="operator" name={sale.operatorName} />],
    [
      t('sales.patient'),
      sale.patientName === null ? (
        '–'
      ) : (
        <span key="patient">
          <PersonName name={sale.patientName} /> {sale.registryIdMasked}
        </span>
      ),
    ],
    [
      t('sales.caregiver'),
      sale.caregiverName === null ? '–' : <PersonName key="caregiver" name={sale.caregiverName} />,
    ],
  ];
  return (
    <dl className="facts facts-wide">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
