import { existsSync, readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { v7 } from 'uuid';
import type { Instant } from '../../shared/kernel/units';
import type { Clock, Ids, Random, Timers } from '../ports';

const linuxBootId = '/proc/sys/kernel/random/boot_id';
/** Clocks are set by seconds; where the system has no name for it, a machine that was switched on at another time is another. */
const bootTimeMs = 10_000;

/** Read once: a program does not outlive the machine's being on. */
const boot = existsSync(linuxBootId)
  ? readFileSync(linuxBootId, 'utf8').trim()
  : `on-${Math.round((Date.now() - uptime() * 1_000) / bootTimeMs)}`;

/** The real world, for the running program; everything else is handed it. */
export const systemClock: Clock = {
  now: () => Date.now() as Instant,
  monotonicMs: () => performance.now(),
  machineUpMs: () => uptime() * 1_000,
  machineBoot: () => boot,
};

export const systemIds: Ids = { uuid: () => v7() };

export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = () => Math.random();
