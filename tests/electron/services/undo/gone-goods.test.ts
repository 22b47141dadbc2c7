import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { appError } from '../../../../shared/kernel/error-code';
import { type TestRegister, until } from '../../../support/register';
import { aShopDay, onHand, sold, told, undone } from '../../../support/undo-scenes';
import { goods } from '../../../vectors/at-the-register';

/** Packages that the state has destroyed, or does not have any more, while this register still had to do with them. */

const back = '0001000000009001';
const late = { mode: 'delay', action: 'inventory_destroy_schedule', ms: 1_500, when: 'before' };

/** One vape comes back; before the state hears that it is to be destroyed, something happens to it there. */
async function aReturn(meanwhile: (register: TestRegister) => Promise<unknown>) {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 2]]);
  await register.state.control('/faults', late);
  const lines = [{ number: 1, quantity: 100 }];
  const { id } = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines });
  await meanwhile(register);
  const list = () => register.ask('undo.listReturned', null);
  await until(async () => (await register.ask('undo.get', { undoId: id })).isIncidentOpen);
  return { register, saleId, id, list, record: await register.ask('undo.get', { undoId: id }) };
}

async function settle({ register, id }: Awaited<ReturnType<typeof aReturn>>) {
  await register.ask('session.signOut', null);
  await register.signIn('lee');
  const { returned, toClear } = await register.ask('day.view', null);
  const waiting = (await register.ask('status.current', null)).queue.refused;
  expect([returned.map(each => [each.barcode, each.dueAt, each.needsLead]), toClear.undoIncidents, waiting]).toEqual([
    [[back, null, true]],
    1,
    1,
  ]);
  const settled = await register.ask('undo.closeIncident', { undoId: id, reason: 'put right with the state' });
  const audit = listAudit(register.store.db, { after: 0, limit: 500 });
  return [
    ...[settled.isIncidentOpen, settled.packages.map(({ status }) => status)],
    await register.ask('undo.listIncidents', null),
    await register.ask('undo.listReturned', null),
    (await register.ask('status.current', null)).queue.refused,
    audit.filter(({ action }) => action === 'undo.incident-closed').length,
  ];
}

it('goods destroyed there before they were put down for it stay in sight until a lead has settled it', async () => {
  const scene = await aReturn(({ state }) => state.control('/destroy', { barcodeid: back }));
  const { register, record } = scene;
  expect([record, await scene.list()]).toMatchObject([
    { outcome: 'done', syncStatus: 'synced', trouble: 'destroyed-early', refusedBecause: null },
    [{ barcode: back, status: 'destroyed-early', destroyAfter: null }],
  ]);
  expect(await settle(scene)).toEqual([false, ['settled'], [], [], 0, 1]);
  expect(told(register, 'refund', 'package', 'restore', 'destroyed', 'destroy_scheduled')).toEqual([1, 1, 1, 1, 0]);
}, 20_000);

it('goods that the state does not have any more stay in sight until a lead has settled it', async () => {
  const scene = await aReturn(({ state }) =>
    state.control('/fixture', { packages: { [back]: { location: 'FL-0099' } } }),
  );
  const { register, record } = scene;
  expect([record, await scene.list()]).toMatchObject([
    { outcome: 'done', trouble: 'destruction-refused', refusedBecause: 'BARCODE_NOT_FOUND' },
    [{ barcode: back, status: 'destruction-refused' }],
  ]);
  expect(await settle(scene)).toEqual([false, ['settled'], [], [], 0, 1]);
  expect(told(register, 'refund', 'package', 'restore', 'destroyed', 'destroy_scheduled')).toEqual([1, 1, 1, 0, 0]);
}, 20_000);

it.each([
  ['whose package was destroyed', '/destroy', () => ({ barcodeid: goods.B2 })],
  [
    'that is a completed delivery (TV40)',
    '/delivered',
    ({ state }: TestRegister) => ({ sale_id: state.entries('sale')[0]?.['sale_id'] }),
  ],
] as const)(
  'a sale %s is not voided; the flow says so and leads to a refund, which moves no money again',
  async (_, path, body) => {
    const register = await aShopDay();
    const saleId = await sold(register, [['B2', 2]]);
    await register.state.control(path, body(register));
    const refused = await undone(register, saleId);
    const view = await register.ask('undo.view', { saleId });
    expect([refused, view.kinds, view.reasons]).toMatchObject([
      { outcome: 'failed', trouble: 'undo-refused', refusedBecause: 'VOID_NOT_ALLOWED' },
      [{ obstacles: ['void-refused'] }, { obstacles: [] }, { obstacles: [] }, { obstacles: [] }],
      [{ code: 'rung-in-error', picked: 'restock' }, ...Array.from({ length: view.reasons.length - 1 }, () => ({}))],
    ]);
    const free = await onHand(register, goods.B2);
    const lines = [{ number: 1, quantity: 200 }];
    const restocked = await undone(register, saleId, { kind: 'restock', reason: 'rung-in-error', lines });
    expect([restocked.outcome, restocked.tenders, await onHand(register, goods.B2)]).toEqual(['done', [], free]);
    expect(told(register, 'void', 'refund', 'restore')).toEqual([0, 1, 1]);
  },
);

it('of two packages one is gone: neither is scheduled, and each says what is the matter with it', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [
    ['B2', 1],
    ['B4', 1],
  ]);
  await register.state.control('/faults', late);
  const lines = [1, 2].map(number => ({ number, quantity: 100 }));
  const { id } = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines });
  await register.state.control('/destroy', { barcodeid: back });
  await until(async () => (await register.ask('undo.get', { undoId: id })).isIncidentOpen);
  const list = async () => (await register.ask('undo.listReturned', null)).map(({ status }) => status);
  expect([await list(), told(register, 'destroy_scheduled')]).toEqual([
    ['destruction-refused', 'destruction-refused'],
    [0],
  ]);
  await register.ask('inventory.sync', null);
  await until(async () => (await list())[0] === 'destroyed-early', 20_000);
  expect([await list(), (await register.ask('undo.listIncidents', null)).map(({ trouble }) => trouble)]).toEqual([
    ['destroyed-early', 'destruction-refused'],
    ['destruction-refused'],
  ]);
}, 40_000);

it('goods whose destruction the state refused once are put down for it again by a lead, and then stay settled', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 2]]);
  await register.state.control('/faults', { mode: 'plain_refusal', action: 'inventory_destroy_schedule', times: 1 });
  const lines = [{ number: 1, quantity: 100 }];
  const { id } = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines });
  const get = () => register.ask('undo.get', { undoId: id });
  await until(async () => (await get()).isIncidentOpen);
  await register.ask('session.signOut', null);
  await register.signIn('lee');
  const refused = await get();
  await register.ask('undo.closeIncident', { undoId: id, reason: 'looked at it there' });
  const again = (reason: string) => ({ undoId: id, reason });
  const noReason = await register.refusal('undo.scheduleAgain', again(' '));
  const asked = await register.ask('undo.scheduleAgain', again('the room is there now'));
  await until(async () => (await get()).packages[0]?.status === 'scheduled');
  const { trouble, refusedBecause, isIncidentOpen, mayScheduleAgain } = await get();
  expect([refused.mayScheduleAgain, noReason, asked.mayScheduleAgain]).toEqual([true, appError('E-INC-02'), false]);
  expect([trouble, refusedBecause, isIncidentOpen, mayScheduleAgain]).toEqual([null, null, false, false]);
  expect([
    await register.refusal('undo.scheduleAgain', again('once more')),
    told(register, 'destroy_scheduled'),
  ]).toEqual([appError('E-UND-07'), [1]]);
}, 20_000);
