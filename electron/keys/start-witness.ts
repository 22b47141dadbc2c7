import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type InstanceLock, lockInstance } from '../../db/lock-instance';
import type { Result } from '../../shared/kernel/result';
import { writeDurably } from './write-durably';

/** The latest start of a register on this machine. */
export type SeenStart = {
  readonly generation: number;
  /** Where its data was. */
  readonly folder: string;
};

/**
 * Counts the starts of each register beside the data folders of this user, because store and key file lie in one folder and are
 * copied, or brought back, together: each knows as little as the other.
 */
export type StartWitness = {
  /** null: this register was never started here. */
  seen(installId: string): SeenStart | null;
  note(installId: string, start: SeenStart): void;
  /** Refused while another process runs the same register, from whichever folder: a copy that was taken of it as it ran. */
  hold(installId: string): Result<InstanceLock, 'E-APP-01'>;
};

const note = z.strictObject({ generation: z.int().min(1), folder: z.string().min(1) });

export function createStartWitness(folder: string, nativeFolder?: string): StartWitness {
  const pathOf = (installId: string, kind: 'json' | 'lock') =>
    join(folder, `${createHash('sha256').update(installId).digest('hex').slice(0, 32)}.${kind}`);
  const prepare = () => mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    seen: installId => {
      const path = pathOf(installId, 'json');
      const read = existsSync(path) ? note.safeParse(parseJson(readFileSync(path, 'utf8'))) : null;
      return read?.success ? read.data : null;
    },
    note: (installId, { generation, folder: startedIn }) => {
      prepare();
      writeDurably(pathOf(installId, 'json'), `${JSON.stringify({ generation, folder: startedIn })}\n`);
    },
    hold: installId => {
      prepare();
      return lockInstance(pathOf(installId, 'lock'), nativeFolder);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A witness that says nothing readable says nothing; store and key file still watch each other.
    return null;
  }
}
