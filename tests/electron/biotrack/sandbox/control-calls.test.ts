import { expect, it } from 'vitest';
import { faultModes } from '../../../../electron/biotrack/sandbox/fault-modes';
import { B, codes, of, startState } from './support/raw-state';

const P1 = 'PTEST0001';

it('tells that it is well, and its time', async () => {
  expect(await (await startState()).control('GET', '/health')).toEqual({
    status: 200,
    body: { ok: true, now: 1773165600 },
  });
});

it('sets, moves, starts and stops the clock', async () => {
  const state = await startState();
  expect([
    await state.set('/clock', { advance_s: 60 }),
    await state.set('/clock', { now: 1000, advance_s: -1 }),
    await state.set('/clock', { running: true }),
    await state.control('POST', '/clock', {}),
  ]).toMatchObject([{ now: 1773165660, running: false }, { now: 999 }, { running: true }, { status: 400 }]);
});

it('resets to a fresh world of either fixture, with nothing left of the old', async () => {
  const state = await startState();
  await state.dispense(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'empty_200', times: 0 });
  await state.set('/dedupe', { mode: 'none' });
  await state.set('/clock', { advance_s: 5 });
  await state.set('/reset', { fixture: 'vectors' });
  expect([state.sandbox.ledger(), state.now(), (await state.control('GET', '/faults')).body['armed']]).toEqual([
    [],
    1773165600,
    [],
  ]);
  expect(await state.call('sync_check', { data: [] })).toMatchObject({ errorcode: '63' });
  await state.set('/reset', { fixture: 'demo' });
  expect(state.sandbox.world().patients.size).toBe(60);
});

it('lists every fault mode there is and those that are armed', async () => {
  const state = await startState();
  const { id } = await state.set('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 3 });
  const { body } = await state.control('GET', '/faults');
  expect([(body['modes'] as { mode: string }[]).map(({ mode }) => mode), body['armed']]).toEqual([
    Object.keys(faultModes),
    [{ mode: 'drop_reply', action: 'sale_dispense', times: 3, id, left: 3 }],
  ]);
  expect([await state.control('DELETE', '/faults'), (await state.control('GET', '/faults')).body['armed']]).toEqual([
    { status: 200, body: { ok: true, deleted: 1 } },
    [],
  ]);
});

it('injects a dispensation of another store into the order that ends first', async () => {
  const state = await startState();
  const injection = {
    card_id: P1,
    order_type: 'SMOKING',
    route: 'SMOKING',
    amount: '3.5',
    unit: 'g',
    day: '2026-03-01',
  };
  expect(await state.set('/inject/dispensation', injection)).toEqual({
    ok: true,
    dispensation_id: 'D-100001',
    order_id: 'O-4',
  });
  expect(state.sandbox.ledger()).toMatchObject([
    { kind: 'dispensation', amount: '3.500', sale_id: null, mmtc: 'other', day: '2026-03-01' },
  ]);
});

it.each([
  [{ card_id: 'PNOBODY' }, 'no patient has this card'],
  [{ day: '2027-01-01' }, 'the patient has no such order open on that day'],
  [{ unit: 'mg_cbd' }, 'the order counts in mg_thc'],
  [{ amount: 5 }, 'amount'],
])('refuses an injection with %o', async (change, sentence) => {
  const state = await startState();
  const injection = { card_id: P1, order_type: 'MEDICAL', route: 'ORAL', amount: '5', unit: 'mg_thc' };
  const { status, body } = await state.control('POST', '/inject/dispensation', { ...injection, ...change });
  expect([status, String(body['error']).includes(sentence), state.sandbox.ledger()]).toEqual([400, true, []]);
});

it('shows the ledger, and expires every session', async () => {
  const state = await startState();
  await state.dispense(P1, [of('B2', 1)]);
  const { body } = await state.control('GET', '/ledger');
  expect((body['entries'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(['sale', 'stock', 'dispensation']);
  expect(await state.set('/sessions/expire', {})).toEqual({ ok: true, expired: 1 });
});

it('locks the days of a closed period, and opens them again', async () => {
  const state = await startState();
  await state.set('/period', { locked_before: '2026-03-11' });
  const refused = await state.dispense(P1, [of('B2', 1)]);
  await state.set('/period', { locked_before: '2026-03-10' });
  const sold = await state.dispense(P1, [of('B2', 1)]);
  expect([refused, sold, await state.control('POST', '/period', { locked_before: 'soon' })]).toMatchObject([
    { success: 0, errorcode: '1020' },
    { success: 1 },
    { status: 400 },
  ]);
  await state.set('/period', { locked_before: null });
  expect(state.sandbox.world().lockedBefore).toBeNull();
});

it('destroys a package as somebody in the state system would, once', async () => {
  const state = await startState();
  await state.set('/destroy', { barcodeid: B.B4 });
  const { inventory } = await state.call('inventory_lookup', { barcodeid: [B.B4] });
  const again = await state.control('POST', '/destroy', { barcodeid: B.B4 });
  const nothing = await state.control('POST', '/destroy', { barcodeid: '0009999999999999' });
  expect([inventory, again.status, nothing.status, state.entries('destroyed')]).toMatchObject([
    [{ status: 'DEPLETED', deleted: '1', remaining_quantity: '0.00' }],
    400,
    400,
    [{ barcodeid: B.B4, quantity: '50.00', at: 1773165600 }],
  ]);
});

it('TV40 takes a sale for a completed delivery, which nobody voids any more', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 1)]);
  await state.set('/delivered', { sale_id: String(state.entries('sale')[0]?.['sale_id']) });
  expect([
    codes(await state.undo('sale_void', sale)),
    await state.control('POST', '/delivered', { sale_id: '1' }),
  ]).toEqual([['VOID_NOT_ALLOWED'], { status: 400, body: { error: 'there is no such sale' } }]);
});
