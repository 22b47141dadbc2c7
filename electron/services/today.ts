import type { RuleSet } from '../../shared/compliance/rule-set';
import type { CivilDate, Instant } from '../../shared/kernel/units';
import type { TaxRates } from '../../shared/tax/tax';
import { taxRatesOn } from '../../shared/tax/tax-table';
import { civilDateAt } from '../../shared/time/civil-date';
import type { ServiceContext } from './service-context';

export type Today = { readonly now: Instant; readonly registryDay: CivilDate; readonly rules: RuleSet };

/** This moment as the registry counts days. The zone comes from the rules, and the rules from the day, so it is read twice. */
export function readToday(context: Pick<ServiceContext, 'clock' | 'rulesOn' | 'config'>): Today {
  const now = context.clock.now();
  const shopDay = civilDateAt(now, context.config.store.zone);
  const registryDay = civilDateAt(now, context.rulesOn(shopDay).registryZone);
  return { now, registryDay, rules: context.rulesOn(registryDay) };
}

/** What each class of goods pays at this moment: the store's rates go by the store's own calendar. */
export function readTaxRates({ clock, config }: Pick<ServiceContext, 'clock' | 'config'>): TaxRates {
  return taxRatesOn(config.store.tax, civilDateAt(clock.now(), config.store.zone));
}

/** The store's day of this moment when it is not today; null when it is. */
export function readEarlierDay(
  { clock, config }: Pick<ServiceContext, 'clock' | 'config'>,
  at: Instant,
): CivilDate | null {
  const { zone } = config.store;
  const day = civilDateAt(at, zone);
  return day === civilDateAt(clock.now(), zone) ? null : day;
}
