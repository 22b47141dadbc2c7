import { expect, it } from 'vitest';
import type { Sent } from '../../../../shared/ipc/contract';
import type { ReportRow } from '../../../../shared/reports/report';
import { type TestRegister, until } from '../../../support/register';
import { aShopDay, mute, sellFor, sold, undo, undone } from '../../../support/undo-scenes';
import { aPress, goods } from '../../../vectors/at-the-register';

/** What the reports say of sales that were undone, against the sandbox's own ledger. */
const days = { from: '2026-03-01', to: '2026-03-31' };

/** As a lead reads it. */
async function read(
  register: TestRegister,
  report: Sent<'report.run'>['report'],
  barcode: string | null = null,
): Promise<readonly ReportRow[]> {
  await register.ask('session.signOut', null);
  await register.signIn('lee');
  const asked = { runId: aPress(), report, days: barcode === null ? days : null, barcode };
  const answer = await register.ask('report.run', asked);
  return answer.kind === 'done' ? answer.result.rows : [];
}

const columns = (rows: readonly ReportRow[], ...indexes: readonly number[]) =>
  rows.map(row => indexes.map(index => row[index] ?? null));
const thc = (amount: number) => ({ amount, unit: 'ug_thc' });

it('takes a void off what the state has of each route, as the state did', async () => {
  const register = await aShopDay();
  await undone(register, await sold(register, [['B2', 2]]));
  expect(columns(await read(register, 'dispensations'), 0, 2, 3, 4, 5)).toEqual([
    ['INHALATION', thc(1_700_000), thc(0), thc(1_700_000), thc(0)],
  ]);
});

it('nets the money and the tax of what was given back, by product and by tax class as by day', async () => {
  const register = await aShopDay();
  await undo(register, await sellFor(register, [['M1', 1]]));
  const [day] = await read(register, 'sales-by-day');
  expect(columns(await read(register, 'sales-by-product'), 6, 7)).toEqual([[day?.[6], 0]]);
  expect(columns(await read(register, 'sales-by-tax-class'), 0, 5, 6)).toEqual([['merchandise', 0, 0]]);
});

it('counts goods of a sale that was voided before it was sent back once', async () => {
  const register = await aShopDay({ options: { wrap: mute } });
  await undo(register, await sellFor(register, [['B2', 2]]));
  expect(columns(await read(register, 'package-trace', goods.B2), 1, 2)).toEqual([
    ['sold', -200],
    ['voided', 200],
  ]);
});

it('follows goods under the number of their return before any download brings it, to their destruction', async () => {
  const register = await aShopDay();
  const lines = [{ number: 1, quantity: 100 }];
  const record = await undone(register, await sold(register, [['B2', 2]]), {
    kind: 'restock',
    reason: 'defective',
    lines,
  });
  await until(async () => (await register.ask('undo.listReturned', null))[0]?.status === 'scheduled');
  const barcode = record.packages[0]?.barcode ?? '';
  expect(register.store.db.prepare<[string]>('SELECT 1 FROM package WHERE barcode = ?').get(barcode)).toBeUndefined();
  expect(columns(await read(register, 'package-trace', barcode), 1, 2)).toEqual([
    ['came-back', 100],
    ['destroy-scheduled', 0],
  ]);
});
