import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { listReportEvents } from '../../../../db/repositories/outbox-history';
import { aVerifiedCart, payCash, setLine, untilStatus, validate } from '../../../support/outages';
import { aRegister, type TestRegister } from '../../../support/register';

/** A sale that was paid while the state was away, and the register switched off and on again before it came back. */
async function aSwitchedOnRegister() {
  const before = await aVerifiedCart('validated');
  await before.ask('register.validate', validate);
  await setLine(before, false);
  const { id: saleId } = await payCash(before);
  await before.core.stop();
  await before.state.control('/offline', { mode: null });
  const register = await aRegister({ after: before, isTimePassing: true });
  await register.signIn('lee');
  const report = () => register.ask('queue.report', { saleId });
  return { register, saleId, report };
}

const sales = (register: TestRegister) => register.state.entries('sale').length;

it('says until when a report waits after the machine was switched on, in the queue and in its story', async () => {
  const { register, report } = await aSwitchedOnRegister();
  const { settling, nextAt } = await report();
  const { rows } = await register.ask('queue.list', { status: null, after: null });
  // Sixty seconds from the start, at the minute that begins then.
  const until = (await register.ask('sale.get', { saleId: rows[0]?.saleId ?? '' })).soldAt + 60_000;
  expect([settling, nextAt, rows.map(row => [row.settling, row.nextAt])]).toEqual([
    { until, asked: null },
    until,
    [[{ until, asked: null }, until]],
  ]);
  expect((await register.ask('status.current', null)).late).toEqual({
    ...{ owedSince: null, putOffUntil: until, pending: null },
  });
});

it('asks the state for who does not want to wait, says what it answered, and sends it once its time has come', async () => {
  const { register, saleId, report } = await aSwitchedOnRegister();
  const { settling } = await report();
  expect(await register.ask('queue.retry', { saleId })).toMatchObject({
    status: 'queued',
    settling: { until: settling?.until, asked: { at: expect.any(Number), answer: 'absent' } },
  });
  expect((await report()).settling?.asked?.answer).toBe('absent');
  expect([sales(register), (await report()).attempts]).toEqual([0, 0]);
  await setLine(register, false);
  const asked = await register.ask('queue.retry', { saleId });
  expect(asked.settling?.asked?.answer).toBe('silent');
  await setLine(register, true);
  await register.advance(60_000);
  await untilStatus(register, saleId, 'synced');
  expect([sales(register), (await report()).settling]).toEqual([1, null]);
  const audited = listAudit(register.store.db, { after: 0, limit: 999 }).filter(
    ({ action }) => action === 'report.retried',
  );
  expect(audited.map(({ actorId, subject }) => [actorId, subject])).toEqual([
    ['user-lee', `sale:${saleId}`],
    ['user-lee', `sale:${saleId}`],
  ]);
  const { id } = register.store.db.prepare<[], { id: string }>('SELECT id FROM outbox').get() ?? { id: '' };
  expect(listReportEvents(register.store.db, id).map(({ event }) => event)).toEqual([
    ...['committed', 'retried', 'retried', 'attempt-began', 'accepted'],
  ]);
});
