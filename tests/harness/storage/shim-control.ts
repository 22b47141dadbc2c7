import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultTrial } from './faults';

const calls = ['write', 'sync', 'truncate', 'read', 'open', 'lock', 'unlink', 'rename', 'alloc', 'grow'] as const;

/** The side of disk-shim.c that a program talks to: paths that are never there, and a file of numbers. */
export class ShimControl {
  private readonly root: string;
  private readonly countsFile: string;

  constructor(root: string, countsFile: string) {
    this.root = root;
    this.countsFile = countsFile;
  }

  arm({ kind, nth, isSticky }: FaultTrial): void {
    this.tell(`${kind.call}/${nth}/${Number(isSticky)}/${kind.errno}`);
  }

  /** Ends a fault, and counts from nothing. */
  disarm(): void {
    this.tell('off');
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(calls.map((call, index) => [call, this.number(index)]));
  }

  /** How often the armed fault struck. */
  struck(): number {
    return this.number(calls.length);
  }

  private number(index: number): number {
    return Number(readFileSync(this.countsFile).readBigUInt64LE(index * 8));
  }

  private tell(words: string): void {
    try {
      openSync(join(this.root, '.disk', words), 'r');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      throw error;
    }
    throw new Error('There is no shim between this program and its disk.');
  }
}
