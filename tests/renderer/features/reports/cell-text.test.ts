import { expect, it } from 'vitest';
import { cellText } from '../../../../renderer/features/reports/cell-text';
import type { Cell, ReportColumn } from '../../../../shared/reports/report';
import { wordsIn } from '../../support/render';

const word = (words: NonNullable<ReportColumn['words']>): ReportColumn => ({ key: 'w', kind: 'word', words });
const plain = (kind: ReportColumn['kind']): ReportColumn => ({ key: 'k', kind });

it.each<[ReportColumn, Cell, string]>([
  [plain('money'), 123_456, '$1,234.56'],
  [plain('money'), -4_500, '−$45.00'],
  [plain('quantity'), 150, '1.5'],
  [plain('count'), 12_000, '12,000'],
  [plain('hour'), 23, '23:00–00:00'],
  [plain('day'), '2026-03-10', 'Mar 10, 2026'],
  [plain('duration'), 840, '0.8 s'],
  [plain('duration'), 600_000, '10 min'],
  [plain('duration'), 5_400_000, '1 h 30 min'],
  [plain('duration'), 7_199_000, '1 h 59 min'],
  [plain('amount'), { amount: 500_000, unit: 'ug_thc' }, '500 mg THC'],
  [plain('text'), 'Gummies', 'Gummies'],
  [plain('text'), null, '–'],
  [plain('text'), '', '–'],
  [word('route'), 'EDIBLE', 'Edible'],
  [word('orderType'), 'LOW_THC', 'Low-THC'],
  [word('orderType'), 'DEVICE', 'Device'],
  [word('syncStatus'), 'needs-review', 'Needs review'],
  [word('outageCause'), 'offline', 'State offline'],
  [word('undoReason'), 'rung-in-error', 'Rung in error'],
  [word('priceReason'), 'damaged', 'Damaged packaging'],
  [word('taxClass'), 'merchandise', 'Merchandise'],
  [word('movement'), 'of another version', 'of another version'],
])('%o %o reads %s', (column, cell, text) => {
  expect(cellText(wordsIn('en'), column, cell)).toBe(text);
});

it('says it in Spanish', () => {
  expect(cellText(wordsIn('es'), word('weightFlag'), 'missing')).toBe('Falta');
});
