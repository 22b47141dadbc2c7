type Change = { readonly transaction: number; readonly key: string };
export type ChangePage = { readonly keys: readonly string[]; readonly next: number; readonly more: boolean };

/**
 * The sync cursor of one table: each key appears once, at the transaction that last touched it. Appended in rising order and
 * searched by halves, so a page costs the same at row 100,000 as at row 1.
 */
export class ChangeLog {
  private changes: Change[] = [];
  private readonly latest = new Map<string, number>();

  record(key: string, transaction: number): void {
    if (transaction <= this.highest()) throw new RangeError('transactions must rise');
    this.latest.set(key, transaction);
    this.changes.push({ transaction, key });
    if (this.changes.length > 2 * this.latest.size + 1000) this.dropSuperseded();
  }

  forget(key: string): void {
    this.latest.delete(key);
  }

  highest(): number {
    return this.changes.at(-1)?.transaction ?? 0;
  }

  /** Keys whose last change lies in start..end, oldest first, at most `limit`; `next` is where the following page starts. */
  page(start: number, end: number | null, limit: number, wanted: (key: string) => boolean): ChangePage {
    const keys: string[] = [];
    let next = start;
    for (let at = this.firstAtOrAfter(start); at < this.changes.length; at += 1) {
      const change = this.changes[at];
      if (change === undefined || (end !== null && change.transaction > end)) break;
      if (this.latest.get(change.key) !== change.transaction || !wanted(change.key)) continue;
      if (keys.length === limit) return { keys, next, more: true };
      keys.push(change.key);
      next = change.transaction + 1;
    }
    return { keys, next, more: false };
  }

  private firstAtOrAfter(transaction: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.changes[middle]?.transaction ?? 0) < transaction) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private dropSuperseded(): void {
    const highest = this.changes.at(-1);
    this.changes = this.changes.filter(
      change => change === highest || this.latest.get(change.key) === change.transaction,
    );
  }
}
