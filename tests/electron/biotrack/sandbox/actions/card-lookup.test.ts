import { expect, it } from 'vitest';
import { codes, startState } from '../support/raw-state';

it('tells identity, card and key', async () => {
  const state = await startState();
  expect(await state.call('card_lookup', { card_id: 'PTEST0001', caregiver_card_id: null })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    card_id: 'PTEST0001',
    card_active: 1,
    card_status: 'ACTIVE',
    card_expiration: '2026-11-30',
    privileges: 'Qualified Patient (QP)',
    card_key: expect.stringMatching(/^ck_/),
    card_key_expires: 1773176400,
    patient: { first_name: 'Dana', last_name: 'Ortiz', dob: '1984-05-02', minor: 0 },
    caregiver: null,
    has_active_order: 1,
  });
});

it('answers a card that may not be served with its state', async () => {
  const state = await startState();
  await state.set('/fixture', { patients: { PTEST0002: { card_expiration: '2026-03-09' } } });
  expect(await state.call('card_lookup', { card_id: 'PTEST0002' })).toMatchObject({
    success: 1,
    card_active: 0,
    card_status: 'EXPIRED',
    has_active_order: 0,
  });
});

it('shows a linked caregiver and no stranger', async () => {
  const state = await startState();
  const linked = await state.call('card_lookup', { card_id: 'PTEST0003', caregiver_card_id: 'CTEST0001' });
  const stranger = await state.call('card_lookup', { card_id: 'PTEST0003', caregiver_card_id: 'CTEST0002' });
  expect([linked['patient'], linked['caregiver'], stranger['caregiver']]).toMatchObject([
    { minor: 1 },
    { caregiver_card_id: 'CTEST0001', eligible: 1 },
    null,
  ]);
});

it('does not know a card nobody holds', async () => {
  const reply = await (await startState()).call('card_lookup', { card_id: 'PNOBODY' });
  expect([reply['success'], reply['errorcode'], codes(reply)]).toEqual([0, '602', ['CARD_NOT_FOUND']]);
});
