import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockInstance } from '../../db/lock-instance';
import { err, ok, type Result } from '../../shared/kernel/result';

/** Two registers on one machine never read the same device: each code would be in two carts. */
export type DeviceLocks = {
  /** Taken until it is given back or this process ends, however it ends. */
  readonly claim: (deviceKey: string) => Result<DeviceClaim, ClaimRefusal>;
};
export type DeviceClaim = { readonly release: () => void };
/** Another terminal has it; or nobody can be asked, for the reason that the system gives in a word of its own. */
export type ClaimRefusal =
  | { readonly kind: 'held'; readonly by: string }
  | { readonly kind: 'failed'; readonly code: string };

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

  function take(deviceKey: string): Result<DeviceClaim, ClaimRefusal> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = createHash('sha256').update(deviceKey).digest('hex').slice(0, 32);
    const namePath = join(folder, `${name}.holder`);
    const lock = lockInstance(join(folder, `${name}.lock`), nativeFolder);
    if (!lock.ok) return err({ kind: 'held', by: readHolder(namePath) });
    const { release } = lock.value;
    try {
      writeFileSync(namePath, holder, { mode: 0o600 });
    } catch (cause) {
      release();
      throw cause;
    }
    return ok({ release });
  }

  return {
    claim: deviceKey => {
      try {
        return take(deviceKey);
      } catch (cause) {
        const code = codeOf(cause);
        if (code === null) throw cause;
        return err({ kind: 'failed', code });
      }
    },
  };
}

/** A disk that is full, a folder that may not be written; null: no word of the system's, so a fault of ours. */
function codeOf(cause: unknown): string | null {
  if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) return null;
  return 'syscall' in cause || cause.code.startsWith('SQLITE_') ? cause.code : null;
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
