import { closeSync, openSync, readSync } from 'node:fs';

const plainHeader = 'SQLite format 3\0';

/** Why these first bytes cannot be an encrypted store; null when they may be one. */
export function headerProblem(path: string): 'empty' | 'plain' | null {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(plainHeader.length);
    if (readSync(file, header, 0, header.length, 0) === 0) return 'empty';
    return header.toString('latin1') === plainHeader ? 'plain' : null;
  } finally {
    closeSync(file);
  }
}
