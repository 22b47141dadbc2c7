import { describe, expect, it } from 'vitest';
import { appError } from '../../../../shared/kernel/error-code';
import type { Quantity } from '../../../../shared/kernel/units';
import { until } from '../../../support/register';
import { aShopDay, sold, told, undo, undone } from '../../../support/undo-scenes';

/** A void of unknown outcome at a state that can be asked nothing, so that a lead has to decide. */
async function inReview(fault: string) {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 1]]);
  await register.state.control('/replay', { enabled: false });
  await register.state.control('/faults', { mode: 'plain_refusal', action: 'sync_sale', times: 0 });
  await register.state.control('/faults', { mode: fault, action: 'sale_void' });
  const { id } = await undo(register, saleId);
  const queued = async () => (await register.ask('queue.list', { status: 'needs-review', after: null })).rows;
  await until(async () => (await queued()).length === 1, 15_000);
  return { register, saleId, id, row: (await queued())[0] };
}

describe('an undoing that a lead decides about', { timeout: 30_000 }, () => {
  it('stands in the queue under its own slip, with its own story', async () => {
    const { register, id, row } = await inReview('drop_reply');
    const { localRef } = await register.ask('undo.get', { undoId: id });
    const report = await register.ask('queue.report', { saleId: id });
    expect([row?.saleId, row?.localRef, report.actions]).toEqual([id, localRef, ['landed', 'cancel', 'resend']]);
    expect(report.timeline.map(({ event }) => event)).toContain('put-to-review');
  });

  it('says what it is, and which sale it is about', async () => {
    const { register, saleId, id, row } = await inReview('drop_reply');
    const { localRef } = await register.ask('sale.get', { saleId });
    const report = await register.ask('queue.report', { saleId: id });
    expect([row?.op, row?.aboutSaleId, report.op, report.aboutSaleId, report.aboutRef]).toEqual([
      ...['void', saleId],
      ...['void', saleId, localRef],
    ]);
  });

  it('is done on a lead’s word for the number that the state gave it', async () => {
    const { register, saleId, id } = await inReview('drop_reply');
    await register.ask('queue.landed', {
      saleId: id,
      biotrackSaleId: '500013',
      reason: 'seen in the state’s own list',
    });
    expect([(await register.ask('undo.get', { undoId: id })).outcome, told(register, 'void')]).toEqual(['done', [1]]);
    expect((await register.ask('sale.get', { saleId })).syncStatus).toBe('voided');
  });

  it('comes to nothing where it never reached the state, and the money is the leads’ matter', async () => {
    const { register, saleId, id } = await inReview('drop_request');
    await register.ask('queue.cancel', {
      saleId: id,
      goods: null,
      reason: 'the state shows the sale as it was',
    });
    const record = await register.ask('undo.get', { undoId: id });
    expect((await register.ask('queue.report', { saleId: id })).decisions).toMatchObject([
      { decision: 'cancel', goods: null, reason: 'the state shows the sale as it was' },
    ]);
    expect([record.outcome, record.isIncidentOpen, (await register.ask('sale.get', { saleId })).syncStatus]).toEqual([
      'failed',
      true,
      'synced',
    ]);
    expect(await register.refusal('queue.cancel', { saleId: id, goods: null, reason: 'once more' })).toEqual(
      appError('E-QUE-01'),
    );
  });
});

it('tells each report of a refund whose goods came back by its own story, with what the state answered to it', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 1]]);
  const lines = [{ number: 1, quantity: 100 as Quantity }];
  const { id } = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines });
  await until(async () => {
    const { reports } = await register.ask('queue.report', { saleId: id });
    return reports.length === 2 && reports.every(({ status }) => status === 'synced');
  }, 20_000);
  await register.signIn('lee');
  const newest = await register.ask('queue.report', { saleId: id });
  const [refund, destruction] = newest.reports;
  expect([refund?.op, destruction?.op, newest.op, newest.saleId, newest.subjectId]).toEqual([
    ...['refund', 'destroy', 'destroy'],
    ...[destruction?.saleId, id],
  ]);
  const first = await register.ask('queue.report', { saleId: refund?.saleId ?? '' });
  expect([first.op, first.aboutSaleId, first.localRef, first.reports]).toEqual([
    ...['refund', saleId, newest.localRef],
    newest.reports,
  ]);
  const replyTo = async (report: { readonly saleId: string }) =>
    (await register.ask('queue.reply', { saleId: report.saleId, attempt: 1 })).text;
  expect(await replyTo(first)).not.toBe(await replyTo(newest));
}, 30_000);
