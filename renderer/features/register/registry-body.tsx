import type { OrderType } from '../../../shared/catalog/sellable-item';
import type { RouteUseView } from '../../../shared/ipc/register-views';
import type { RegistryView } from '../../../shared/ipc/registry-views';
import { useWords } from '../../ui/words';
import { leftOf, RegistryAllotment } from './registry-allotment';
import { inCartOf, OtherOrder, RegistryOrder } from './registry-order';
import { RegistryPast } from './registry-past';

type Props = { readonly view: RegistryView; readonly use: readonly RouteUseView[] };

/** Those that the aggregate limits follow it. */
const orderTypes = ['MEDICAL', 'LOW_THC', 'SMOKING'] as const satisfies readonly OrderType[];

/** The aggregate comes first, because it limits all medical routes; then one row a route. */
export function RegistryBody({ view, use }: Props) {
  const { t } = useWords();
  const { aggregate, orders } = view;
  const leftOverall = aggregate === null ? null : leftOf(aggregate, inCartOf(use, 'MEDICAL', null));
  const inUse = orderTypes.flatMap(type => orders.filter(order => order.isInUse && order.orderType === type));
  const others = orders.filter(order => !order.isInUse);
  return (
    <>
      <Standing view={view} />
      {view.history === null ? <p className="registry-caption">{t('registry.noForecast')}</p> : null}
      {aggregate === null ? null : <Aggregate aggregate={aggregate} inCart={inCartOf(use, 'MEDICAL', null)} />}
      <h3 className="panel-subtitle">{t('registry.orders')}</h3>
      {orders.length === 0 ? <p>{t('registry.noOrders')}</p> : null}
      <ul className="registry-orders" aria-label={t('registry.orders')}>
        {inUse.map(order => (
          <RegistryOrder
            key={order.orderId}
            order={order}
            use={use}
            leftOverall={order.orderType === 'MEDICAL' ? leftOverall : null}
          />
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h3 className="panel-subtitle">{t('registry.otherOrders')}</h3>
          <ul className="registry-lines" aria-label={t('registry.otherOrders')}>
            {others.map(order => (
              <OtherOrder key={order.orderId} order={order} today={view.registryDay} />
            ))}
          </ul>
        </>
      )}
      <RegistryPast holds={view.holds} pending={view.pending} history={view.history} />
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
          {certification === null ? null : (
            <span className="registry-days">{t('registry.daysLeft', { count: certification.daysLeft })}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

type AggregateProps = { readonly aggregate: NonNullable<RegistryView['aggregate']>; readonly inCart: number };

function Aggregate({ aggregate, inCart }: AggregateProps) {
  const { t, format } = useWords();
  const name = t('registry.aggregate');
  return (
    <section className="registry-order registry-aggregate" aria-label={name}>
      <div className="registry-head">
        <h3 className="registry-route">{name}</h3>
        <p className="registry-left">
          <strong className="registry-big">
            {format.amount(Math.max(0, leftOf(aggregate, inCart)), aggregate.unit)}
          </strong>{' '}
          {t('registry.leftToday')}
        </p>
      </div>
      <RegistryAllotment name={name} allotment={aggregate} inCart={inCart} endsOn={null}>
        {`${t('registry.aggregateHint')} · ${t('registry.window', { days: aggregate.windowDays })}`}
      </RegistryAllotment>
    </section>
  );
}
