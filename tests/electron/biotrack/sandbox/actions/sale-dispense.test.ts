import { expect, it } from 'vitest';
import { codes, freshIds, of, startState } from '../support/raw-state';

const P1 = 'PTEST0001';

it('answers a sale with its numbers, its lines and the registry', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 2), of('B4', 1)]);
  const { request_id, external_id } = body;
  expect(await state.call('sale_dispense', body)).toEqual({
    success: 1,
    sessiontime: 1773165600,
    transactionid: '500011',
    sale_id: '88001',
    request_id,
    external_id,
    duplicate: 0,
    posted_at: 1773165600,
    data: [
      {
        item_number: 1,
        barcodeid: '0001000000000029',
        transactionid: '500012',
        remaining_quantity: '18.00',
        order_id: 'O-1',
        amount: '1700',
        unit: 'mg_thc',
      },
      {
        item_number: 2,
        barcodeid: '0001000000000045',
        transactionid: '500013',
        remaining_quantity: '49.00',
        order_id: 'O-3',
        amount: '100',
        unit: 'mg_thc',
      },
    ],
    registry: { status: 'POSTED', dispensation_id: 'D-100001' },
  });
});

it('is all or nothing', async () => {
  const state = await startState();
  const reply = await state.dispense(P1, [of('B2', 1), of('B8', 1)]);
  expect([reply['errorcode'], codes(reply), state.sandbox.ledger()]).toEqual(['202', ['ITEM_QUARANTINED'], []]);
});

it('refuses an unknown barcode and an unknown card as not found', async () => {
  const state = await startState();
  const barcode = await state.dispense(P1, [{ ...of('B2', 1), barcode: '0009999999999999' }]);
  const card = await state.dispense(P1, [of('B2', 1)], { card_id: 'PNOBODY' });
  expect([barcode['errorcode'], codes(barcode), card['errorcode'], codes(card)]).toEqual([
    '602',
    ['BARCODE_NOT_FOUND'],
    '602',
    ['CARD_NOT_FOUND'],
  ]);
});

it('takes a sale time up to 300 seconds off, and lets the same nonce try again', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  const late = await state.call('sale_dispense', { ...body, sale_time: state.now() - 301 });
  const retried = await state.call('sale_dispense', { ...body, sale_time: state.now() - 300 });
  expect([codes(late), retried['success']]).toEqual([['BACKDATE_NOT_ALLOWED'], 1]);
});

it('keeps a business refusal against its nonce: a corrected sale needs a new one', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B3', 16)]);
  const first = await state.call('sale_dispense', body);
  await state.set('/fixture', { packages: { '0001000000000037': { quantity: '99.00' } } });
  const again = await state.call('sale_dispense', body);
  const data = [{ ...body.data[0], quantity: '1' }];
  const corrected = await state.call('sale_dispense', { ...body, data });
  expect([again, codes(corrected)]).toEqual([{ ...first, duplicate: 1 }, ['NONCE_REUSED']]);
});

it('keeps a refused precision, but not a malformed parameter', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', '0.333')]);
  await state.call('sale_dispense', body);
  const other = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.call('sale_dispense', { ...other, employee_id: 'E-404' });
  const replays = [
    await state.call('nonce_replay', { nonce: body.nonce }),
    await state.call('nonce_replay', { nonce: other.nonce }),
  ];
  expect(replays.map(reply => reply['state'])).toEqual(['COMPLETE', 'UNKNOWN']);
});

it('does not take session, key, time or token for part of the sale', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.call('sale_dispense', body);
  await state.login();
  const again = {
    ...body,
    card_key: await state.cardKey(P1),
    sale_time: body.sale_time + 5,
    validation_token: 'v_else',
  };
  expect(await state.call('sale_dispense', again)).toMatchObject({ success: 1, duplicate: 1 });
});

it('takes a validation token for its own cart only', async () => {
  const state = await startState();
  const { validation_token } = await state.validate(P1, [of('B2', 1)]);
  const other = await state.dispense(P1, [of('B2', 2)], { validation_token });
  const own = await state.dispense(P1, [of('B2', 1)], { validation_token });
  expect([codes(other), own['success']]).toEqual([['PARAM_INVALID'], 1]);
});

it('wants a nonce, a request id and a known type', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  const broken = [{ nonce: 'short' }, { request_id: 'R-1' }, { type: 'RECREATIONAL' }, { nonce: undefined }];
  const replies = [];
  for (const change of broken) replies.push(await state.call('sale_dispense', { ...body, ...change }));
  expect(replies.map(reply => codes(reply))).toEqual(broken.map(() => ['PARAM_INVALID']));
});

it('obeys what the state promises about repeats', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.call('sale_dispense', body);
  await state.set('/dedupe', { mode: 'request_id' });
  const byNonce = await state.call('sale_dispense', { ...body, request_id: freshIds().request_id });
  const byRequest = await state.call('sale_dispense', { ...body, nonce: freshIds().nonce });
  await state.set('/dedupe', { mode: 'none' });
  const blind = await state.call('sale_dispense', body);
  expect([byNonce['duplicate'], byRequest['duplicate'], blind['duplicate'], state.entries('sale').length]).toEqual([
    0, 1, 0, 3,
  ]);
});
