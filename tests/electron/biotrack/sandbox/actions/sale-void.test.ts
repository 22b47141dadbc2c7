import { expect, it } from 'vitest';
import { B, codes, of, startState, undoBody } from '../support/raw-state';

const P1 = 'PTEST0001';
const cart = [of('B2', 2), of('B4', 1)];

it('TV38 gives goods and allotment back, once', async () => {
  const state = await startState();
  const before = [await state.remaining(P1, 'O-1'), await state.remaining(P1, 'O-3')];
  const sale = await state.sell(P1, cart);
  const body = undoBody('sale_void', sale);
  const reply = await state.call('sale_void', body);
  const again = await state.undo('sale_void', sale);
  expect(reply).toEqual({
    success: 1,
    sessiontime: 1773165600,
    transactionid: '500014',
    request_id: body.request_id,
    duplicate: 0,
    voided: sale,
    restored: [
      { barcodeid: B.B2, quantity: '2.00' },
      { barcodeid: B.B4, quantity: '1.00' },
    ],
    registry: { status: 'POSTED' },
  });
  expect([again['errorcode'], codes(again)]).toEqual(['602', ['SALE_ALREADY_VOIDED']]);
  expect([await state.remaining(P1, 'O-1'), await state.remaining(P1, 'O-3')]).toEqual(before);
  const { inventory } = await state.call('inventory_lookup', { barcodeid: [B.B2, B.B4] });
  expect(inventory).toMatchObject([{ remaining_quantity: '20.00' }, { remaining_quantity: '50.00' }]);
});

it('shows the sale as voided from a new place in the list, and no dispensation any more', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 1)]);
  await state.undo('sale_void', sale);
  const page = await state.call('sync_sale', { transaction_start: Number(sale) + 1 });
  expect(page['sale']).toMatchObject([
    { transactionid: '500013', transactionid_original: sale, deleted: '1', status: 'VOIDED' },
  ]);
  const registry = await state.call('registry_lookup', { card_id: P1, card_key: await state.cardKey(P1) });
  const days = (registry['history'] as { day: string }[]).map(({ day }) => day);
  expect(days.filter(day => day === '2026-03-10')).toEqual([]);
});

it('TV40 refuses a void after a refund, of a delivery, and past the limit', async () => {
  const state = await startState();
  const refunded = await state.sell(P1, [of('B2', 2)]);
  await state.undo('sale_refund', refunded);
  const delivered = await state.sell(P1, [of('B2', 1)], { channel: 'DELIVERY' });
  const old = await state.sell(P1, [of('B2', 1)]);
  await state.set('/void-limit', { max_age_s: 60 });
  await state.set('/clock', { advance_s: 61 });
  const refusals = [];
  for (const sale of [refunded, delivered, old]) refusals.push(codes(await state.undo('sale_void', sale)));
  await state.set('/void-limit', { max_age_s: 61 });
  expect([refusals, (await state.undo('sale_void', old))['success']]).toEqual([
    [['VOID_NOT_ALLOWED'], ['VOID_NOT_ALLOWED'], ['VOID_NOT_ALLOWED']],
    1,
  ]);
});

it('TV27 asks a registered person, TV38 a known sale, and an open period', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 1)]);
  const stranger = await state.undo('sale_void', sale, { employee_id: 'E-099' });
  const unknown = await state.undo('sale_void', '499000');
  await state.set('/period', { locked_before: '2026-03-11' });
  const locked = await state.undo('sale_void', sale);
  const seen = [stranger, unknown, locked].map(reply => [reply['errorcode'], ...codes(reply)]);
  expect(seen).toEqual([
    ['62', 'EMPLOYEE_NOT_REGISTERED'],
    ['602', 'SALE_NOT_FOUND'],
    ['1020', 'PERIOD_LOCKED'],
  ]);
  expect(state.entries('void')).toEqual([]);
});

it('has voided once when only the reply was lost, and tells it again', async () => {
  const state = await startState();
  const body = undoBody('sale_void', await state.sell(P1, [of('B2', 1)]));
  await state.set('/faults', { mode: 'drop_reply', action: 'sale_void' });
  await expect(state.call('sale_void', body)).rejects.toThrow(/socket hang up|ECONNRESET/);
  const replayed = await state.call('nonce_replay', { nonce: body.nonce });
  const repeated = await state.call('sale_void', body);
  expect([replayed['original_action'], repeated['duplicate'], state.entries('void').length]).toEqual([
    'sale_void',
    1,
    1,
  ]);
  expect(state.entries('stock').map(entry => entry['delta'])).toEqual(['-1.00', '1.00']);
});

it('without any dedupe the sale itself says that it is voided', async () => {
  const state = await startState();
  await state.set('/dedupe', { mode: 'none' });
  const body = undoBody('sale_void', await state.sell(P1, [of('B2', 1)]));
  await state.call('sale_void', body);
  expect(codes(await state.call('sale_void', body))).toEqual(['SALE_ALREADY_VOIDED']);
});

it('gives the allotment back when a slow registry gets to it', async () => {
  const state = await startState({ now: () => 0 });
  const sale = await state.sell(P1, [of('B2', 2)]);
  await state.set('/faults', { mode: 'registry_pending', action: 'sale_void', seconds: 120 });
  const reply = await state.undo('sale_void', sale);
  const before = [await state.remaining(P1, 'O-1'), state.entries('restore').length];
  await state.set('/clock', { advance_s: 120 });
  expect([reply['registry'], before, await state.remaining(P1, 'O-1')]).toEqual([
    { status: 'PENDING' },
    ['13800', 0],
    '15500',
  ]);
});

it('books nothing of a sale that was voided before the registry got to it', async () => {
  const state = await startState({ now: () => 0 });
  await state.set('/faults', { mode: 'registry_pending', action: 'sale_dispense', seconds: 120 });
  const sale = await state.sell(P1, [of('B2', 2)]);
  await state.undo('sale_void', sale);
  await state.set('/clock', { advance_s: 121 });
  expect([await state.remaining(P1, 'O-1'), state.entries('dispensation'), state.entries('restore')]).toEqual([
    '15500',
    [],
    [],
  ]);
});

it('puts nothing back to a package that was destroyed, of which a refund makes a new one', async () => {
  const state = await startState();
  const sale = await state.sell(P1, [of('B2', 1)]);
  await state.set('/destroy', { barcodeid: B.B2 });
  const refused = await state.undo('sale_void', sale);
  const refunded = await state.undo('sale_refund', sale);
  expect([codes(refused), refunded['new_inventory'], state.entries('stock').length]).toMatchObject([
    ['VOID_NOT_ALLOWED'],
    [{ barcodeid: '0001000000009001', parentid: B.B2, quantity: '1.00', status: 'RETURNED' }],
    1,
  ]);
});
