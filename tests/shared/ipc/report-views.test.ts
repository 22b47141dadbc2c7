import { expect, it } from 'vitest';
import {
  exportOutcome,
  reportInput,
  reportOutcome,
  reportProgress,
  reportView,
} from '../../../shared/ipc/report-views';

const asked = {
  ...{ runId: '01890000-0000-7000-8000-000000000001', report: 'sales-by-day' },
  ...{ days: { from: '2026-03-10', to: '2026-03-11' }, barcode: null },
};

it.each([
  [asked, true],
  [{ ...asked, report: 'patients' }, false],
  [{ ...asked, barcode: '29' }, false],
  [{ ...asked, days: { from: 'today', to: 'today' } }, false],
  [{ ...asked, sql: 'DROP TABLE sale' }, false],
])('takes a known report and nothing else: %o %s', (input, isTaken) => {
  expect(reportInput.safeParse(input).success).toBe(isTaken);
});

it('carries rows of text, whole figures and amounts', () => {
  const result = { rows: [['a', 1, null, { amount: 5, unit: 'ug_thc' }]], totals: [null, 1, null, null], rowCount: 1 };
  expect(reportOutcome.parse({ kind: 'done', result })).toEqual({ kind: 'done', result });
  expect(reportView.safeParse({ ...result, rows: [[0.5]] }).success).toBe(false);
});

it('says how it ended, and how far it is', () => {
  expect(exportOutcome.safeParse({ kind: 'saved', path: '/home/ana' }).success).toBe(false);
  expect(reportProgress.safeParse({ runId: 'r', done: 1, of: 2 }).success).toBe(true);
});
