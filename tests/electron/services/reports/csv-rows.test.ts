import { expect, it } from 'vitest';
import { csvHeader, csvRows } from '../../../../electron/services/reports/csv-rows';
import type { CellKind, ReportColumn } from '../../../../shared/reports/report';

const zone = 'America/New_York';
const column = (kind: CellKind): ReportColumn => ({ key: kind, kind });

it('names the columns in the words of the screen, and gives an amount a second one for its unit', () => {
  expect(csvHeader([column('text'), column('amount')], ['Producto', 'Cantidad'])).toBe(
    'Producto,Cantidad,Cantidad *\r\n',
  );
});

it.each<[CellKind, Parameters<typeof csvRows>[1][number][number], string]>([
  ['money', 123_456, '1234.56'],
  ['money', -4_500, '-45.00'],
  ['quantity', 150, '1.50'],
  ['count', 12_000, '12000'],
  ['duration', 1_500, '1.500'],
  ['hour', 9, '09:00'],
  ['day', '2026-03-10', '2026-03-10'],
  // 3:30 a.m. of Universal Time is the evening before in New York.
  ['dateTime', Date.parse('2026-03-10T03:30:00Z'), '2026-03-09 23:30:00'],
  ['amount', { amount: 500_125, unit: 'ug_thc' }, '500.125,ug_thc'],
  ['amount', null, ','],
  ['text', null, ''],
  ['text', 'Say "hi", Ana', '"Say ""hi"", Ana"'],
  ['text', 'one\ntwo', '"one\ntwo"'],
])('writes %s %s as %s', (kind, cell, written) => {
  expect(csvRows([column(kind)], [[cell]], zone)).toBe(`${written}\r\n`);
});

it.each(['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\tx'])('lets %j be no formula anywhere', text => {
  const [line = ''] = csvRows([column('text')], [[text]], zone).split('\r\n');
  expect(line.replace(/^"/, '').startsWith(`'`)).toBe(true);
});
