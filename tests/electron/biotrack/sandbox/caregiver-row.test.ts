import { expect, it } from 'vitest';
import { caregiverRow } from '../../../../electron/biotrack/sandbox/caregiver-row';
import { startState } from './support/raw-state';

it('says whether a caregiver may collect today, and if not, why', async () => {
  const world = (await startState()).sandbox.world();
  const rae = world.patients.get('PTEST0003')?.caregivers[0];
  if (rae === undefined) throw new Error('the vectors changed');
  expect([caregiverRow(world, rae, '2026-03-31'), caregiverRow(world, rae, '2026-04-01')]).toEqual([
    { ...rae, eligible: 1, ineligible_reason: null },
    { ...rae, card_status: 'EXPIRED', eligible: 0, ineligible_reason: 'CAREGIVER_CARD_EXPIRED' },
  ]);
  expect(caregiverRow(world, { ...rae, card_status: 'REVOKED' }, '2026-03-31')).toMatchObject({
    card_status: 'REVOKED',
    eligible: 0,
    ineligible_reason: 'CAREGIVER_INACTIVE',
  });
});
