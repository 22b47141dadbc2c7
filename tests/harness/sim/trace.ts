import { createHash } from 'node:crypto';

const longest = 65_536;

/** Everything that crossed a port of the world, in order; its digest tells whether two runs were the same run. */
export class Trace {
  private readonly hash = createHash('sha256');
  private readonly now: () => number;
  /** Not yet in the digest: one long piece is much cheaper than many short ones. */
  private kept = '';
  private readonly print: ((line: string) => void) | null;

  constructor(now: () => number, print: ((line: string) => void) | null) {
    this.now = now;
    this.print = print;
  }

  /** @param hidden counts for the digest and is not printed */
  note(who: string, what: string, hidden = ''): void {
    const line = `${(this.now() / 1000).toFixed(3).padStart(10)} ${who.padEnd(6)} ${what}`;
    this.kept += `${line}${hidden}\n`;
    if (this.kept.length > longest) this.keepNothing();
    this.print?.(line);
  }

  digest(): string {
    this.keepNothing();
    return this.hash.digest('hex').slice(0, 16);
  }

  private keepNothing(): void {
    this.hash.update(this.kept);
    this.kept = '';
  }
}
