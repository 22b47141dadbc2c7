import { describe, expect, it } from 'vitest';
import { codes, freshIds, of, refusals, startState } from './support/raw-state';

const P1 = 'PTEST0001';

describe('sales', () => {
  it('TV27 refuses an employee whom the registry does not know', async () => {
    const reply = await (await startState()).dispense(P1, [of('B2', 1)], { employee_id: 'E-099' });
    expect([reply['errorcode'], codes(reply)]).toEqual(['62', ['EMPLOYEE_NOT_REGISTERED']]);
  });

  it('TV30 judges again at the sale: another store was quicker', async () => {
    const state = await startState();
    const cart = [of('B2', 6)];
    const validated = await state.validate(P1, cart);
    const dispensation = { order_type: 'MEDICAL', route: 'INHALATION', amount: '5000', unit: 'mg_thc' };
    await state.set('/inject/dispensation', { card_id: P1, ...dispensation, day: '2026-03-10' });
    await state.set('/clock', { advance_s: 600 });
    const reply = await state.dispense(P1, cart, { validation_token: validated['validation_token'] });
    expect([validated['verdict'], reply['errorcode'], refusals(reply)]).toEqual([
      'PASS',
      '202',
      ['AGGREGATE_EXCEEDED on 1: 5100 of 4500'],
    ]);
    expect(state.entries('stock')).toEqual([]);
  });

  it('TV31 has sold exactly once when only the reply was lost, and replays the answer', async () => {
    const state = await startState();
    const body = await state.dispenseBody(P1, [of('B2', 2), of('B4', 1)]);
    await state.set('/faults', { mode: 'drop_reply', action: 'sale_dispense' });
    await expect(state.call('sale_dispense', body)).rejects.toThrow(/socket hang up|ECONNRESET/);
    const replay = await state.call('nonce_replay', { nonce: body.nonce });
    expect([replay['found'], replay['state'], replay['original_action']]).toEqual([1, 'COMPLETE', 'sale_dispense']);
    expect(replay['response']).toMatchObject({ success: 1, request_id: body.request_id, duplicate: 0 });
    expect(['sale', 'stock', 'dispensation'].map(kind => state.entries(kind).length)).toEqual([1, 2, 2]);
    expect(await state.call('sale_dispense', body)).toMatchObject({ success: 1, duplicate: 1 });
    expect(state.entries('sale').length).toBe(1);
  });

  it('TV32 has sold nothing when the request was lost, and sells on the second sending', async () => {
    const state = await startState();
    const body = await state.dispenseBody(P1, [of('B2', 1)]);
    await state.set('/faults', { mode: 'drop_request', action: 'sale_dispense' });
    await expect(state.call('sale_dispense', body)).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await state.call('nonce_replay', { nonce: body.nonce })).toMatchObject({ found: 0, state: 'UNKNOWN' });
    expect(await state.call('sync_sale', { external_id: body.external_id })).toMatchObject({ sale: [], more: 0 });
    expect(await state.call('sale_dispense', body)).toMatchObject({ success: 1, duplicate: 0 });
    expect(state.entries('sale').length).toBe(1);
  });

  it('TV33 finds the lost sale by its receipt number when nothing else is promised', async () => {
    const state = await startState();
    await state.set('/dedupe', { mode: 'none' });
    await state.set('/replay', { enabled: false });
    const body = await state.dispenseBody(P1, [of('B2', 1)]);
    await state.set('/faults', { mode: 'drop_reply', action: 'sale_dispense' });
    await expect(state.call('sale_dispense', body)).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await state.call('nonce_replay', { nonce: body.nonce })).toMatchObject({ success: 0, errorcode: '62' });
    const found = await state.call('sync_sale', { external_id: body.external_id });
    expect(found['sale']).toMatchObject([{ request_id: body.request_id, card_id: P1, status: 'COMPLETE' }]);
  });

  it('TV34 refuses another cart under a used request id', async () => {
    const state = await startState();
    const first = await state.dispenseBody(P1, [of('B2', 1)]);
    await state.call('sale_dispense', first);
    const { request_id } = first;
    const reply = await state.dispense(P1, [of('B4', 1)], { ...freshIds(), request_id });
    expect([reply['errorcode'], codes(reply), state.entries('sale').length]).toEqual(['602', ['REQUEST_ID_REUSED'], 1]);
  });

  it('TV41 answers 63 to an expired session and takes the same nonce after a new login', async () => {
    const state = await startState();
    const body = await state.dispenseBody(P1, [of('B2', 1)]);
    await state.set('/sessions/expire', {});
    expect(await state.call('sale_dispense', body)).toMatchObject({ success: 0, errorcode: '63' });
    await state.login();
    expect(await state.call('sale_dispense', body)).toMatchObject({ success: 1, duplicate: 0 });
    expect(state.entries('sale').length).toBe(1);
  });

  it('TV43 gives no verdict while the registry is down', async () => {
    const state = await startState();
    const body = await state.validateBody(P1, [of('B2', 1)]);
    await state.set('/faults', { mode: 'mmur_down', times: 0 });
    const reply = await state.call('sale_validate', body);
    expect([reply['success'], reply['errorcode'], codes(reply)]).toEqual([0, '1000', ['MMUR_UNAVAILABLE']]);
    expect(await state.call('sync_check', { data: [] })).toMatchObject({ success: 1 });
  });
});
