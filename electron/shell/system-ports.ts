import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { v7 } from 'uuid';
import type { Instant } from '../../shared/kernel/units';
import type { MachinePorts } from '../keys/machine-name';
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

const longestAnswerMs = 5_000;

/** What cannot be read or asked has no name, whatever stands in the way; the start gate decides what follows from that. */
function orNothing(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export const systemMachine: MachinePorts = {
  platform: process.platform,
  readText: path => orNothing(() => readFileSync(path, 'utf8')),
  run: (program, args) =>
    orNothing(() =>
      execFileSync(program, args, {
        ...{ encoding: 'utf8', timeout: longestAnswerMs, windowsHide: true, stdio: ['ignore', 'pipe', 'ignore'] },
      }),
    ),
};

export const systemRandom: Random = () => Math.random();
