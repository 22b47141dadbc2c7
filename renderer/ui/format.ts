import type { TFunction } from 'i18next';
import { formatScaled } from '../../shared/kernel/decimal';
import type { AllotmentUnit } from '../../shared/kernel/units';
import type { Language } from './i18n/i18n';

const mgPerOunce = 28_350;
const thousands = /\B(?=(\d{3})+(?!\d))/g;

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  return `${whole.replace(thousands, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Dollars are written the same way in the English and the Spanish of the United States. */
export function formatMoney(cents: number): string {
  return `${cents < 0 ? '−' : ''}$${grouped(formatScaled(Math.abs(cents), 2))}`;
}

/** What is left is cut and what is taken is raised: a screen must never promise more than there is. */
export type OunceUse = 'left' | 'taken';

/** Ounces of 28.35 g, to the hundredth. */
export function formatOunces(mg: number, use: OunceUse = 'left'): string {
  const hundredths = (mg * 100) / mgPerOunce;
  return formatScaled(use === 'left' ? Math.trunc(hundredths) : Math.ceil(hundredths), 2);
}

export function formatQuantity(hundredths: number): string {
  return grouped(formatScaled(hundredths, 2, { trim: true }));
}

/** Milligrams of THC or CBD; grams, and on request ounces, for smoking. */
export function formatAmount(
  t: TFunction,
  amount: number,
  unit: AllotmentUnit,
  options: { readonly ounces?: OunceUse } = {},
): string {
  const n = grouped(formatScaled(amount, 3, { trim: true }));
  switch (unit) {
    case 'ug_thc':
      return t('amount.thc', { n });
    case 'ug_cbd':
      return t('amount.cbd', { n });
    case 'mg_smoking':
      return options.ounces === undefined
        ? t('amount.grams', { n })
        : t('amount.gramsOunces', { g: n, oz: formatOunces(amount, options.ounces) });
  }
}

export type Format = {
  readonly money: (cents: number) => string;
  readonly quantity: (hundredths: number) => string;
  readonly amount: (amount: number, unit: AllotmentUnit, options?: { readonly ounces?: OunceUse }) => string;
  /** A civil date. */
  readonly day: (day: string) => string;
  /** An instant on the store's clock. */
  readonly time: (instant: number) => string;
  readonly dateTime: (instant: number) => string;
};

/** The formatters are built once: making an Intl formatter costs more than using it a hundred times. */
export function createFormat(t: TFunction, language: Language, zone: string): Format {
  const locale = `${language}-US`;
  const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const dayFormat = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' });
  const timeFormat = new Intl.DateTimeFormat(locale, { ...clock, timeZone: zone });
  const bothFormat = new Intl.DateTimeFormat(locale, { ...date, ...clock, timeZone: zone });
  return {
    money: formatMoney,
    quantity: formatQuantity,
    amount: (amount, unit, options) => formatAmount(t, amount, unit, options),
    day: day => dayFormat.format(new Date(`${day}T00:00:00Z`)),
    time: instant => timeFormat.format(instant),
    dateTime: instant => bothFormat.format(instant),
  };
}
