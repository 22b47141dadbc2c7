import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import type { BioTrackPort, StateSale } from '../../../../electron/biotrack/port';
import { compareReceipts } from '../../../../electron/services/queue/receipts';
import { aLeadsRegister, reachesStatus, sellGummies } from '../../../support/queue-scenes';

/** A state that keeps another name beside a sale than the register's own, or none. */
function withTerminal(port: BioTrackPort, terminalId: string | null, changes: Partial<StateSale> = {}): BioTrackPort {
  return {
    ...port,
    listSales: async query => {
      const answer = await port.listSales(query);
      if (answer.kind !== 'answered') return answer;
      return { ...answer, value: answer.value.map(sale => ({ ...sale, ...changes, terminalId })) };
    },
  };
}

it('is the function that the queue’s channel answers with', () => {
  expect(compareReceipts.length).toBe(2);
});

it('finds every sale of the day on both sides', async () => {
  const register = await aLeadsRegister();
  const sale = await sellGummies(register);
  await reachesStatus(register, sale.id, 'synced');
  const audit = await register.ask('queue.receipts', { day: null });
  expect([audit.day, audit.counts.matched, audit.rows]).toEqual(['2026-03-10', 1, []]);
  expect(listAudit(register.store.db, { after: 0, limit: 999 }).at(-1)).toMatchObject({
    action: 'receipts.compared',
    subject: 'day:2026-03-10',
    detail: { differences: 0 },
  });
});

it.each([
  ['has not heard of yet', 'drop_reply', 'unheard'],
  ['still owes', 'drop_request', 'waiting'],
])('names what the register %s', async (_, mode, finding) => {
  const register = await aLeadsRegister();
  await register.state.control('/faults', { mode, action: 'sale_dispense', times: 1 });
  const sale = await sellGummies(register);
  await reachesStatus(register, sale.id, 'checking');
  const { rows } = await register.ask('queue.receipts', { day: '2026-03-10' });
  expect(rows.map(row => [row.finding, row.saleId, row.status])).toEqual([[finding, sale.id, 'checking']]);
});

it.each([
  ['no register', null],
  ['another register', 'REG-9'],
])('knows its own sale under %s, by its number and its references', async (_, terminalId) => {
  const register = await aLeadsRegister({ wrap: port => withTerminal(port, terminalId) });
  const sale = await sellGummies(register);
  await reachesStatus(register, sale.id, 'synced');
  const audit = await register.ask('queue.receipts', { day: null });
  expect([audit.counts.matched, audit.others, audit.rows]).toEqual([1, 0, []]);
});

it('counts what carries nothing of ours among the others', async () => {
  const nameless = { requestId: null, externalId: null, biotrackSaleId: '77001' };
  const register = await aLeadsRegister({ wrap: port => withTerminal(port, null, nameless) });
  const sale = await sellGummies(register);
  await reachesStatus(register, sale.id, 'synced');
  const audit = await register.ask('queue.receipts', { day: null });
  expect([audit.others, audit.rows.map(row => row.finding)]).toEqual([1, ['missing-there']]);
});

it('says nothing at all where the list did not come whole', async () => {
  const register = await aLeadsRegister();
  await register.state.control('/faults', { mode: 'html_200', action: 'sync_sale', times: 0 });
  expect(await register.refusal('queue.receipts', { day: null })).toMatchObject({ code: 'E-NET-01' });
});
