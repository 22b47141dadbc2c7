import type { RouteUseView } from '../../../shared/ipc/register-views';
import type { RegistryView } from '../../../shared/ipc/registry-views';
import { useWords } from '../../ui/words';
import { leftOf, RegistryAllotment } from './registry-allotment';

type Order = RegistryView['orders'][number];

type Props = {
  readonly order: Order;
  readonly use: readonly RouteUseView[];
  /** What all medical routes together leave; null where that does not bound this order. */
  readonly leftOverall: number | null;
};

/** The order that sales of one route go against today. Smoking is shown in grams and in ounces of 28.35 g. */
export function RegistryOrder({ order, use, leftOverall }: Props) {
  const { t, format } = useWords();
  const name = useOrderName(order);
  const inCart = inCartOf(use, order.orderType, order.route);
  const left = Math.max(0, leftOf(order, inCart));
  const amount = (value: number) => format.amount(value, order.unit, { ounces: 'left' });
  return (
    <li className="registry-order">
      <div className="registry-head">
        <h4 className="registry-route">{name}</h4>
        <p className="registry-left">
          <strong className="registry-big">{amount(left)}</strong> {t('registry.leftToday')}
        </p>
      </div>
      {leftOverall === null || leftOverall >= left ? null : (
        <p className="registry-limited">{t('registry.limitedBy', { amount: amount(Math.max(0, leftOverall)) })}</p>
      )}
      <RegistryAllotment name={name} allotment={order} inCart={inCart} endsOn={order.endsOn}>
        {[
          t('registry.orderDates', { from: format.day(order.startsOn), to: format.day(order.endsOn) }),
          t('registry.orderRemaining', { amount: amount(order.remaining) }),
          t('registry.window', { days: order.windowDays }),
        ].join(' · ')}
      </RegistryAllotment>
    </li>
  );
}

/** An order that is closed, over, or comes later: nothing can be sold against it today. */
export function OtherOrder({ order, today }: { readonly order: Order; readonly today: string }) {
  const { t, format } = useWords();
  const standing =
    !order.isOpen || order.endsOn < today ? 'closed' : order.startsOn > today ? 'startsLater' : 'usedLater';
  return (
    <li>
      {[
        useOrderName(order),
        t('registry.orderDates', { from: format.day(order.startsOn), to: format.day(order.endsOn) }),
        t(`registry.${standing}`),
      ].join(' · ')}
    </li>
  );
}

function useOrderName({ orderType, route }: Pick<Order, 'orderType' | 'route'>): string {
  const { t } = useWords();
  return orderType === 'SMOKING' ? t('route.SMOKING') : `${t(`orderType.${orderType}`)} · ${t(`route.${route}`)}`;
}

/** What this cart takes of one route, or of the aggregate where the route is null. */
export function inCartOf(
  use: readonly RouteUseView[],
  orderType: RouteUseView['orderType'],
  route: RouteUseView['route'],
): number {
  return use.find(each => each.orderType === orderType && each.route === route)?.inCart ?? 0;
}
