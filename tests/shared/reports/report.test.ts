import { expect, it } from 'vitest';
import { figureKinds } from '../../../shared/reports/report';
import { reportIds, specOf } from '../../../shared/reports/report-list';

it('counts everything that is summed among the figures', () => {
  const summed = reportIds.flatMap(id => specOf(id).columns).filter(({ isSummed }) => isSummed === true);
  expect(summed.filter(({ kind }) => !figureKinds.includes(kind))).toEqual([]);
});
