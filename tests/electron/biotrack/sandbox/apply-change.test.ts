import { expect, it } from 'vitest';
import { ZodError } from 'zod';
import { applyChange } from '../../../../electron/biotrack/sandbox/apply-change';
import { of, startState } from './support/raw-state';

it('keeps what has moved since the fixture was loaded', async () => {
  const state = await startState();
  await state.dispense('PTEST0001', [of('B2', 2)]);
  applyChange(state.sandbox.world(), { packages: { '0001000000000029': { price: '44.00' } } });
  expect(state.sandbox.world().packages.get('0001000000000029')).toMatchObject({ price: '44.00', quantity: 1800n });
});

it('appends a dispensation to those made since', async () => {
  const state = await startState();
  await state.dispense('PTEST0001', [of('B2', 1)]);
  const world = state.sandbox.world();
  const made = world.patients.get('PTEST0001')?.dispensations.length;
  const hold = { hold_id: 'H-1', route: 'ORAL', amount: '600', unit: 'mg_thc', created: 1773100000 };
  applyChange(world, { patients: { PTEST0001: { 'holds+': [hold] } } });
  const patient = world.patients.get('PTEST0001');
  expect([made, patient?.dispensations.length, patient?.holds.length]).toEqual([5, 5, 1]);
});

it('changes nothing at all when one part is wrong', async () => {
  const world = (await startState()).sandbox.world();
  const change = { store: { open: '08:00' }, packages: { '0001000000000029': { quantity: 3 } } };
  expect(() => applyChange(world, change)).toThrow(ZodError);
  expect(world.settings.store.open).toBe('07:00');
});

it('refuses a new package that lacks what a package needs', async () => {
  const world = (await startState()).sandbox.world();
  expect(() => applyChange(world, { packages: { '0001000000000999': { name: 'Half' } } })).toThrow(ZodError);
  expect(() => applyChange(world, { unknown: {} })).toThrow(ZodError);
});
