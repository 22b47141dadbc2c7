import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RegistryView } from '../../../shared/ipc/patient-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import type { Remote } from '../../ui/remote';
import { useWords } from '../../ui/words';
import { RegistryOrder, Release } from './registry-order';
import { RegistryPast } from './registry-past';
import './registry.css';

type Props = {
  readonly isOpen: boolean;
  readonly registry: Remote<RegistryView | null, { readonly refresh: boolean }>;
  readonly onClose: () => void;
};

/** Opens with the last answer at once, and asks the state for today's while that is read. */
export function RegistrySheet({ isOpen, registry, onClose }: Props) {
  const { t } = useWords();
  const { data, isLoading, failure, load, clear } = useStore(registry);
  useEffect(() => {
    if (!isOpen) return;
    clear();
    let isStillOpen = true;
    void load({ refresh: false }).then(() => (isStillOpen ? load({ refresh: true }) : undefined));
    return () => {
      isStillOpen = false;
    };
  }, [isOpen, load, clear]);
  return (
    <AppDialog title={t('registry.title')} isOpen={isOpen} onClose={onClose} shape="sheet">
      <div className="registry-bar">
        <AsOf view={data} isLoading={isLoading} />
        <Button icon={<RefreshCw aria-hidden="true" />} isBusy={isLoading} onPress={() => void load({ refresh: true })}>
          {t('common.refresh')}
        </Button>
      </div>
      <FailureNotice failure={failure} />
      {data === null ? null : <Registry view={data} isLoading={isLoading} />}
    </AppDialog>
  );
}

function AsOf({ view, isLoading }: { readonly view: RegistryView | null; readonly isLoading: boolean }) {
  const { t, format } = useWords();
  if (isLoading) return <p role="status">{t('registry.loading')}</p>;
  return (
    <p role="status">
      {view === null ? t('registry.nothing') : t('registry.asOf', { time: format.dateTime(view.asOf) })}
    </p>
  );
}

function Registry({ view, isLoading }: { readonly view: RegistryView; readonly isLoading: boolean }) {
  const { t } = useWords();
  return (
    <>
      {view.isFresh || isLoading ? null : (
        <Notice tone="warning">
          <p>{t('registry.stale')}</p>
        </Notice>
      )}
      <Standing view={view} />
      <h3 className="panel-subtitle">{t('registry.orders')}</h3>
      {view.orders.length === 0 ? <p>{t('registry.noOrders')}</p> : null}
      <ul className="registry-orders" aria-label={t('registry.orders')}>
        {view.orders.map(order => (
          <RegistryOrder key={order.orderId} order={order} />
        ))}
      </ul>
      {view.aggregate === null ? null : <Aggregate aggregate={view.aggregate} />}
      <RegistryPast holds={view.holds} history={view.history} />
    </>
  );
}

function Standing({ view }: { readonly view: RegistryView }) {
  const { t, format } = useWords();
  const { certification } = view;
  return (
    <dl className="facts">
      <div>
        <dt>{t('registry.card')}</dt>
        <dd>
          {view.cardStatus === null ? t('common.notKnown') : t(`register.cardStatus.${view.cardStatus}`)}
          {view.cardExpiresOn === null ? '' : ` ${t('registry.until', { date: format.day(view.cardExpiresOn) })}`}
        </dd>
      </div>
      <div>
        <dt>{t('registry.certification')}</dt>
        <dd>
          {certification === null
            ? t('common.none')
            : t('registry.certifiedBy', {
                physician: certification.physician,
                from: format.day(certification.startsOn),
                to: format.day(certification.endsOn),
              })}
        </dd>
      </div>
    </dl>
  );
}

function Aggregate({ aggregate }: { readonly aggregate: NonNullable<RegistryView['aggregate']> }) {
  const { t, format } = useWords();
  return (
    <section className="registry-order" aria-label={t('registry.aggregate')}>
      <h3 className="registry-route">{t('registry.aggregate')}</h3>
      <p className="registry-big">{format.amount(aggregate.availableToday, aggregate.unit)}</p>
      <p className="registry-caption">{t('registry.availableToday')}</p>
      <dl className="facts">
        <div>
          <dt>{t('registry.window', { days: aggregate.windowDays })}</dt>
          <dd>{t('registry.cap', { amount: format.amount(aggregate.cap, aggregate.unit) })}</dd>
        </div>
        <div>
          <dt>{t('registry.pendingHere')}</dt>
          <dd>{format.amount(aggregate.pendingHere, aggregate.unit)}</dd>
        </div>
        <div>
          <dt>{t('registry.nextRelease')}</dt>
          <dd>
            <Release release={aggregate.nextRelease} unit={aggregate.unit} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
