import { describe, expect, it } from 'vitest';
import {
  builtInViews,
  filterOn,
  findCurrent,
  isShowing,
  listViews,
  toViewFilter,
} from '../../../../renderer/features/sales/history-views';
import { everySale } from '../../../../shared/ipc/sale-views';
import { fixedColumns, usualColumns } from '../../../../shared/reports/history-columns';
import { aView, today } from '../../support/history';

const views = listViews([aView(), aView({ id: 'v-2', name: 'Week', filter: everySale, days: 'week' })]);
const viewOf = (key: string) => {
  const view = views.find(each => each.key === key);
  if (view === undefined) throw new Error(`no view ${key}`);
  return view;
};
const usual = { filter: everySale, columns: usualColumns };

it('lists the built-in views before one’s own', () => {
  expect(views.map(({ key, name }) => name ?? key)).toEqual([...builtInViews, 'Big ones', 'Week']);
});

it('asks about days that move as they are on the day', () => {
  expect(filterOn(viewOf('today'), today)).toEqual({ ...everySale, from: '2026-03-02', to: '2026-03-02' });
  expect(filterOn(viewOf('v-2'), today)).toEqual({ ...everySale, from: '2026-02-24', to: '2026-03-02' });
  expect(filterOn(viewOf('v-1'), today)).toEqual({ ...everySale, leastCents: 10_000 });
});

it('has everything that is owed to the state, and everything that a person must clear', () => {
  expect([viewOf('not-posted').filter.statuses, viewOf('attention').filter.statuses]).toEqual([
    ['queued', 'sending', 'checking', 'needs-review'],
    ['refused', 'needs-review'],
  ]);
});

it.each([
  [
    { from: '2026-03-02', to: '2026-03-02' },
    { days: 'today', from: null },
  ],
  [
    { from: '2026-02-24', to: '2026-03-02' },
    { days: 'week', from: null },
  ],
  [
    { from: '2026-02-01', to: '2026-02-03' },
    { days: null, from: '2026-02-01' },
  ],
  [{ from: '2026-03-02' }, { days: null, from: '2026-03-02' }],
  [{}, { days: null, from: null }],
])('keeps the days %o as %o', (days, { from, ...kept }) => {
  const about = toViewFilter({ ...everySale, ...days }, today);
  expect({ days: about.days, from: about.filter.from }).toEqual({ ...kept, from });
  expect(filterOn(about, today)).toEqual({ ...everySale, ...days });
});

describe('the view that is open', () => {
  it('is the one that was chosen while the list is as it has it', () => {
    const filter = { ...everySale, leastCents: 10_000 };
    expect(findCurrent(views, 'v-1', { ...usual, filter }, today)).toEqual({ view: viewOf('v-1'), isChanged: false });
  });

  it('is changed, and still in hand, when filters or columns of one’s own are', () => {
    const changed = { view: viewOf('v-1'), isChanged: true };
    const filter = { ...everySale, leastCents: 10_000 };
    expect(findCurrent(views, 'v-1', { ...usual, filter: { ...filter, search: 'x' } }, today)).toEqual(changed);
    expect(findCurrent(views, 'v-1', { filter, columns: fixedColumns }, today)).toEqual(changed);
    expect(findCurrent(views, 'v-1', usual, today)).toEqual(changed);
  });

  it('is none when a built-in one is left', () => {
    const filter = { ...everySale, search: 'x' };
    expect(findCurrent(views, 'all', { ...usual, filter }, today)).toEqual({ view: null, isChanged: true });
  });

  it('is another that shows just the same', () => {
    const filter = { ...everySale, from: '2026-03-02', to: '2026-03-02' };
    expect(findCurrent(views, 'all', { ...usual, filter }, today)).toEqual({ view: viewOf('today'), isChanged: false });
  });
});

it('finds what is shown by a view that is gone', () => {
  expect(findCurrent(views, 'gone', usual, today)).toEqual({ view: viewOf('all'), isChanged: false });
});

it('takes any columns for a built-in view, and statuses in any order', () => {
  const filter = { ...everySale, statuses: ['needs-review' as const, 'refused' as const] };
  expect(isShowing(viewOf('attention'), { filter, columns: fixedColumns }, today)).toBe(true);
});
