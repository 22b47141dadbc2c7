import { createHash } from 'node:crypto';

/** Everything that crossed a port of the world, in order; its digest tells whether two runs were the same run. */
export class Trace {
  private readonly hash = createHash('sha256');
  private readonly now: () => number;
  private readonly print: ((line: string) => void) | null;

  constructor(now: () => number, print: ((line: string) => void) | null) {
    this.now = now;
    this.print = print;
  }

  /** @param hidden counts for the digest and is not printed */
  note(who: string, what: string, hidden = ''): void {
    const line = `${(this.now() / 1000).toFixed(3).padStart(10)} ${who.padEnd(6)} ${what}`;
    this.hash.update(line).update(hidden).update('\n');
    this.print?.(line);
  }

  digest(): string {
    return this.hash.digest('hex').slice(0, 16);
  }
}
