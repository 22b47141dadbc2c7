type Due = { readonly atMs: number; readonly run: () => void };

/**
 * What the state has taken in and not yet made true. It comes about when anyone next looks at the world, which is the first
 * moment at which it could matter; so a wait costs no timer, and a moved clock brings it about at once.
 */
export class Deferred {
  private waiting: readonly Due[] = [];

  add(atMs: number, run: () => void): void {
    this.waiting = [...this.waiting, { atMs, run }].sort((one, other) => one.atMs - other.atMs);
  }

  /** Runs what is due, in the order of its times, also what that itself makes due. */
  settle(nowMs: number): void {
    for (let next = this.waiting[0]; next !== undefined && next.atMs <= nowMs; next = this.waiting[0]) {
      this.waiting = this.waiting.slice(1);
      next.run();
    }
  }
}
