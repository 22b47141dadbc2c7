import { expect, it } from 'vitest';
import { codes, of, startState } from '../support/raw-state';

it('says everything that is wrong with a cart at once, in order', async () => {
  const state = await startState();
  await state.set('/fixture', { patients: { PTEST0003: { card_status: 'SUSPENDED', caregivers: [] } } });
  const lines = [of('B8', 99), of('B3', 12)];
  const body = await state.validateBody('PTEST0003', lines, { card_key: 'ck_never_issued' });
  await state.set('/clock', { advance_s: 8 * 3600 });
  await state.login();
  expect(codes(await state.call('sale_validate', body))).toEqual([
    'CARD_INACTIVE',
    'CARD_KEY_EXPIRED',
    'MINOR_REQUIRES_CAREGIVER',
    'NO_ELIGIBLE_CAREGIVER',
    'OUTSIDE_HOURS',
    'ROUTE_NOT_CERTIFIED',
    'ITEM_QUARANTINED',
    'QTY_INSUFFICIENT',
    'ORDER_REMAINING_EXCEEDED',
    'ROUTE_EXCEEDED',
  ]);
});

it('wants a card key that is younger than three hours', async () => {
  const state = await startState();
  const body = await state.validateBody('PTEST0001', [of('B4', 1)]);
  await state.set('/clock', { advance_s: 10_799 });
  await state.login();
  const fresh = await state.call('sale_validate', body);
  await state.set('/clock', { advance_s: 1 });
  expect([fresh['verdict'], codes(await state.call('sale_validate', body))]).toEqual(['PASS', ['CARD_KEY_EXPIRED']]);
});
