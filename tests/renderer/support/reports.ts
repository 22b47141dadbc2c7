import type { ReportResultView, ReportSheetHead } from '../../../shared/ipc/report-views';
import { tenInTheMorning } from './views';

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
  return { ...aResult(changes), runId: 'id-1', days: someDays, barcode: '' };
};

export const aSheetHead: ReportSheetHead = {
  store: { name: 'Counterleaf Tampa', address: '100 Demo Ave', licence: 'MMTC-1' },
  terminal: { id: 'REG-2', name: 'Front 2' },
  madeAt: tenInTheMorning,
  madeBy: 'Lee Ortiz',
};
