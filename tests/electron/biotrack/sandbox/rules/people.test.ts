import { expect, it } from 'vitest';
import {
  cardReasons,
  cardStatusOn,
  caregiverFaults,
  isMinor,
  isPastExpiry,
  presenterReasons,
} from '../../../../../electron/biotrack/sandbox/rules/people';
import { startState } from '../support/raw-state';

const day = '2026-03-10';

async function vectorsWorld() {
  const world = (await startState()).sandbox.world();
  const patient = world.patients.get('PTEST0003');
  const caregiver = patient?.caregivers[0];
  if (patient === undefined || caregiver === undefined) throw new Error('the vectors changed');
  return { world, patient, caregiver };
}

it('takes a person for of age on the 18th birthday, born on 29 February on 1 March', () => {
  expect([
    isMinor('2008-03-10', '2026-03-09'),
    isMinor('2008-03-10', '2026-03-10'),
    isMinor('2008-02-29', '2026-02-28'),
    isMinor('2008-02-29', '2026-03-01'),
  ]).toEqual([true, false, true, false]);
});

it('calls an active card whose date has passed an expired one', async () => {
  const { world } = await vectorsWorld();
  expect([
    isPastExpiry(world, day, day),
    isPastExpiry(world, '2026-03-09', day),
    cardStatusOn(world, 'ACTIVE', '2026-03-09', day),
    cardStatusOn(world, 'ACTIVE', day, day),
    cardStatusOn(world, 'REVOKED', '2026-03-09', day),
  ]).toEqual([false, true, 'EXPIRED', 'ACTIVE', 'REVOKED']);
});

it('gives every reason against a card', async () => {
  const { world, patient } = await vectorsWorld();
  const codes = (cardStatus: string, cardExpiration: string) =>
    cardReasons(world, { ...patient, cardStatus, cardExpiration }, day).map(reason => reason.code);
  expect([
    codes('ACTIVE', day),
    codes('EXPIRED', day),
    codes('PENDING', day),
    codes('SUSPENDED', '2026-03-09'),
    codes('ACTIVE', '2026-03-09'),
  ]).toEqual([[], ['CARD_EXPIRED'], ['CARD_INACTIVE'], ['CARD_EXPIRED', 'CARD_INACTIVE'], ['CARD_EXPIRED']]);
});

it('finds what keeps a caregiver from collecting', async () => {
  const { world, caregiver } = await vectorsWorld();
  expect([
    caregiverFaults(world, caregiver, day),
    caregiverFaults(world, caregiver, '2026-04-01'),
    caregiverFaults(world, { ...caregiver, card_status: 'SUSPENDED' }, '2026-04-01'),
    caregiverFaults(world, { ...caregiver, card_status: 'EXPIRED' }, day),
  ]).toEqual([
    [],
    ['CAREGIVER_CARD_EXPIRED'],
    ['CAREGIVER_CARD_EXPIRED', 'CAREGIVER_INACTIVE'],
    ['CAREGIVER_CARD_EXPIRED'],
  ]);
});

it('checks the caregiver of an adult too', async () => {
  const { world, patient } = await vectorsWorld();
  const adult = { ...patient, dob: '1980-01-01' };
  const codes = (id: string | null) => presenterReasons(world, adult, id, 'PATIENT', day).map(reason => reason.code);
  expect([codes(null), codes('CTEST0001'), codes('CTEST0009')]).toEqual([[], [], ['CAREGIVER_NOT_LINKED']]);
});
