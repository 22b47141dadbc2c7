import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { aVerifiedCart, payCash, setLine, untilStatus, validate } from '../../../support/outages';
import { aLeadsRegister, reachesStatus, sellGummies, withoutQueries } from '../../../support/queue-scenes';
import { type TestRegister, until } from '../../../support/register';

const everything = { status: null, after: null };
const lines = (register: TestRegister) => register.state.entries('sale').length;

/** The state took the sale, its answer was a web page, and it offers no way to ask: a person must look. */
async function aReview(mode: 'html_200' | 'drop_request' = 'html_200') {
  const register = await aLeadsRegister({ wrap: withoutQueries });
  await register.state.control('/faults', { mode, action: 'sale_dispense', times: 1 });
  const sale = await sellGummies(register);
  await reachesStatus(register, sale.id, 'checking');
  await register.ask('queue.retry', { saleId: sale.id });
  await reachesStatus(register, sale.id, 'needs-review');
  return { register, saleId: sale.id, localRef: sale.localRef };
}

const second = async (register: TestRegister, saleId: string, user = 'max') => {
  const asked = { user, pin: 'right', action: 'resend' as const, subject: saleId, reason: 'BioTrack has none' };
  return (await register.ask('approval.request', asked)).token;
};
const auditOf = (register: TestRegister, saleId: string) =>
  listAudit(register.store.db, { after: 0, limit: 999 })
    .filter(entry => entry.subject === `sale:${saleId}`)
    .map(entry => [entry.action, entry.actorId]);

describe('the leads’ queue', () => {
  it('shows what is not settled, with the card’s last digits alone', async () => {
    const { register, saleId, localRef } = await aReview();
    const { rows, hasMore, isPaused } = await register.ask('queue.list', everything);
    expect([hasMore, isPaused, rows]).toEqual([
      ...[false, false],
      [
        {
          ...{ saleId, aboutSaleId: saleId, op: 'dispense', localRef, soldAt: expect.any(Number) },
          registryIdMasked: '****0001',
          ...{ status: 'needs-review', attempts: 1, nextAt: null, settling: null, behind: null, isTwice: false },
        },
      ],
    ]);
    const rowsOf = async (status: 'queued' | 'needs-review') =>
      (await register.ask('queue.list', { status, after: null })).rows.length;
    expect([await rowsOf('queued'), await rowsOf('needs-review')]).toEqual([0, 1]);
  });

  it('tells a sale’s whole story, and notes who read the patient’s and the state’s words', async () => {
    const { register, saleId } = await aReview();
    const report = await register.ask('queue.report', { saleId });
    expect(report).toMatchObject({
      actions: ['landed', 'cancel', 'resend'],
      reviewReason: 'disagree no-query',
      named: [],
      sent: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: expect.any(Number) },
      attemptList: [{ number: 1, outcome: 'unknown', detail: 'unreadable', reply: { bytes: expect.any(Number) } }],
      decisions: [],
    });
    const reply = await register.ask('queue.reply', { saleId, attempt: 1 });
    expect(reply.text).toContain('<html');
    expect(auditOf(register, saleId)).toContainEqual(['report.reply-viewed', 'user-lee']);
    expect(JSON.stringify(register.log.lines)).not.toContain('<html');
    expect(await register.refusal('queue.reply', { saleId, attempt: 2 })).toMatchObject({ code: 'E-QUE-01' });
    expect(await register.refusal('queue.report', { saleId: 'none' })).toMatchObject({ code: 'E-QUE-01' });
  });
});

describe('a review', () => {
  it('goes out once more when two people say so, although the state cannot be asked', async () => {
    const { register, saleId } = await aReview('drop_request');
    expect(lines(register)).toBe(0);
    await register.ask('queue.resend', { saleId, approvalToken: await second(register, saleId) });
    await reachesStatus(register, saleId, 'synced');
    expect(lines(register)).toBe(1);
    expect((await register.ask('queue.report', { saleId })).decisions).toMatchObject([
      { decision: 'resend', actorName: 'LEE', secondName: 'MAX', reason: 'BioTrack has none' },
    ]);
    expect(auditOf(register, saleId)).toContainEqual(['report.resend-approved', 'user-lee']);
  });

  it('is not sent again by one person alone, nor with another sale’s approval', async () => {
    const { register, saleId } = await aReview();
    const asked = { user: 'lee', pin: 'right', action: 'resend' as const, subject: saleId, reason: 'I say so' };
    expect(await register.refusal('approval.request', asked)).toMatchObject({ code: 'E-QUE-04' });
    expect(await register.refusal('queue.resend', { saleId })).toMatchObject({ code: 'E-AUT-01' });
    const approvalToken = await second(register, 'another');
    expect(await register.refusal('queue.resend', { saleId, approvalToken })).toMatchObject({ code: 'E-AUT-02' });
    expect((await register.ask('sale.get', { saleId })).syncStatus).toBe('needs-review');
  });

  it('ends with the sale that a lead has found, and with no second press', async () => {
    const { register, saleId } = await aReview();
    const landed = { saleId, biotrackSaleId: '88099', reason: 'seen in the portal' };
    expect(await register.ask('queue.landed', landed)).toMatchObject({ status: 'synced', actions: [] });
    expect(await register.refusal('queue.landed', landed)).toMatchObject({ code: 'E-QUE-01' });
    expect(await register.refusal('queue.cancel', { saleId, goods: 'back', reason: 'no' })).toMatchObject({
      code: 'E-AUT-01',
    });
    expect(await register.refusal('queue.cancel', { saleId, goods: 'back', reason: 'too late' })).toMatchObject({
      code: 'E-QUE-01',
    });
  });

  it('is not called off before somebody says where the goods are', async () => {
    const { register, saleId } = await aReview('drop_request');
    const asked = { saleId, goods: null, reason: 'nobody knows' };
    expect(await register.refusal('queue.cancel', asked)).toMatchObject({ code: 'E-IPC-02' });
    expect((await register.ask('sale.get', { saleId })).syncStatus).toBe('needs-review');
  });

  it('ends with goods that are back in the store, and tells every screen', async () => {
    const { register, saleId } = await aReview('drop_request');
    await register.ask('queue.cancel', { saleId, goods: 'back', reason: 'patient came back' });
    expect(await register.ask('queue.list', everything)).toEqual({ rows: [], hasMore: false, isPaused: false });
    const told = register.pushed.findLast(({ name }) => name === 'sale.changed');
    expect(told?.payload).toMatchObject({ id: saleId, syncStatus: 'voided' });
  });
});

it('asks the state at once when a lead does not want to wait, and finds the sale', async () => {
  const register = await aLeadsRegister();
  await register.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
  const sale = await sellGummies(register);
  await reachesStatus(register, sale.id, 'checking');
  await register.ask('queue.retry', { saleId: sale.id });
  await reachesStatus(register, sale.id, 'synced');
  expect(lines(register)).toBe(1);
  expect(await register.refusal('queue.retry', { saleId: sale.id })).toMatchObject({ code: 'E-QUE-01' });
});

it('names no next try while nothing is sent, and one again once the state is back', async () => {
  const register = await aVerifiedCart('validated');
  await register.ask('register.validate', validate);
  await setLine(register, false);
  const sale = await payCash(register);
  const first = async () => {
    const { rows, isPaused } = await register.ask('queue.list', everything);
    return [rows[0]?.saleId, rows[0]?.status, rows[0]?.nextAt === null, isPaused];
  };
  await until(async () => {
    await register.advance(1_000);
    return (await register.ask('queue.list', everything)).isPaused;
  }, 15_000);
  expect(await first()).toEqual([sale.id, 'queued', true, true]);
  await setLine(register, true);
  await untilStatus(register, sale.id, 'synced');
  expect(await register.ask('queue.list', everything)).toEqual({ rows: [], hasMore: false, isPaused: false });
});

it('row 29: tries a refused sign-in again at once when IT has put it right', async () => {
  const register = await aLeadsRegister();
  await register.ask('queue.retrySignIn', null);
  expect(listAudit(register.store.db, { after: 0, limit: 999 }).at(-1)).toMatchObject({
    ...{ action: 'state-sign-in.retried', actorId: 'user-lee' },
  });
  await until(async () => (await register.ask('status.current', null)).connection === 'online');
});

it('draws the day from what was noted, up to now', async () => {
  const { register } = await aReview();
  const day = await register.ask('queue.day', null);
  expect(day.waiting.at(-1)).toEqual({ at: day.until, value: 1 });
  expect(day.from).toBe(1_773_115_200_000);
});
