import { uptime } from 'node:os';
import { v7 } from 'uuid';
import type { Instant } from '../../shared/kernel/units';
import type { Clock, Ids, Random, Timers } from '../ports';

/** The real world, for the running program; everything else is handed it. */
export const systemClock: Clock = {
  now: () => Date.now() as Instant,
  monotonicMs: () => performance.now(),
  machineUpMs: () => uptime() * 1_000,
};

export const systemIds: Ids = { uuid: () => v7() };

export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = () => Math.random();
