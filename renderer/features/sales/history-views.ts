import type { HistoryPreferences } from '../../../shared/ipc/history-views';
import { everySale, type SaleFilter } from '../../../shared/ipc/sale-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { type DayPreset, dayPresets, presetDays } from '../../../shared/reports/day-presets';
import { type HistoryColumn, isSameColumns } from '../../../shared/reports/history-columns';

export const builtInViews = ['all', 'today', 'not-posted', 'attention'] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** What a view is about: filters, and days that may move with the calendar. */
export type ViewFilter = { readonly filter: SaleFilter; readonly days: DayPreset | null };

export type ListedView = ViewFilter & {
  /** A built-in view's name, or the id of one's own. */
  readonly key: string;
  /** null: one's own. */
  readonly builtIn: BuiltInView | null;
  /** null: built in, and named by the catalogue. */
  readonly name: string | null;
  /** null: whatever columns somebody usually has. */
  readonly columns: readonly HistoryColumn[] | null;
};

const aboutBuiltIn: Readonly<Record<BuiltInView, ViewFilter>> = {
  all: { filter: everySale, days: null },
  today: { filter: everySale, days: 'today' },
  // Whatever is still owed to the state, also where only a lead can clear it.
  'not-posted': { filter: { ...everySale, statuses: ['queued', 'sending', 'checking', 'needs-review'] }, days: null },
  attention: { filter: { ...everySale, statuses: ['refused', 'needs-review'] }, days: null },
};

/** Built-in views first, then one's own by name. */
export function listViews(own: HistoryPreferences['views']): readonly ListedView[] {
  return [
    ...builtInViews.map(key => ({ key, builtIn: key, name: null, columns: null, ...aboutBuiltIn[key] })),
    ...own.map(toListed),
  ];
}

function toListed({ id, ...view }: HistoryPreferences['views'][number]): ListedView {
  return { key: id, builtIn: null, ...view };
}

/** The filter as the list is asked, on this day. */
export function filterOn({ filter, days }: ViewFilter, today: CivilDate): SaleFilter {
  return days === null ? filter : { ...filter, ...presetDays(days, today) };
}

/** Days that have a name are kept by it: "Today" is meant, and not the date that it happens to be. */
export function toViewFilter(filter: SaleFilter, today: CivilDate): ViewFilter {
  const { from, to } = filter;
  const days = dayPresets.find(preset => {
    const named = presetDays(preset, today);
    return named.from === from && named.to === to;
  });
  return days === undefined ? { filter, days: null } : { filter: { ...filter, from: null, to: null }, days };
}

export type Showing = { readonly filter: SaleFilter; readonly columns: readonly HistoryColumn[] };

/** Whether the list is just as the view has it. */
export function isShowing(view: ListedView, { filter, columns }: Showing, today: CivilDate): boolean {
  return isSameFilter(filterOn(view, today), filter) && (view.columns === null || isSameColumns(view.columns, columns));
}

function isSameFilter(one: SaleFilter, other: SaleFilter): boolean {
  return plainText(one) === plainText(other);
}

/** Statuses are any of several, so that their order says nothing. */
function plainText({ statuses, ...rest }: SaleFilter): string {
  const fields = Object.entries({ ...rest, statuses: [...statuses].sort() });
  return JSON.stringify(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export type Current = { readonly view: ListedView | null; readonly isChanged: boolean };

/**
 * What the list shows: the view that was chosen, or another that happens to be the same. A view of one's own stays in hand
 * when its filters or columns are changed, so that the change can be kept; a built-in one is left.
 */
export function findCurrent(views: readonly ListedView[], key: string, showing: Showing, today: CivilDate): Current {
  const chosen = views.find(view => view.key === key) ?? null;
  const candidates = chosen === null ? views : chosen.builtIn === null ? [chosen] : [chosen, ...views];
  const shown = candidates.find(view => isShowing(view, showing, today));
  if (shown !== undefined) return { view: shown, isChanged: false };
  return { view: chosen?.builtIn === null ? chosen : null, isChanged: true };
}
