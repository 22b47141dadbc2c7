import { expect, it } from 'vitest';
import { isWide, shapeOf } from '../../../../renderer/features/reports/column-shape';
import { reportIds, specOf } from '../../../../shared/reports/report-list';

it('keeps numbers, days and amounts whole, and lets names and sentences take two lines', () => {
  const whole = (['id', 'dateTime', 'money', 'text', 'word', 'link'] as const).map(
    kind => shapeOf({ key: 'x', kind }).isWhole,
  );
  expect(whole).toEqual([true, true, true, false, false, false]);
});

it('stacks instants and references on the screen, and only there; sixteen digits stay one line', () => {
  const stacked = [
    shapeOf({ key: 'time', kind: 'dateTime' }),
    shapeOf({ key: 'reference', kind: 'id' }),
    shapeOf({ key: 'barcode', kind: 'id' }),
    shapeOf({ key: 'day', kind: 'day' }),
  ].map(({ isStacked, isWhole }) => [isStacked, isWhole]);
  expect(stacked).toEqual([
    [true, true],
    [true, true],
    [false, true],
    [false, true],
  ]);
});

it('breaks a word of an address, and of what people wrote, and of nothing else', () => {
  const columns = reportIds.flatMap(report => [...specOf(report).columns]);
  const breakable = columns.filter(column => shapeOf(column).isBreakable).map(({ key }) => key);
  expect(breakable).toEqual(['coa', 'note', 'explanation']);
});

/** A window of 1280 pixels less the navigation, the list of reports, the padding and a scroll bar. */
const roomAt1280 = 873;

it.each([
  ['undos', ['time', 'saleReference', 'undoKind', 'undone', 'reason', 'outcome', 'operator']],
  ['discounts', ['time', 'reference', 'product', 'discount', 'reason', 'operator']],
  ['mmur-inventory', ['barcode', 'product', 'route', 'medWeight', 'weightFlag', 'remaining']],
  ['sales-by-day', ['day', 'sales', 'discount', 'subtotal', 'tax', 'total', 'undone', 'net']],
  ['tills', ['z', 'closed', 'closedBy', 'expected', 'counted', 'difference', 'explanation']],
  ['package-trace', ['time', 'movement', 'quantity', 'reference', 'operator', 'status']],
] as const)('shows of %s at first sight what it is read for', (report, keys) => {
  let room = roomAt1280;
  const seen = specOf(report).columns.filter(column => {
    room -= shapeOf(column).width;
    return room >= 0;
  });
  expect(seen.map(({ key }) => key)).toEqual(keys);
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
    ...['mmur-inventory', 'sales-by-product', 'sales-by-tax-class', 'dispensations', 'discounts', 'undos'],
    ...['reporting', 'outage-history', 'tills'],
  ]);
});
