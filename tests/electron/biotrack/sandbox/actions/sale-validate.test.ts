import { expect, it } from 'vitest';
import { codes, of, startState } from '../support/raw-state';

const P1 = 'PTEST0001';

it('changes nothing', async () => {
  const state = await startState();
  for (const _ of [1, 2, 3]) await state.validate(P1, [of('B2', 10)]);
  expect(state.sandbox.ledger()).toEqual([]);
});

it('answers refused carts with success and no token', async () => {
  const reply = await (await startState()).validate(P1, [of('B4', 43)]);
  expect(reply).toMatchObject({ success: 1, verdict: 'FAIL', validation_token: null, validation_expires: null });
});

it('gives a line without order or weight no amount', async () => {
  const reply = await (await startState()).validate(P1, [of('D1', 1), of('B7', 1)]);
  expect(reply['lines']).toEqual([
    { line: 1, order_id: null, amount: null, unit: null, med_usable_weight: null },
    { line: 2, order_id: 'O-1', amount: null, unit: 'mg_thc', med_usable_weight: null },
  ]);
});

it.each([
  ['a route for a device', { ...of('D1', 1), route: 'ORAL' }],
  ['goods without a route', { ...of('B2', 1), route: null }],
  ['nothing of it', of('B2', '0.00')],
  ['a route nobody knows', { ...of('B2', 1), route: 'OSMOSIS' }],
])('refuses %s as a parameter', async (_, line) => {
  const reply = await (await startState()).validate(P1, [line]);
  expect([reply['success'], reply['errorcode'], codes(reply)]).toEqual([0, '602', ['PARAM_INVALID']]);
});

it('refuses repeated line numbers and unknown fields', async () => {
  const state = await startState();
  const body = await state.validateBody(P1, [of('B2', 1)]);
  const twice = await state.call('sale_validate', { ...body, data: [...body.data, ...body.data] });
  const unknown = await state.call('sale_validate', { ...body, caregiver: 'CTEST0001' });
  expect([codes(twice), codes(unknown)]).toEqual([['PARAM_INVALID'], ['PARAM_INVALID']]);
});
