import { expect, it } from 'vitest';
import { startState } from '../support/raw-state';

it('lists the caregivers of a card with whether each may collect', async () => {
  const state = await startState();
  const rae = { caregiver_card_id: 'CTEST0001', first_name: 'Rae', last_name: 'Lind', card_expiration: '2026-03-31' };
  const sus = { ...rae, caregiver_card_id: 'CTEST0005', card_status: 'SUSPENDED' };
  await state.set('/fixture', { patients: { PTEST0003: { 'caregivers+': [sus] } } });
  expect(await state.call('caregiver_lookup', { card_id: 'PTEST0003' })).toEqual({
    success: 1,
    sessiontime: 1773165600,
    card_id: 'PTEST0003',
    caregivers: [
      { ...rae, card_status: 'ACTIVE', eligible: 1, ineligible_reason: null },
      { ...sus, eligible: 0, ineligible_reason: 'CAREGIVER_INACTIVE' },
    ],
  });
  expect(await state.call('caregiver_lookup', { card_id: 'PTEST0001' })).toMatchObject({ success: 1, caregivers: [] });
});
