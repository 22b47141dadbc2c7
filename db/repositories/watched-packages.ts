import type { Barcode, StatePackage } from '../../shared/catalog/sellable-item';
import type { PackageWatch } from '../../shared/catalog/stock-watch';
import type { CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';
import { type PackageRow, packageColumns, toPackage } from './packages';

export type WatchBounds = { readonly expiringUntil: CivilDate };
type Value = string | number;

/** What shared/catalog/stock-watch.ts says of one package, asked of all of them. */
function condition(
  watch: PackageWatch,
  bounds: WatchBounds,
): { readonly sql: string; readonly values: readonly Value[] } {
  switch (watch) {
    case 'expiring':
      return { sql: `status = 'ACTIVE' AND remaining > held AND expires_on <= ?`, values: [bounds.expiringUntil] };
    case 'differs':
      return { sql: 'held > 0', values: [] };
  }
}

/** In the order of their names, after the given barcode's; what expires comes in the order of its days. */
export function listWatched(
  db: ReadableDb,
  watch: PackageWatch,
  bounds: WatchBounds,
  page: { readonly after: string | null; readonly limit: number },
): readonly StatePackage[] {
  const { sql, values } = condition(watch, bounds);
  const order = watch === 'expiring' ? 'expires_on, barcode' : 'name COLLATE NOCASE, barcode';
  const after = page.after === null ? '' : `AND (${order}) > (SELECT ${order} FROM package WHERE barcode = ?)`;
  return db
    .prepare<Value[], PackageRow>(
      `SELECT ${packageColumns} FROM package WHERE ${sql} ${after} ORDER BY ${order} LIMIT ?`,
    )
    .all(...values, ...(page.after === null ? [] : [page.after]), page.limit)
    .map(toPackage);
}

export function countWatched(db: ReadableDb, watch: PackageWatch, bounds: WatchBounds): number {
  const { sql, values } = condition(watch, bounds);
  const row = db
    .prepare<Value[], { total: number }>(`SELECT count(*) AS total FROM package WHERE ${sql}`)
    .get(...values);
  return row?.total ?? 0;
}

/** A package with both counts: the state's, and what this register has taken off it since. */
export type CountedPackage = {
  readonly item: StatePackage;
  readonly stateCount: Quantity;
  readonly held: Quantity;
  readonly syncedAt: Instant;
};

export function findCounted(db: ReadableDb, barcode: Barcode): CountedPackage | null {
  const row = db
    .prepare<[string], PackageRow & { remaining: number; held: number; synced_at: number }>(
      `SELECT ${packageColumns}, remaining, held, synced_at FROM package WHERE barcode = ?`,
    )
    .get(barcode);
  if (row === undefined) return null;
  return {
    item: toPackage(row),
    stateCount: row.remaining as Quantity,
    held: row.held as Quantity,
    syncedAt: row.synced_at as Instant,
  };
}

/** A sale that took some of it and that the state has not settled. */
export type HoldingSale = {
  readonly saleId: string;
  readonly localRef: string;
  readonly soldAt: Instant;
  readonly quantity: Quantity;
  readonly state: OutboxState;
};

export function listHoldingSales(db: ReadableDb, barcode: Barcode): readonly HoldingSale[] {
  return db
    .prepare<[string], { id: string; local_ref: string; sold_at: number; quantity: number; state: string }>(`
      SELECT sale.id, sale.local_ref, sale.sold_at, sum(sale_line.quantity) AS quantity, outbox.state
      FROM outbox CROSS JOIN sale ON sale.id = outbox.sale_id CROSS JOIN sale_line ON sale_line.sale_id = sale.id
      WHERE outbox.state IN ('queued', 'sending', 'unknown', 'review') AND outbox.op = 'dispense' AND sale_line.barcode = ?
      GROUP BY sale.id ORDER BY sale.sold_at, sale.id
    `)
    .all(barcode)
    .map(row => ({
      saleId: row.id,
      localRef: row.local_ref,
      soldAt: row.sold_at as Instant,
      quantity: row.quantity as Quantity,
      state: row.state as OutboxState,
    }));
}
