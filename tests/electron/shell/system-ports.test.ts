import { expect, it } from 'vitest';
import {
  systemClock,
  systemIds,
  systemMachine,
  systemRandom,
  systemTimers,
} from '../../../electron/shell/system-ports';

it('tells the time and measures it', () => {
  const before = systemClock.monotonicMs();
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  expect(systemClock.monotonicMs()).toBeGreaterThanOrEqual(before);
  expect(systemClock.machineUpMs?.()).toBeGreaterThan(before / 2);
  expect(systemClock.machineBoot?.()).toMatch(/^[0-9a-z-]{8,40}$/);
});

it('makes ids that sort by time and never repeat', () => {
  const ids = Array.from({ length: 100 }, () => systemIds.uuid());
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect([...new Set(ids)].sort()).toEqual(ids);
});

it('calls back once, and not when cancelled', async () => {
  const called: string[] = [];
  const cancel = systemTimers.after(1, () => called.push('cancelled'));
  cancel();
  await new Promise<void>(resolve => systemTimers.after(5, resolve));
  expect(called).toEqual([]);
});

it('draws between nothing and one', () => {
  const draws = Array.from({ length: 100 }, () => systemRandom());
  expect(draws.filter(draw => draw < 0 || draw >= 1)).toEqual([]);
});

it('asks the machine, and has nothing of what is not there or does not answer', () => {
  const { readText, run } = systemMachine;
  expect(run(process.execPath, ['-p', '"here"'])).toBe('here\n');
  expect([
    run('no-such-program', []),
    run(process.execPath, ['-e', 'process.exit(3)']),
    readText('no-such-file'),
  ]).toEqual([...[null, null, null]]);
});
