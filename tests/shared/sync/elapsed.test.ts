import { expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import { elapsedMs, type Moment } from '../../../shared/sync/elapsed';

const moment = (bootId: string, at: number, monotonicMs: number): Moment => ({
  bootId,
  at: at as Instant,
  monotonicMs,
});
const started = moment('boot-2', 1_000_000, 50);

it('goes by the clock of the boot alone, whatever the wall showed then', () => {
  expect(elapsedMs(moment('boot-2', 9_000_000, 350), started, 1_350)).toBe(1_000);
});

it('goes by the wall clock up to the start of this boot, and by its own clock from there', () => {
  expect(elapsedMs(moment('boot-1', 400_000, 7_777), started, 1_050)).toBe(601_000);
});

it('never gets younger than this boot where the wall clock went back between two of them', () => {
  expect(elapsedMs(moment('boot-1', 3_000_000, 7_777), started, 1_050)).toBe(1_000);
});
