import { expect, it } from 'vitest';
import { reportIds, specOf } from '../../../shared/reports/report-list';

it.each(reportIds)('%s draws its bars from columns that it has, and their length from figures', report => {
  const { chart, columns } = specOf(report);
  const label = chart === null ? 'none' : columns[chart.label]?.kind;
  const value = chart === null ? 'none' : columns[chart.value]?.kind;
  expect(label).toMatch(/^(none|text|word|day|hour)$/);
  expect(value).toMatch(/^(none|money|quantity|count|duration)$/);
});

it.each(reportIds)('%s names each of its columns once, and says which list its words are from', report => {
  const { columns } = specOf(report);
  expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  expect(columns.filter(({ kind, words }) => (kind === 'word') !== (words !== undefined))).toEqual([]);
});

it('adds nothing up that has no sum', () => {
  const summed = reportIds.flatMap(id => specOf(id).columns).filter(({ isSummed }) => isSummed === true);
  expect(new Set(summed.map(({ kind }) => kind))).toEqual(new Set(['count', 'money', 'quantity']));
});
