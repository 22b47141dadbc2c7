import { expect, it } from 'vitest';
import { createClock } from '../../../../electron/biotrack/sandbox/clock';

it('follows real time from where it starts', () => {
  let real = 5_000;
  const clock = createClock(() => real, { at: 1000, running: true });
  real += 2_500;
  expect(clock.epoch()).toBe(1002);
});

it('starts with real time when not told otherwise', () => {
  expect(createClock(() => 7_900, { running: true }).epoch()).toBe(7);
});

it('stands still when stopped, moves when told, and runs on from there', () => {
  let real = 0;
  const clock = createClock(() => real, { at: 1000, running: false });
  real += 10_000;
  const stood = clock.epoch();
  clock.advance(-100);
  clock.setRunning(true);
  real += 3_000;
  const ran = clock.epoch();
  clock.set(50);
  expect([stood, ran, clock.epoch(), clock.isRunning()]).toEqual([1000, 903, 50, true]);
});

it('counts what goes by: real time once, and every step forward, never one back', () => {
  let real = 0;
  const clock = createClock(() => real, { at: 1000, running: true });
  const seen = [clock.elapsedMs()];
  real += 2_000;
  seen.push(clock.elapsedMs());
  clock.setRunning(false);
  real += 3_000;
  seen.push(clock.elapsedMs());
  clock.advance(60);
  clock.advance(-600);
  clock.set(500);
  seen.push(clock.elapsedMs());
  expect(seen).toEqual([0, 2_000, 5_000, 5_000 + 60_000 + 38_000]);
});
