import { everySale, type SaleFilter } from '../../../shared/ipc/sale-views';
import type { Words } from '../../ui/words';

/** What ids are called, as far as the screen knows. */
export type FilterNames = { readonly operator: string | null; readonly patient: string | null };

export type ActiveFilter = {
  readonly key: string;
  readonly text: string;
  readonly without: Partial<SaleFilter>;
};

const { search: _, ...filtersOff } = everySale;
/** All that the panel sets; what is typed in the search box stays there. */
export const withoutFilters: Partial<SaleFilter> = filtersOff;

function rangeText(words: Words, what: 'days' | 'amount', from: string | null, to: string | null): string | null {
  const { t } = words;
  if (from !== null && to !== null) {
    return from === to ? t(`sales.filter.${what}.one`, { from }) : t(`sales.filter.${what}.both`, { from, to });
  }
  if (from !== null) return t(`sales.filter.${what}.from`, { from });
  return to === null ? null : t(`sales.filter.${what}.to`, { to });
}

/** Each filter that is on, in words. */
export function activeFilters(words: Words, filter: SaleFilter, names: FilterNames): readonly ActiveFilter[] {
  const { t, format } = words;
  const day = (value: string | null) => (value === null ? null : format.day(value));
  const money = (value: number | null) => (value === null ? null : format.money(value));
  const said = (key: string, text: string | null, without: Partial<SaleFilter>): readonly ActiveFilter[] =>
    text === null ? [] : [{ key, text, without }];
  return [
    ...said('days', rangeText(words, 'days', day(filter.from), day(filter.to)), { from: null, to: null }),
    ...filter.statuses.flatMap(status =>
      said(status, t(`sync.${status}`), { statuses: filter.statuses.filter(each => each !== status) }),
    ),
    ...said(
      'patient',
      filter.patientId === null
        ? null
        : t('sales.filter.isPatient', { name: names.patient ?? t('sales.filter.somebody') }),
      { patientId: null },
    ),
    ...said(
      'operator',
      filter.operatorId === null
        ? null
        : t('sales.filter.isOperator', { name: names.operator ?? t('sales.filter.somebody') }),
      { operatorId: null },
    ),
    ...said('amount', rangeText(words, 'amount', money(filter.leastCents), money(filter.mostCents)), {
      ...{ leastCents: null, mostCents: null },
    }),
    ...said('product', filter.product === null ? null : t('sales.filter.isProduct', { text: filter.product }), {
      product: null,
    }),
    ...said('package', filter.packageId === null ? null : t('sales.filter.isPackage', { text: filter.packageId }), {
      packageId: null,
    }),
  ];
}

/** Why nothing is listed: there is nothing, or nothing that all of these leave. */
export function noneText(words: Words, filter: SaleFilter, names: FilterNames): string {
  const { t } = words;
  const search = filter.search === '' ? [] : [t('sales.filter.isSearch', { text: filter.search })];
  const active = [...search, ...activeFilters(words, filter, names).map(({ text }) => text)];
  return active.length === 0 ? t('sales.none') : t('sales.filter.noneWith', { filters: active.join(' · ') });
}
