import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockInstance } from '../../db/lock-instance';
import { err, ok, type Result } from '../../shared/kernel/result';

/** Two registers on one machine never read the same device: each code would be in two carts. */
export type DeviceLocks = {
  /** Taken until it is given back or this process ends, however it ends; the error says which terminal has it. */
  readonly claim: (deviceKey: string) => Result<DeviceClaim, string>;
};
export type DeviceClaim = { readonly release: () => void };

/**
 * Locks of the operating system on small files of one folder that all registers of a user share, whatever their data
 * folders are. Names are digests, because serial numbers make bad file names. Who holds a lock is written beside it, where
 * whoever comes second may read it; a reader that comes before the writing is done learns no name.
 */
export function createDeviceLocks(options: {
  readonly folder: string;
  /** How this terminal is called on the screen of the other one. */
  readonly holder: string;
  readonly nativeFolder?: string;
}): DeviceLocks {
  const { folder, holder, nativeFolder } = options;
  return {
    claim: deviceKey => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const name = createHash('sha256').update(deviceKey).digest('hex').slice(0, 32);
      const namePath = join(folder, `${name}.holder`);
      const lock = lockInstance(join(folder, `${name}.lock`), nativeFolder);
      if (!lock.ok) return err(readHolder(namePath));
      writeFileSync(namePath, holder, { mode: 0o600 });
      return ok({ release: lock.value.release });
    },
  };
}

/** Where nothing is shared: tests, simulations, and devices that only one program can reach anyway. */
export const noLocks: DeviceLocks = { claim: () => ok({ release: () => {} }) };

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 64);
  } catch {
    // Taken a moment ago and not yet signed: that somebody has it is what matters.
    return '';
  }
}
