import { expect, it } from 'vitest';
import { B, codes, freshIds, of, type RawState, startState } from '../support/raw-state';

const returned = '0001000000009001';

async function withReturnedGoods(): Promise<RawState> {
  const state = await startState({ now: () => 0 });
  await state.undo('sale_refund', await state.sell('PTEST0001', [of('B2', 2)]));
  return state;
}

function destroy(state: RawState, barcodeid: readonly string[], nonce = freshIds().nonce) {
  return state.call('inventory_destroy_schedule', { nonce, barcodeid, reason: 'RETURNED', note: 'customer return' });
}

it('TV39 waits 72 hours, and then the goods are gone', async () => {
  const state = await withReturnedGoods();
  const reply = await destroy(state, [returned]);
  const seen = async () => (await state.call('inventory_lookup', { barcodeid: [returned] }))['inventory'];
  const scheduled = await seen();
  await state.set('/clock', { advance_s: 259_200 });
  await state.login();
  expect([reply, scheduled, await seen()]).toMatchObject([
    { success: 1, transactionid: '500015', duplicate: 0, eligible_after: 1773165600 + 259_200 },
    [{ status: 'DESTROY_SCHEDULED', deleted: '0', remaining_quantity: '1.00' }],
    [{ status: 'DEPLETED', deleted: '1', remaining_quantity: '0.00' }],
  ]);
  expect([...state.entries('destroy_scheduled'), ...state.entries('destroyed')]).toMatchObject([
    { barcodeid: returned, reason: 'RETURNED', eligible_after: 1773424800 },
    { barcodeid: returned, at: 1773424800, quantity: '1.00' },
  ]);
});

it('refuses what is not here, was destroyed, or is scheduled already, and then does nothing at all', async () => {
  const state = await withReturnedGoods();
  const stranger = await destroy(state, [returned, '0009999999999999']);
  await destroy(state, [returned]);
  const again = await destroy(state, [returned]);
  await state.set('/clock', { advance_s: 259_200 });
  await state.login();
  const gone = await destroy(state, [returned]);
  const twice = await destroy(state, [B.B8, B.B8]);
  expect([[stranger, again, gone, twice].flatMap(codes), state.entries('destroy_scheduled').length]).toEqual([
    ['BARCODE_NOT_FOUND', 'PARAM_INVALID', 'BARCODE_NOT_FOUND', 'PARAM_INVALID'],
    1,
  ]);
});

it('knows a repeat by its nonce', async () => {
  const state = await withReturnedGoods();
  const { nonce } = freshIds();
  await destroy(state, [returned], nonce);
  expect(await destroy(state, [returned], nonce)).toMatchObject({ success: 1, duplicate: 1 });
});
