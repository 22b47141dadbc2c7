import { expect, it } from 'vitest';
import { periodRefusal } from '../../../../electron/biotrack/sandbox/period-refusal';
import { codes, startState } from './support/raw-state';

it("locks by the store's day, to its last second", async () => {
  const state = await startState();
  await state.set('/period', { locked_before: '2026-03-10' });
  const world = state.sandbox.world();
  const midnight = Date.parse('2026-03-10T00:00:00-04:00') / 1000;
  expect([midnight - 1, midnight].map(at => codes(periodRefusal(world, at, 0) ?? {}))).toEqual([['PERIOD_LOCKED'], []]);
});
