import { expect, it } from 'vitest';
import { hoursReasons } from '../../../../../electron/biotrack/sandbox/rules/hours';
import { startState } from '../support/raw-state';

const epoch = (iso: string): number => Date.parse(iso) / 1000;

it('keeps the wall clock on the day the clocks go forward and back', async () => {
  const world = (await startState()).sandbox.world();
  const isOpen = (iso: string) => hoursReasons(world, 'STORE', epoch(iso)).length === 0;
  expect([
    isOpen('2026-03-08T10:59:59Z'),
    isOpen('2026-03-08T11:00:00Z'),
    isOpen('2026-11-01T11:59:59Z'),
    isOpen('2026-11-01T12:00:00Z'),
    isOpen('2026-11-02T02:00:00Z'),
  ]).toEqual([false, true, false, true, false]);
});

it('never closes a store that is open from 00:00 to 24:00', async () => {
  const state = await startState();
  await state.set('/fixture', { store: { open: '00:00', close: '24:00' } });
  const world = state.sandbox.world();
  const times = ['2026-03-10T04:00:00Z', '2026-03-11T03:59:59Z', '2026-03-10T08:00:00Z'];
  expect(times.flatMap(iso => hoursReasons(world, 'STORE', epoch(iso)))).toEqual([]);
});

it('says the hours, and lets a delivery out at any', async () => {
  const world = (await startState()).sandbox.world();
  const night = epoch('2026-03-10T23:00:00-04:00');
  expect([hoursReasons(world, 'STORE', night), hoursReasons(world, 'DELIVERY', night)]).toEqual([
    [{ code: 'OUTSIDE_HOURS', message: 'dispensing is allowed from 07:00 to 21:00 store time' }],
    [],
  ]);
});
