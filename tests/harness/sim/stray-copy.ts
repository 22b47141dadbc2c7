import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StartGate } from '../../../electron/startup/start-gate';
import type { Instant } from '../../../shared/kernel/units';
import { openFolder } from '../till/open-till';
import { Machine } from './machine';

/**
 * Where somebody starts a copy of a register: on the same machine; on another one; or on another one that has everything of the
 * first one's user as well, the count of starts and the keystore.
 */
export const copyPlaces = ['beside', 'elsewhere', 'elsewhere-with-home'] as const;
export type CopyPlace = (typeof copyPlaces)[number];

/** 'changed': it was refused, and is not as it was found. */
export type CopyEnd = 'refused' | 'started' | 'changed';

const files = ['register.db', 'register.db-wal', 'register.key'];

/** A copy of a register's disk as it was at one moment, and what comes of starting it as the program would. */
export class StrayCopy {
  private readonly folder: string;
  private readonly original: Machine;

  constructor(folder: string, original: Machine) {
    this.folder = folder;
    this.original = original;
  }

  start(now: Instant, place: CopyPlace): CopyEnd {
    const before = this.bytes();
    const opened = openFolder(this.folder, { now: () => now, monotonicMs: () => 0 }, this.gateAt(place));
    if (opened.ok) {
      opened.value.close();
      return 'started';
    }
    if (opened.error.code !== 'E-APP-02') throw new Error(`A copy was refused with ${opened.error.code}.`);
    return before.equals(this.bytes()) ? 'refused' : 'changed';
  }

  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private bytes(): Buffer {
    const paths = files.map(name => join(this.folder, name)).filter(path => existsSync(path));
    return Buffer.concat(paths.map(path => readFileSync(path)));
  }

  private gateAt(place: CopyPlace): StartGate {
    if (place === 'beside') return this.original.gate();
    const other = new Machine('another machine', this.folder, () => realpathSync(this.folder));
    if (place === 'elsewhere-with-home') this.original.lend(other);
    return other.gate();
  }
}
