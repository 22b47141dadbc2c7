import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { appError } from '../../../../shared/kernel/error-code';
import { aLeadsRegister, reachesStatus, sellGummies } from '../../../support/queue-scenes';
import type { TestRegister } from '../../../support/register';
import { aTempFolder } from '../../../support/temp-folder';

const runId = '01890000-0000-7000-8000-000000000001';
const exportsOf = (register: TestRegister) =>
  listAudit(register.store.db, { after: 0, limit: 1_000 }).filter(({ action }) => action === 'data.exported');

/** A sale that both sides have, and one that the state has not heard of. */
async function aComparedDay(place: (name: string) => string | null) {
  const register = await aLeadsRegister({ chooseFile: async ({ name }) => place(name) });
  const settled = await sellGummies(register);
  await reachesStatus(register, settled.id, 'synced');
  await register.state.control('/faults', { mode: 'drop_request', action: 'sale_dispense', times: 1 });
  const owed = await sellGummies(register);
  await reachesStatus(register, owed.id, 'checking');
  return { register, settled, owed, audit: await register.ask('queue.receipts', { day: null }) };
}

it('writes the comparison that was shown, both sides of every sale, and notes in the audit that it went', async () => {
  const folder = aTempFolder();
  const { register, settled, owed, audit } = await aComparedDay(name => join(folder, name));
  expect(await register.ask('queue.exportReceipts', { runId, auditId: audit.auditId })).toEqual({ kind: 'saved' });
  const [header, ...lines] = readFileSync(join(folder, 'receipt-audit_2026-03-10.csv'), 'utf8').split('\r\n');
  expect(lines.pop()).toBe('');
  const cells = lines.map(line => line.split(','));
  expect(header?.startsWith('\uFEFFRow,Day,Terminal,Compared,Finding,Sales,Reference,Sold,')).toBe(true);
  const totals = Object.fromEntries(
    cells.filter(([row]) => row === 'Total').map(([, , , , name, count]) => [name, Number(count)]),
  );
  expect([totals['On both sides'], totals['Still to be sent'], totals['Missing at the state']]).toEqual([
    ...[audit.counts.matched, audit.counts.waiting, audit.counts['missing-there']],
  ]);
  const [waiting] = audit.rows;
  expect([audit.counts.matched, audit.counts.waiting, waiting?.localRef]).toEqual([1, 1, owed.localRef]);
  const { biotrackSaleId } = await register.ask('sale.get', { saleId: settled.id });
  const sales = cells.filter(([row]) => row === 'Sale');
  expect(sales.map(row => [row[1], row[4], row[6], row[8], row[9], row[11], row[13]])).toEqual([
    ['2026-03-10', 'Still to be sent', owed.localRef, 'Checking', '', '', ''],
    ['2026-03-10', 'On both sides', settled.localRef, 'Synced', biotrackSaleId, biotrackSaleId, 'Complete'],
  ]);
  expect(exportsOf(register)).toMatchObject([
    {
      ...{ actorId: 'user-lee', subject: 'export:receipt-audit' },
      detail: { day: '2026-03-10', namesPatients: 'no', rows: lines.length },
    },
  ]);
  expect(JSON.stringify([header, lines])).not.toMatch(/PTEST|Dana|Maria/);
});

it('shows the same comparison as a document', async () => {
  const { register, owed, audit } = await aComparedDay(() => null);
  const view = await register.ask('document.view', { document: { kind: 'receipt-audit', auditId: audit.auditId } });
  const text = view.sheets.flatMap(sheet => sheet.map(mark => (mark.kind === 'line' ? mark.line.text : mark.kind)));
  expect([view.kind, view.holdsPatientData, text.filter(line => line.includes(owed.localRef))]).toEqual([
    ...['receipt-audit', false],
    [`Here${owed.localRef.padStart(38)}`],
  ]);
  expect(text).toContain(`On both sides${'1'.padStart(29)}`);
});

it('asks for a new comparison where the last one is of another day or another person, or none was made', async () => {
  const { register, audit } = await aComparedDay(() => null);
  await register.ask('queue.receipts', { day: '2026-03-09' });
  const ask = { runId, auditId: audit.auditId };
  expect(await register.refusal('queue.exportReceipts', ask)).toEqual(appError('E-RPT-02'));
  const document = { kind: 'receipt-audit', auditId: audit.auditId } as const;
  expect(await register.refusal('document.view', { document })).toEqual(appError('E-RPT-02'));
  await register.signIn('ana');
  expect(await register.refusal('document.print', { document })).toEqual(appError('E-RPT-02'));
});

it('leaves nothing where no place is chosen, or the place is no good', async () => {
  const folder = aTempFolder();
  const places = [null, join(folder, 'gone', 'audit.csv')];
  const { register, audit } = await aComparedDay(() => places.shift() ?? null);
  const ask = { runId, auditId: audit.auditId };
  expect(await register.ask('queue.exportReceipts', ask)).toEqual({ kind: 'cancelled' });
  expect(await register.refusal('queue.exportReceipts', ask)).toEqual(appError('E-EXP-03'));
  expect([exportsOf(register), existsSync(join(folder, 'gone'))]).toEqual([[], false]);
});
