import { expect, it } from 'vitest';
import { HeldReports } from '../../../electron/sync/held-reports';

it('holds a report until its time is over', () => {
  const held = new HeldReports();
  held.hold('a', 1_000, 50);
  expect([held.isHeld('a', 1_049), held.isHeld('a', 1_050), held.isHeld('b', 1_000)]).toEqual([true, false, false]);
});

it('lets go of one that is wanted now, or of all when the line is back', () => {
  const held = new HeldReports();
  for (const id of ['a', 'b', 'c']) held.hold(id, 0, 50);
  held.release('a');
  expect([held.isHeld('a', 0), held.isHeld('b', 0), held.size()]).toEqual([false, true, 2]);
  held.releaseAll();
  expect([held.isHeld('b', 0), held.size()]).toEqual([false, 0]);
});

it('keeps none whose time is over, though nobody asks about it again', () => {
  const held = new HeldReports();
  for (let day = 0; day < 100; day += 1) held.hold(`settled by a person on day ${day}`, day * 1_000, 999);
  expect(held.size()).toBe(1);
});
