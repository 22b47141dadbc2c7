import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../../electron/biotrack/port';
import { aLeadsRegister, reachesStatus, sellGummies } from '../../../support/queue-scenes';
import { aClient } from '../../../support/sync/a-client';
import { someIds } from '../../../support/sync/ports';

const cancel = { goods: 'back', reason: 'both voided in the portal' } as const;

/** The line delivers a sale twice to a state that promises nothing about repeats, and loses both answers. */
async function aSaleHeldTwice() {
  const register = await aLeadsRegister();
  await register.state.control('/dedupe', { mode: 'none' });
  await register.state.control('/replay', { enabled: false });
  await register.state.control('/faults', { mode: 'duplicate_delivery', action: 'sale_dispense', times: 1, ms: 0 });
  await register.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
  const { id: saleId, localRef } = await sellGummies(register);
  await reachesStatus(register, saleId, 'checking');
  await register.ask('queue.retry', { saleId });
  await reachesStatus(register, saleId, 'needs-review');
  const held = register.state.entries('sale').filter(entry => entry['external_id'] === localRef);
  return { register, saleId, held };
}

/** Somebody voids it in the state's portal. */
async function voidThere(portal: BioTrackPort, transaction: unknown): Promise<void> {
  const report = { op: 'void', requestId: someIds.uuid(), employeeId: 'E-014', reason: 'DUPLICATE', note: '' } as const;
  const frozen = portal.freezeUndo(report);
  const transactionId = String(transaction);
  const answer = await portal.undo(
    { op: 'void', requestId: report.requestId, body: frozen },
    { nonce: someIds.uuid(), transactionId },
  );
  expect(answer.kind).toBe('answered');
}

it('is called off once the state shows that each of them is voided, and is settled as any sale that is', async () => {
  const { register, saleId, held } = await aSaleHeldTwice();
  const [first, second] = held.map(entry => String(entry['sale_id']));
  expect(await register.ask('queue.report', { saleId })).toMatchObject({
    ...{ isTwice: true, named: [first, second], actions: ['landed', 'cancel'] },
  });
  const portal = aClient(register.state.baseUrl);
  await voidThere(portal, held[0]?.['transactionid']);
  expect(await register.refusal('queue.cancel', { saleId, ...cancel })).toMatchObject({
    ...{ code: 'E-QUE-05', params: { id: second } },
  });
  await voidThere(portal, held[1]?.['transactionid']);
  expect(
    await register.refusal('queue.landed', { saleId, biotrackSaleId: second ?? '', reason: 'seen' }),
  ).toMatchObject({
    code: 'E-QUE-03',
  });
  const report = await register.ask('queue.cancel', { saleId, ...cancel });
  expect([report.status, report.actions, report.timeline.slice(-2).map(({ detail }) => detail)]).toEqual([
    ...['voided', []],
    [`voided ${first} ${second}`, 'back'],
  ]);
  expect(await register.ask('incident.list', null)).toMatchObject([{ saleId, kind: 'called-off', goods: 'kept' }]);
  expect((await register.ask('status.current', null)).queue.needsReview).toBe(0);
});

it('is not called off while the state cannot be asked', async () => {
  const { register, saleId } = await aSaleHeldTwice();
  await register.state.control('/faults', { mode: 'drop_request', action: 'sync_sale', times: 0 });
  expect(await register.refusal('queue.cancel', { saleId, ...cancel })).toMatchObject({ code: 'E-QUE-06' });
  expect((await register.ask('sale.get', { saleId })).syncStatus).toBe('needs-review');
});

/** The answer is lost, and somebody voids the sale in the portal before the register has looked for it. */
async function aSaleVoidedThere() {
  const register = await aLeadsRegister();
  await register.state.control('/replay', { enabled: false });
  await register.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
  const { id: saleId, localRef } = await sellGummies(register);
  await reachesStatus(register, saleId, 'checking');
  const [held] = register.state.entries('sale').filter(entry => entry['external_id'] === localRef);
  await voidThere(aClient(register.state.baseUrl), held?.['transactionid']);
  await register.ask('queue.retry', { saleId });
  await reachesStatus(register, saleId, 'needs-review');
  return { register, saleId, biotrackSaleId: String(held?.['sale_id']) };
}

it('is called off as well where it was held once and voided there, on the word of the state', async () => {
  const { register, saleId, biotrackSaleId } = await aSaleVoidedThere();
  expect(await register.ask('queue.report', { saleId })).toMatchObject({
    ...{ reviewReason: `disagree status-voided ${biotrackSaleId}`, actions: ['landed', 'cancel'] },
  });
  expect(await register.refusal('queue.landed', { saleId, biotrackSaleId, reason: 'seen' })).toMatchObject({
    code: 'E-QUE-03',
  });
  const report = await register.ask('queue.cancel', { saleId, ...cancel });
  expect([report.status, report.timeline.slice(-2).map(({ detail }) => detail)]).toEqual([
    ...['voided', [`voided ${biotrackSaleId}`, 'back']],
  ]);
  expect((await register.ask('status.current', null)).queue.needsReview).toBe(0);
});

it('is not called off on a lead’s word alone where it was held once, while the state cannot be asked', async () => {
  const { register, saleId } = await aSaleVoidedThere();
  await register.state.control('/faults', { mode: 'drop_request', action: 'sync_sale', times: 0 });
  expect(await register.refusal('queue.cancel', { saleId, ...cancel })).toMatchObject({ code: 'E-QUE-06' });
  expect(await register.ask('queue.report', { saleId })).toMatchObject({
    ...{ status: 'needs-review', actions: ['landed', 'cancel'] },
  });
});
