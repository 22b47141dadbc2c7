import type { ReportResultView } from '../../../shared/ipc/report-views';

/** Two days of sales. */
export const aResult = (changes: Partial<ReportResultView> = {}): ReportResultView => ({
  rows: [
    ['2026-03-10', 2, 0, 9_000, 0, 9_000, 0, 9_000],
    ['2026-03-11', 1, 0, 4_500, 0, 4_500, 4_500, 0],
  ],
  totals: [null, 3, 0, 13_500, 0, 13_500, 4_500, 9_000],
  rowCount: 2,
  ...changes,
});

export const someDays = { from: '2026-03-10', to: '2026-03-11' };
export const anAnswer = (changes: Partial<ReportResultView> = {}) => {
  return { ...aResult(changes), days: someDays, barcode: '' };
};
