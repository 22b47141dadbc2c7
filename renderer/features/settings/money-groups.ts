import type { SettingsView } from '../../../shared/ipc/settings-views';
import { formatScaled } from '../../../shared/kernel/decimal';
import type { Words } from '../../ui/words';
import type { SettingsGroup } from './settings-group';

/** What is charged today, and what is known to change: the rates are dated, so that nobody has to be awake at midnight. */
export function taxGroup({ tax }: SettingsView, { t, format }: Words): SettingsGroup {
  const { rates, isDeviceExempt, coming } = tax;
  const next = coming.map(({ taxClass, bp, from }) =>
    t('settings.taxes.comingRate', {
      what: t(`settings.taxes.class.${taxClass}`),
      rate: percent(bp, t),
      day: format.day(from),
    }),
  );
  return {
    title: t('settings.taxes.title'),
    facts: [
      [t('settings.taxes.class.medical'), t('settings.taxes.exempt')],
      [t('settings.taxes.class.merchandise'), percent(rates.merchandise, t)],
      [t('settings.taxes.class.device'), isDeviceExempt ? t('settings.taxes.exempt') : percent(rates.device, t)],
      [t('settings.taxes.coming'), next.length === 0 ? t('settings.taxes.noneComing') : next.join(' · ')],
    ],
  };
}

/** How far a price may be moved, by whom and why. */
export function discountGroup({ discounts }: SettingsView, { t }: Words): SettingsGroup {
  const of = (bp: number) => percent(bp, t);
  return {
    title: t('settings.discounts.title'),
    facts: [
      [
        t('settings.discounts.own'),
        discounts.maxBp === 0 ? t('common.none') : t('settings.discounts.upTo', { rate: of(discounts.maxBp) }),
      ],
      [t('settings.discounts.approved'), t('settings.discounts.upTo', { rate: of(discounts.maxApprovedBp) })],
      [
        t('settings.discounts.override'),
        t('settings.discounts.between', {
          below: of(discounts.overrideMaxBelowBp),
          above: of(discounts.overrideMaxAboveBp),
        }),
      ],
      [t('settings.discounts.zero'), t(discounts.allowsZero ? 'common.yes' : 'common.no')],
      [
        t('settings.discounts.classes'),
        listed(
          discounts.classes.map(each => t(`settings.taxes.class.${each}`)),
          t,
        ),
      ],
      [t('settings.discounts.quick'), listed(discounts.quickBp.map(of), t)],
      [
        t('settings.discounts.reasons'),
        listed(
          discounts.reasons.map(each => t(`price.reason.${each}`)),
          t,
        ),
      ],
      [t('settings.discounts.source'), discounts.source],
    ],
  };
}

function percent(bp: number, t: Words['t']): string {
  return t('price.quick', { percent: formatScaled(bp, 2, { trim: true }) });
}

function listed(words: readonly string[], t: Words['t']): string {
  return words.length === 0 ? t('common.none') : words.join(', ');
}
