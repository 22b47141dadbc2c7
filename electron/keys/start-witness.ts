import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './write-durably';

/**
 * Counts the starts of each register beside the data folders of this user, because store and key file lie in one folder and are
 * copied, or brought back, together: each knows as little as the other.
 */
export type StartWitness = {
  /** The highest generation of this register that was ever started here; 0: none. */
  seen(installId: string): number;
  note(installId: string, generation: number): void;
};

const note = z.strictObject({ generation: z.int().min(1) });

export function createStartWitness(folder: string): StartWitness {
  const pathOf = (installId: string) =>
    join(folder, `${createHash('sha256').update(installId).digest('hex').slice(0, 32)}.json`);
  return {
    seen: installId => {
      const path = pathOf(installId);
      const read = existsSync(path) ? note.safeParse(parseJson(readFileSync(path, 'utf8'))) : null;
      return read?.success ? read.data.generation : 0;
    },
    note: (installId, generation) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeDurably(pathOf(installId), `${JSON.stringify({ generation })}\n`);
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
