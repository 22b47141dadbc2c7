import { expect, it } from 'vitest';
import { replyModes } from '../../../../../electron/biotrack/sandbox/modes/reply-modes';
import { codes, of, startState } from '../support/raw-state';

const P1 = 'PTEST0001';
const sale = { action: 'sale_dispense' };

it('has every reply fault of the control document', () => {
  expect(Object.keys(replyModes)).toEqual([
    'http_status',
    'empty_200',
    'html_200',
    'truncated_json',
    'oversized_reply',
    'header_leak',
    'session_expire',
    'numbers_as_strings',
    'strings_as_numbers',
    'plain_refusal',
    'bare_errors',
    'wrong_ref',
    'wrong_patient',
  ]);
});

it.each(['truncated_json', 'oversized_reply', 'header_leak'])('%s takes effect unless told not to', async mode => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode, ...sale, commit: false });
  const first = await state.http('sale_dispense', body);
  const before = state.entries('sale').length;
  await state.set('/faults', { mode, ...sale });
  const second = await state.http('sale_dispense', body);
  expect([first.status, before, second.status, state.entries('sale').length]).toEqual([200, 0, 200, 1]);
  expect(second.text).toContain('"success":1');
});

it('session_expire ends the session it strikes, and nothing happens', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'session_expire', ...sale });
  const refused = await state.dispense(P1, [of('B2', 1)]);
  const still = await state.call('sync_check', { data: [] });
  await state.login();
  expect([refused, still, state.entries('sale')]).toMatchObject([{ errorcode: '63' }, { errorcode: '63' }, []]);
});

it('session_expire waits for a call that uses a session', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'session_expire' });
  expect([await state.login(), await state.call('sync_check', { data: [] })]).toMatchObject([
    { success: 1 },
    { errorcode: '63' },
  ]);
});

it('plain_refusal refuses without a reason, and remembers nothing of it', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'plain_refusal', ...sale });
  const refused = await state.call('sale_dispense', body);
  expect([refused, await state.call('nonce_replay', { nonce: body.nonce }), state.entries('sale')]).toMatchObject([
    { success: 0, errorcode: '602' },
    { state: 'UNKNOWN' },
    [],
  ]);
  expect(refused).not.toHaveProperty('errordata');
});

it('bare_errors takes the reasons from what the state remembers whole', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B9', 1)]);
  await state.set('/faults', { mode: 'bare_errors', ...sale });
  const bare = await state.call('sale_dispense', body);
  const replay = await state.call('nonce_replay', { nonce: body.nonce });
  expect([bare['errorcode'], codes(bare), codes(replay['response'] as typeof bare)]).toEqual([
    '202',
    [],
    ['ROUTE_NOT_CERTIFIED'],
  ]);
});

it('wrong_ref answers for another sale, while ours is true', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'wrong_ref', ...sale });
  const reply = await state.call('sale_dispense', body);
  const replay = await state.call('nonce_replay', { nonce: body.nonce });
  expect([reply['request_id'] === body.request_id, replay['response'], state.entries('sale')]).toMatchObject([
    false,
    { request_id: body.request_id },
    [{ external_id: body.external_id }],
  ]);
});

it('wrong_patient answers for another card', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'wrong_patient' });
  expect(await state.call('card_lookup', { card_id: P1 })).toMatchObject({ success: 1, card_id: 'PTEST0002' });
});

it('strings_as_numbers leaves a barcode its leading zeros', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'strings_as_numbers', ...sale });
  const reply = await state.dispense(P1, [of('B2', 2)]);
  expect([typeof reply['sale_id'], reply['data']]).toMatchObject([
    'number',
    [{ barcodeid: '0001000000000029', remaining_quantity: 18, amount: 1700 }],
  ]);
});
