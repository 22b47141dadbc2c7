import type { RegistryView } from '../../../shared/ipc/patient-views';
import type { AllotmentUnit } from '../../../shared/kernel/units';
import { useWords } from '../../ui/words';

type Order = RegistryView['orders'][number];

/** One order of the registry. Smoking is shown in grams and in ounces of 28.35 g. */
export function RegistryOrder({ order }: { readonly order: Order }) {
  const { t, format } = useWords();
  const amount = (value: number) => format.amount(value, order.unit, { ounces: true });
  return (
    <li className={order.isOpen ? 'registry-order' : 'registry-order registry-closed'}>
      <h4 className="registry-route">
        {order.orderType === 'SMOKING'
          ? t('route.SMOKING')
          : `${t(`orderType.${order.orderType}`)} · ${t(`route.${order.route}`)}`}
        <span className={order.isOpen ? 'chip chip-good' : 'chip chip-quiet'}>
          {t(order.isOpen ? 'registry.open' : 'registry.closed')}
        </span>
      </h4>
      <p className="registry-big">{amount(order.availableToday)}</p>
      <p className="registry-caption">{t('registry.availableToday')}</p>
      <dl className="facts">
        <div>
          <dt>{t('registry.orderRemaining')}</dt>
          <dd>{amount(order.remaining)}</dd>
        </div>
        <div>
          <dt>{t('registry.pendingHere')}</dt>
          <dd>{amount(order.pendingHere)}</dd>
        </div>
        <div>
          <dt>{t('registry.nextRelease')}</dt>
          <dd>
            <Release release={order.nextRelease} unit={order.unit} />
          </dd>
        </div>
        <div>
          <dt>{t('registry.window', { days: order.windowDays })}</dt>
          <dd>{t('registry.orderDates', { from: format.day(order.startsOn), to: format.day(order.endsOn) })}</dd>
        </div>
      </dl>
      {order.mismatch === null ? null : (
        <p className="registry-mismatch">{t('registry.mismatch', { amount: amount(order.mismatch) })}</p>
      )}
    </li>
  );
}

type ReleaseProps = { readonly release: Order['nextRelease']; readonly unit: AllotmentUnit };

export function Release({ release, unit }: ReleaseProps) {
  const { t, format } = useWords();
  return release === null
    ? t('registry.noRelease')
    : t('registry.release', {
        amount: format.amount(release.amount, unit, { ounces: true }),
        date: format.day(release.on),
      });
}
