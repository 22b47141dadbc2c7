import { expect, it } from 'vitest';
import { isWide, shapeOf } from '../../../../renderer/features/reports/column-shape';
import { reportIds, specOf } from '../../../../shared/reports/report-list';

it('keeps numbers, days and amounts whole, and lets names and sentences take two lines', () => {
  const whole = (['id', 'dateTime', 'money', 'text', 'word', 'link'] as const).map(
    kind => shapeOf({ key: 'x', kind }).isWhole,
  );
  expect(whole).toEqual([true, true, true, false, false, false]);
});

it('gives long words more room, and puts figures to the right', () => {
  const [movement, status, total] = [
    shapeOf({ key: 'movement', kind: 'word', words: 'movement' }),
    shapeOf({ key: 'status', kind: 'word', words: 'syncStatus' }),
    shapeOf({ key: 'total', kind: 'money' }),
  ];
  expect(movement.width).toBeGreaterThan(status.width);
  expect([movement.isNumber, total.isNumber]).toEqual([false, true]);
});

it('turns the paper for the reports of many columns', () => {
  expect(reportIds.filter(report => isWide(specOf(report)))).toEqual([
    ...['mmur-inventory', 'sales-by-tax-class', 'dispensations', 'discounts', 'undos', 'reporting'],
    ...['outage-history', 'tills', 'package-trace'],
  ]);
});
