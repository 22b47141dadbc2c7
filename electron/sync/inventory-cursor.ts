import type { InventoryPage } from '../biotrack/port';

/**
 * Whether a page would carry the cursor past rows it does not hold, backwards, or nowhere. Only between pages does the next
 * cursor have to follow the newest row directly: the last page may jump to the end of a table others write to.
 */
export function isGap(cursor: string | null, page: InventoryPage): boolean {
  const start = BigInt(cursor ?? '0');
  const next = BigInt(page.nextCursor);
  if (next < start) return true;
  if (page.lastTransaction === null) return page.hasMore;
  const last = BigInt(page.lastTransaction);
  if (last >= next || last < start) return true;
  return page.hasMore && next !== last + 1n;
}

/**
 * Where the next download begins: never beyond what was seen. The last page may promise more than it holds, and whatever it
 * left out then comes with the next question instead of never.
 */
export function cursorAfter(cursor: string | null, page: InventoryPage): string {
  if (page.hasMore) return page.nextCursor;
  return page.lastTransaction === null ? (cursor ?? '0') : (BigInt(page.lastTransaction) + 1n).toString();
}

/** How far a download has come, for the eye only. */
export function progressOf(first: string, cursor: string, mark: string | null): number | null {
  if (mark === null) return null;
  const whole = BigInt(mark) - BigInt(first);
  if (whole <= 0n) return null;
  const done = BigInt(cursor) - BigInt(first);
  return Math.min(1, Number((done * 1000n) / whole) / 1000);
}
