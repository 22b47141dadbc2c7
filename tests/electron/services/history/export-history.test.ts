import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { everySale } from '../../../../shared/ipc/sale-views';
import { appError } from '../../../../shared/kernel/error-code';
import { aRegister, type TestRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';
import { aTempFolder } from '../../../support/temp-folder';

const runId = '01890000-0000-7000-8000-000000000001';
const plain = {
  ...{ runId, filter: everySale, headers: ['Sale', 'Time', 'Reference', 'Total', 'BioTrack Sale ID', 'Sync Status'] },
  columns: ['time', 'reference', 'total', 'biotrackId', 'status'] as const,
};

async function sellShirt(register: TestRegister) {
  await register.ask('register.enter', { text: '850000000017' });
  const { cartId } = await register.ask('register.current', null);
  const tenders = [{ kind: 'debit' as const, amountCents: 2_150, reference: 'AUTH-7' }];
  return register.ask('sale.complete', { requestId: someIds.uuid(), cartId, totalShownCents: 2_150, tenders });
}

const exportsIn = (register: TestRegister) =>
  listAudit(register.store.db, { after: 0, limit: 1_000 }).filter(({ action }) => action === 'data.exported');

/** Lee's register, whose dialog answers with this place. */
async function aLeadsRegister(path: string | null, names: string[] = []) {
  const register = await aRegister({
    chooseFile: async ({ name }) => {
      names.push(name);
      return path;
    },
  });
  await register.signIn('lee');
  return register;
}

it('writes the sales that the filter leaves with the columns that were chosen, and says so in the audit', async () => {
  const path = join(aTempFolder(), 'mine.csv');
  const names: string[] = [];
  const register = await aLeadsRegister(path, names);
  const first = await sellShirt(register);
  await register.advance(1_000);
  const second = await sellShirt(register);
  const filter = { ...everySale, from: '2026-03-10', statuses: ['not-reported' as const], search: '' };
  expect(await register.ask('history.export', { ...plain, filter })).toEqual({ kind: 'saved' });
  expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
    '\uFEFFSale,Time,Reference,Total,BioTrack Sale ID,Sync Status',
    `${second.id},2026-03-10 14:00:01,${second.localRef},21.50,,not-reported`,
    `${first.id},2026-03-10 14:00:00,${first.localRef},21.50,,not-reported`,
    '',
  ]);
  expect(names).toEqual(['sales_2026-03-10_2026-03-10.csv']);
  const [entry] = exportsIn(register);
  expect(entry).toMatchObject({ actorId: 'user-lee', subject: 'export:sales-history' });
  expect(entry?.detail).toEqual({
    ...{ from: '2026-03-10', to: null, patientId: null, operatorId: null, statuses: 'not-reported', least: null },
    ...{ most: null, search: null, product: null, package: null, rows: 2, namesPatients: 'no' },
    columns: 'time reference total biotrackId status',
  });
});

it('notes that somebody was searched for and that patients are named, and never a name', async () => {
  const register = await aLeadsRegister(join(aTempFolder(), 'mine.csv'));
  const filter = {
    ...everySale,
    search: 'Delgado',
    product: 'gummies',
    packageId: '77',
    leastCents: 100,
    mostCents: 900,
  };
  await register.ask('history.export', { ...plain, filter, columns: ['patient'] });
  expect(exportsIn(register)[0]?.detail).toMatchObject({
    ...{ search: 'yes', product: 'yes', package: 'yes', least: '100', most: '900', namesPatients: 'yes' },
    columns: 'reference patient biotrackId status',
  });
  expect(JSON.stringify(exportsIn(register))).not.toContain('Delgado');
});

it('writes nothing where no place was chosen, where the day is none, and when somebody else works here by then', async () => {
  const folder = aTempFolder();
  const nowhere = await aLeadsRegister(null);
  expect(await nowhere.ask('history.export', plain)).toEqual({ kind: 'cancelled' });
  const filter = { ...everySale, to: '2026-02-30' };
  expect(await nowhere.refusal('history.export', { ...plain, filter })).toEqual(appError('E-IPC-02'));
  const left = await aRegister({
    chooseFile: async () => {
      left.core.endSession('locked');
      return join(folder, 'mine.csv');
    },
  });
  await left.signIn('lee');
  expect(await left.ask('history.export', plain)).toEqual({ kind: 'cancelled' });
  expect([readdirSync(folder), exportsIn(nowhere), exportsIn(left)]).toEqual([[], [], []]);
});

it('leaves nothing behind when it is cancelled in the middle', async () => {
  const folder = aTempFolder();
  const register = await aRegister({
    chooseFile: async () => {
      // After the first page, and before the second.
      setImmediate(() => void register.ask('report.cancel', { runId }));
      return join(folder, 'mine.csv');
    },
  });
  await register.signIn('lee');
  await sellShirt(register);
  expect(await register.ask('history.export', plain)).toEqual({ kind: 'cancelled' });
  expect([readdirSync(folder), exportsIn(register)]).toEqual([[], []]);
});

it('says in one sentence that the place is no good', async () => {
  const path = join(aTempFolder(), 'gone', 'mine.csv');
  const register = await aLeadsRegister(path);
  expect(await register.refusal('history.export', plain)).toEqual(appError('E-EXP-03'));
  expect([existsSync(path), exportsIn(register)]).toEqual([false, []]);
});
