import { expect, it } from 'vitest';
import { runReport } from '../../../db/reports/run-report';
import { type ReportId, reportIds, specOf } from '../../../shared/reports/report-list';
import { aFewDays, anAsk } from '../../support/report-scenes';
import { aBarcode } from '../../support/store-values';

/** In these few days nothing was discounted or undone, no till was closed and the state was there; all have tests of their own. */
const nothingHappened: readonly ReportId[] = ['discounts', 'undos', 'tills', 'outage-history'];

it.each(reportIds)('%s answers rows as wide as its table, and ends', report => {
  const steps = [...runReport(aFewDays().db, anAsk(report, { barcode: aBarcode(29) }))];
  const rows = steps.flatMap(step => step.rows);
  expect(rows.map(row => row.length)).toEqual(rows.map(() => specOf(report).columns.length));
  expect(rows.length).toBeGreaterThan(nothingHappened.includes(report) ? -1 : 0);
  expect(steps.at(-1)).toMatchObject({ done: steps.at(-1)?.of });
});

it('does not guess what it was not told', () => {
  const { db } = aFewDays();
  expect(() => runReport(db, anAsk('package-trace'))).toThrow('needs a package');
  expect(() => runReport(db, anAsk('discounts', { days: null }))).toThrow('needs days');
});
