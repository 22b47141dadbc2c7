import type { StatePackage } from '../../shared/catalog/sellable-item';
import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findCursor } from '../repositories/inventory';
import { upsertPackage } from '../repositories/packages';

export type InventoryPageToSave = {
  /** `onHand` is what the state says remains. */
  readonly packages: readonly StatePackage[];
  /** Committed with the page, so that a kill at any moment resumes after the last whole page. */
  readonly cursor: string;
  /** Where the page was asked from. The cursor stays where it is if something has moved it since: what did wants all anew. */
  readonly from?: string | null;
  readonly isLast: boolean;
  readonly at: Instant;
};

/**
 * Saving a page twice is harmless. The end of a download that brought something is audited, single pages are not.
 * @returns whether the cursor has moved on to the page's
 */
export function saveInventoryPage(db: WritableDb, page: InventoryPageToSave): boolean {
  return db.transaction(() => {
    for (const item of page.packages) upsertPackage(db, item, page.at);
    if (page.from !== undefined && findCursor(db) !== page.from) return false;
    db.prepare<[string, number | null]>(
      'UPDATE inventory_state SET cursor = ?, synced_at = coalesce(?, synced_at)',
    ).run(page.cursor, page.isLast ? page.at : null);
    if (page.isLast && page.packages.length > 0) {
      appendAudit(db, {
        at: page.at,
        actorId: null,
        action: 'inventory.synced',
        subject: 'inventory',
        detail: { cursor: page.cursor, packages: page.packages.length },
      });
    }
    return true;
  });
}

/** A gap was found: the next download starts over. Nothing that is known is forgotten meanwhile. */
export function resetInventoryCursor(db: WritableDb, at: Instant, cursor: string | null = null): void {
  db.transaction(() => {
    db.prepare<[string | null]>('UPDATE inventory_state SET cursor = ?').run(cursor);
    appendAudit(db, { at, actorId: null, action: 'inventory.restarted', subject: 'inventory', detail: { cursor } });
  });
}
