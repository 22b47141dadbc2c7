import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { upsertPackage } from '../../../../db/repositories/packages';
import type { Barcode } from '../../../../shared/catalog/sellable-item';
import { appError } from '../../../../shared/kernel/error-code';
import type { Instant } from '../../../../shared/kernel/units';
import { rowsAtOnce } from '../../../../shared/reports/report';
import { aRegister } from '../../../support/register';
import { t0 } from '../../../support/store';
import { aPackage } from '../../../support/store-values';
import { aTempFolder } from '../../../support/temp-folder';

const runId = '01890000-0000-7000-8000-000000000001';
const days = { from: '2026-03-10', to: '2026-03-10' };
const byDay = { runId, report: 'sales-by-day', days, barcode: null } as const;
const inventory = { runId, report: 'mmur-inventory', days: null, barcode: null } as const;

const wholeAudit = { after: 0, limit: 1_000 };

it('runs a report and says how far it is', async () => {
  const register = await aRegister();
  await register.signIn('lee');
  const answer = await register.ask('report.run', inventory);
  expect(answer).toMatchObject({ kind: 'done' });
  expect(answer.kind === 'done' ? answer.result.rows.length : 0).toBeGreaterThan(3);
  expect(register.pushed.filter(({ name }) => name === 'report.progress').map(({ payload }) => payload)).toEqual([
    expect.objectContaining({ runId }),
  ]);
});

it('keeps what leads read from cashiers, and nothing else', async () => {
  const register = await aRegister();
  await register.signIn();
  expect(await register.refusal('report.run', byDay)).toEqual(appError('E-AUT-01'));
  expect(await register.ask('report.run', inventory)).toMatchObject({ kind: 'done' });
});

it.each([
  [{ ...byDay, days: null }, 'E-RPT-01'],
  [{ ...byDay, days: { from: '2026-03-11', to: '2026-03-10' } }, 'E-RPT-01'],
  [{ ...byDay, days: { from: '2026-02-29', to: '2026-03-10' } }, 'E-RPT-01'],
  [{ ...byDay, report: 'package-trace', barcode: '9999999999999999' }, 'E-ITM-01'],
] as const)('refuses %o', async (input, code) => {
  const register = await aRegister();
  await register.signIn('lee');
  expect((await register.refusal('report.run', input)).code).toBe(code);
});

it('writes the file that was chosen, and notes in the audit that it did', async () => {
  const path = join(aTempFolder(), 'stock.csv');
  const register = await aRegister({ chooseFile: async ({ name }) => (name === 'mmur-inventory.csv' ? path : null) });
  await register.signIn();
  const headers = ['Package', 'Product'];
  expect(await register.ask('report.export', { ...inventory, headers })).toEqual({ kind: 'saved' });
  expect(readFileSync(path, 'utf8')).toContain('Package,Product,route');
  expect(listAudit(register.store.db, wholeAudit).at(-1)).toMatchObject({
    ...{ action: 'data.exported', subject: 'export:mmur-inventory', actorId: 'user-ana' },
  });
});

it('writes nothing when no place is chosen, or by the time it is somebody else works here', async () => {
  const path = join(aTempFolder(), 'stock.csv');
  const register = await aRegister({
    chooseFile: async () => {
      register.core.endSession('locked');
      return path;
    },
  });
  await register.signIn();
  expect(await register.ask('report.export', { ...inventory, headers: [] })).toEqual({ kind: 'cancelled' });
  expect(listAudit(register.store.db, wholeAudit).filter(({ action }) => action === 'data.exported')).toEqual([]);
  const closed = await aRegister();
  await closed.signIn();
  expect(await closed.ask('report.export', { ...inventory, headers: [] })).toEqual({ kind: 'cancelled' });
});

it('hands more rows than the screen takes at once on part by part, to whoever asked and to nobody else', async () => {
  const register = await aRegister();
  await register.signIn('lee');
  for (let index = 0; index < 600; index += 1) {
    const barcode = `7${String(index).padStart(15, '0')}` as Barcode;
    upsertPackage(register.store.db, aPackage({ barcode }), 1 as Instant);
  }
  const first = await register.ask('report.run', inventory);
  const rows = first.kind === 'done' ? [...first.result.rows] : [];
  const parts = [rows.length];
  for (let more = 1; more > 0; parts.push(more)) {
    const part = await register.ask('report.rows', { runId, from: rows.length });
    more = part.length;
    rows.push(...part);
  }
  expect({ parts: parts.slice(0, 2), all: first.kind === 'done' && first.result.rowCount === rows.length }).toEqual({
    ...{ parts: [rowsAtOnce, rowsAtOnce], all: true },
  });
  expect(new Set(rows.map(([barcode]) => barcode)).size).toBe(rows.length);
  const other = { runId: runId.replace('1', '2'), from: 0 };
  expect(await register.refusal('report.rows', other)).toEqual(appError('E-EXP-04'));
  await register.signIn('ana');
  expect(await register.refusal('report.rows', { runId, from: 0 })).toEqual(appError('E-EXP-04'));
});

it('notes what leaves on paper, says whose it is and of when, and does so for whoever asked alone', async () => {
  const register = await aRegister();
  await register.signIn('lee');
  await register.ask('report.run', byDay);
  await register.advance(60_000);
  expect(await register.ask('report.print', { runId })).toEqual({
    store: { name: 'Counterleaf Tampa', address: '100 Demo Ave', licence: 'MMTC-1' },
    ...{ terminal: { id: 'REG-2', name: 'Front 2' }, madeAt: t0, madeBy: 'LEE' },
  });
  const printed = () => listAudit(register.store.db, wholeAudit).filter(({ action }) => action === 'report.printed');
  expect(printed()).toMatchObject([
    { actorId: 'user-lee', subject: 'report:sales-by-day', detail: { ...days, barcode: null, rows: 0 } },
  ]);
  const other = { runId: runId.replace('1', '2') };
  expect(await register.refusal('report.print', other)).toEqual(appError('E-RPT-03'));
  await register.signIn('ana');
  expect(await register.refusal('report.print', { runId })).toEqual(appError('E-RPT-03'));
  expect(printed()).toHaveLength(1);
});

it('cancels by the number that the screen gave', async () => {
  const register = await aRegister();
  await register.signIn('lee');
  const long = register.ask('report.run', { ...byDay, days: { from: '2020-01-01', to: '2026-03-10' } });
  await register.ask('report.cancel', { runId });
  expect(await long).toEqual({ kind: 'cancelled' });
});
