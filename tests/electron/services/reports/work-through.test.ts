import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unfiltered } from '../../../../db/repositories/sale-filter';
import { openCsvFile } from '../../../../electron/services/reports/csv-file';
import { rowsOnScreen, workThrough } from '../../../../electron/services/reports/work-through';
import { appError } from '../../../../shared/kernel/error-code';
import { receiptAuditHeaders } from '../../../../shared/reports/receipt-audit-file';
import { someEvidence, zone } from '../../../support/receipt-evidence';
import { aFewDays, anAsk } from '../../../support/report-scenes';
import { aShop } from '../../../support/store-scenes';
import { aBarcode, aPackage } from '../../../support/store-values';
import { aTempFolder } from '../../../support/temp-folder';

const quietly = { id: 'run-1', csv: null, isCancelled: () => false, onProgress: () => undefined };

it('answers rows, sums and their number, and says how far it is', async () => {
  const heard: string[] = [];
  const onProgress = (done: number, of: number) => void heard.push(`${done}/${of}`);
  const end = await workThrough(aFewDays().db, { ...quietly, ask: anAsk('sales-by-day'), onProgress });
  expect(end).toMatchObject({
    kind: 'done',
    result: { totals: [null, 3, 0, 13_500, 0, 13_500, 4_500, 9_000], rowCount: 2 },
  });
  expect(heard).toEqual(['1/2', '2/2']);
});

it('keeps as many rows as a screen holds, and counts and adds up all of them', async () => {
  const packages = Array.from({ length: rowsOnScreen + 5 }, (_, index) => aPackage({ barcode: aBarcode(index + 1) }));
  const { db } = aShop({ packages });
  const end = await workThrough(db, { ...quietly, ask: anAsk('mmur-inventory') });
  const result = end.kind === 'done' ? end.result : null;
  expect([result?.rows.length, result?.rowCount, result?.totals[5]]).toEqual([2_000, 2_005, 2_005_000]);
});

it('writes all of it into the file', async () => {
  const path = join(aTempFolder(), 'days.csv');
  await workThrough(aFewDays().db, {
    ...{ ...quietly, ask: anAsk('sales-by-day') },
    csv: { path, headers: ['Day', 'Sales', 'Discounts', 'Subtotal', 'Tax', 'Total', 'Undone', 'Net'] },
  });
  expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
    '\uFEFFDay,Sales,Discounts,Subtotal,Tax,Total,Undone,Net',
    '2026-03-10,2,0.00,90.00,0.00,90.00,0.00,90.00',
    '2026-03-11,1,0.00,45.00,0.00,45.00,45.00,0.00',
    '',
  ]);
});

it('ends between two slices when it is cancelled, and leaves no file', async () => {
  const folder = aTempFolder();
  let slices = 0;
  const end = await workThrough(aFewDays().db, {
    ...{ ...quietly, ask: anAsk('sales-by-day'), csv: { path: join(folder, 'days.csv'), headers: [] } },
    onProgress: () => {
      slices += 1;
    },
    isCancelled: () => slices === 1,
  });
  expect([end, slices, readdirSync(folder)]).toEqual([{ kind: 'cancelled' }, 1, []]);
});

it('leaves nothing of a file for which the disk had no room, and says so', async () => {
  const folder = aTempFolder();
  const csv = { path: join(folder, 'days.csv'), headers: [] };
  let lines = 0;
  const openOnFullDisk: typeof openCsvFile = (path, partId) => {
    const file = openCsvFile(path, partId);
    const write = (text: string) => {
      lines += 1;
      if (lines === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      file.write(text);
    };
    return { ...file, write };
  };
  const work = { ...quietly, ask: anAsk('sales-by-day'), csv };
  expect(await workThrough(aFewDays().db, work, openOnFullDisk)).toEqual({
    kind: 'failed',
    error: appError('E-EXP-01'),
  });
  expect(readdirSync(folder)).toEqual([]);
});

it('writes the history of sales by the same way, and carries none of its rows back', async () => {
  const path = join(aTempFolder(), 'sales.csv');
  const { after: _, ...filter } = unfiltered('America/New_York');
  const columns = ['reference', 'patient'] as const;
  const ask = { report: 'sales-history', filter, columns, zone: filter.zone } as const;
  const end = await workThrough(aFewDays().db, { ...quietly, ask, csv: { path, headers: ['Sale', 'Ref', 'Patient'] } });
  expect(end).toEqual({ kind: 'done', result: { rows: [], totals: [null, null, null], rowCount: 3 } });
  expect(readFileSync(path, 'utf8').split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFSale,Ref,Patient',
    'sale-3,REG-2-000003-7K3QX,Maria Test',
  ]);
});

it('writes a comparison with the state by the same way', async () => {
  const path = join(aTempFolder(), 'audit.csv');
  const ask = { report: 'receipt-audit', evidence: someEvidence({ rows: [] }), language: 'en', zone } as const;
  const csv = { path, headers: receiptAuditHeaders('en') };
  await workThrough(aFewDays().db, { ...quietly, ask, csv });
  const [header, first] = readFileSync(path, 'utf8').split('\r\n');
  expect([header?.slice(1, 35), first]).toEqual([
    'Row,Day,Terminal,Compared,Finding,',
    'Total,2026-03-10,Front 2 (REG-2),2026-03-10 14:20:00,Twice at the state,0,,,,,,,,,,',
  ]);
});

it.each([
  ['a folder that is gone', (folder: string) => join(folder, 'gone', 'days.csv'), 'E-EXP-03'],
  ['a folder that nobody may write in', () => '/sys/days.csv', 'E-EXP-02'],
  ['a file in place of a folder', () => '/dev/full/days.csv', 'E-EXP-03'],
] as const)('says so where the place is no good: %s', async (_, place, code) => {
  const path = place(aTempFolder());
  const end = await workThrough(aFewDays().db, { ...quietly, ask: anAsk('sales-by-day'), csv: { path, headers: [] } });
  expect(end).toEqual({ kind: 'failed', error: appError(code) });
  expect(existsSync(path)).toBe(false);
});
