import type { RouteUseView } from '../../../shared/ipc/register-views';
import { Meter } from '../../ui/meter';
import { useWords } from '../../ui/words';

/** How much of each route, and of the aggregate, this cart takes. */
export function UseBars({ use }: { readonly use: readonly RouteUseView[] }) {
  const { t, format } = useWords();
  if (use.length === 0) return null;
  return (
    <section className="use-bars" aria-label={t('register.use')}>
      <h3 className="panel-subtitle">{t('register.use')}</h3>
      {use.map(each => {
        const over = each.inCart - each.availableToday;
        const words = [
          t('register.useOf', {
            inCart: format.amount(each.inCart, each.unit, { ounces: 'taken' }),
            available: format.amount(each.availableToday, each.unit, { ounces: 'left' }),
          }),
          over > 0 ? t('register.useOver', { amount: format.amount(over, each.unit, { ounces: 'taken' }) }) : null,
        ].filter(part => part !== null);
        return (
          <div key={`${each.orderType}-${each.route ?? 'all'}`} className="use-bar">
            <Meter
              label={each.route === null ? t('register.aggregate') : t(`route.${each.route}`)}
              text={words.join(', ')}
              used={each.availableToday <= 0 ? (each.inCart > 0 ? 1 : 0) : each.inCart / each.availableToday}
              isOver={over > 0}
            />
            {each.pendingHere === 0 ? null : (
              <p className="use-pending">
                {t('register.pendingHere', { amount: format.amount(each.pendingHere, each.unit) })}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
