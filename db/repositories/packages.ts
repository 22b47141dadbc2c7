import type {
  Barcode,
  OrderType,
  PackageStatus,
  ProductForm,
  Route,
  StatePackage,
} from '../../shared/catalog/sellable-item';
import type { AllotmentUnit, Amount, Cents, CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import type { ReadableDb, WritableDb } from '../handles';
import { reversed } from '../search-text';

export type PackageRow = {
  readonly barcode: string;
  readonly external_id: string | null;
  readonly name: string;
  readonly strain: string | null;
  readonly batch: string | null;
  readonly harvest: string | null;
  readonly order_type: string | null;
  readonly route: string | null;
  readonly alt_routes: string;
  readonly form: string | null;
  readonly med_weight: number | null;
  readonly unit: string | null;
  readonly on_hand: number;
  readonly status: string;
  readonly lab_status: string | null;
  readonly expires_on: string | null;
  readonly location: string;
  readonly is_restocked: number;
  readonly price_cents: number | null;
  readonly coa_url: string | null;
};

/** More may be held here than the state still shows: it has booked a sale that this register has not settled. Then none is on hand. */
export const packageColumns = `barcode, external_id, name, strain, batch, harvest, order_type, route, alt_routes, form, med_weight, unit,
  max(0, remaining - held) AS on_hand, status, lab_status, expires_on, location, is_restocked, price_cents, coa_url`;

export function toPackage(row: PackageRow): StatePackage {
  return {
    kind: 'package',
    barcode: row.barcode as Barcode,
    externalId: row.external_id,
    name: row.name,
    strain: row.strain,
    batch: row.batch,
    harvest: row.harvest,
    orderType: row.order_type as OrderType | 'DEVICE' | null,
    route: row.route as Route | null,
    altRoutes: row.alt_routes === '[]' ? [] : (JSON.parse(row.alt_routes) as Route[]),
    form: row.form as ProductForm | null,
    medWeight: row.med_weight as Amount | null,
    unit: row.unit as AllotmentUnit | null,
    onHand: row.on_hand as Quantity,
    status: row.status as PackageStatus,
    labStatus: row.lab_status,
    expiresOn: row.expires_on as CivilDate | null,
    location: row.location,
    isRestocked: row.is_restocked === 1,
    priceCents: row.price_cents as Cents | null,
    coaUrl: row.coa_url,
  };
}

/** @param text exactly the 16 digits of the label */
export function findPackageByBarcode(db: ReadableDb, text: string): StatePackage | null {
  const row = db.prepare<[string], PackageRow>(`SELECT ${packageColumns} FROM package WHERE barcode = ?`).get(text);
  return row ? toPackage(row) : null;
}

/** Older labels are not unique: all that carry this one, so that nobody guesses. */
export function listPackagesByExternalId(db: ReadableDb, text: string): readonly StatePackage[] {
  const rows = db
    .prepare<[string], PackageRow>(`SELECT ${packageColumns} FROM package WHERE external_id = ? ORDER BY barcode`)
    .all(text);
  return rows.map(toPackage);
}

/** As many matches as are put in order; beyond this the words typed do not tell packages apart yet. */
const matchesRanked = 300;

export type PackageSearch = {
  /** FTS5 expression of db/search-text.ts. */
  readonly match: string;
  /** Digits that a barcode may begin with. */
  readonly prefix: string | null;
};

/** ':' follows '9', so this is the end of the range that begins with the digits; no digits, no range. */
const prefixRange = (prefix: string | null): [string, string] => (prefix === null ? ['', ''] : [prefix, `${prefix}:`]);

/** What can be sold comes first. */
export function searchPackages(db: ReadableDb, search: PackageSearch, limit: number): readonly StatePackage[] {
  const rows = db
    .prepare<[string, string, string, number], PackageRow>(`
      SELECT ${packageColumns} FROM package
      WHERE number IN (
        SELECT * FROM (SELECT rowid FROM package_search WHERE package_search MATCH ? LIMIT ${matchesRanked})
        UNION ALL
        SELECT * FROM (SELECT number FROM package WHERE barcode >= ? AND barcode < ? LIMIT ${matchesRanked}))
      ORDER BY remaining <= held, status <> 'ACTIVE', name COLLATE NOCASE, barcode LIMIT ?
    `)
    .all(search.match, ...prefixRange(search.prefix), limit);
  return rows.map(toPackage);
}

/** In the order of their names, after the given one. */
export function listPackages(
  db: ReadableDb,
  after: { readonly name: string; readonly key: string } | null,
  limit: number,
): readonly StatePackage[] {
  const rows = db
    .prepare<[string, string, number], PackageRow>(`
      SELECT ${packageColumns} FROM package WHERE (name COLLATE NOCASE, barcode) > (?, ?)
      ORDER BY name COLLATE NOCASE, barcode LIMIT ?
    `)
    .all(after?.name ?? '', after?.key ?? '', limit);
  return rows.map(toPackage);
}

/** Every package of a search, as row numbers. Without digits there is no second half to keep apart from the first. */
function matching(search: PackageSearch): { readonly sql: string; readonly values: readonly string[] } {
  const words = 'SELECT rowid FROM package_search WHERE package_search MATCH ?';
  if (search.prefix === null) return { sql: words, values: [search.match] };
  return {
    sql: `${words} UNION SELECT number FROM package WHERE barcode >= ? AND barcode < ?`,
    values: [search.match, ...prefixRange(search.prefix)],
  };
}

export function countMatchingPackages(db: ReadableDb, search: PackageSearch): number {
  const { sql, values } = matching(search);
  const row = db.prepare<string[], { matches: number }>(`SELECT count(*) AS matches FROM (${sql})`).get(...values);
  return row?.matches ?? 0;
}

/** From here on walking the names and asking each whether it matches is cheaper than sorting the matches. */
const walkFrom = 2_000;

/** Every package of a search in the order of names; for the inventory screen, which pages through all of them. */
export function listMatchingPackages(
  db: ReadableDb,
  search: PackageSearch,
  after: { readonly name: string; readonly key: string } | null,
  limit: number,
): readonly StatePackage[] {
  const isBroad = countMatchingPackages(db, search) >= walkFrom;
  const { sql, values } = matching(search);
  const rows = db
    .prepare<(string | number)[], PackageRow>(`
      SELECT ${packageColumns} FROM package ${isBroad ? 'INDEXED BY package_by_name' : ''}
      WHERE (name COLLATE NOCASE, barcode) > (?, ?) AND number IN (${sql})
      ORDER BY name COLLATE NOCASE, barcode LIMIT ?
    `)
    .all(after?.name ?? '', after?.key ?? '', ...values, limit);
  return rows.map(toPackage);
}

type PackageValues = Readonly<Record<string, string | number | null>>;

function toValues(item: StatePackage, at: Instant): PackageValues {
  return {
    barcode: item.barcode,
    barcode_reversed: reversed(item.barcode),
    external_id: item.externalId,
    name: item.name,
    strain: item.strain,
    batch: item.batch,
    harvest: item.harvest,
    order_type: item.orderType,
    route: item.route,
    alt_routes: JSON.stringify(item.altRoutes),
    form: item.form,
    med_weight: item.medWeight,
    unit: item.unit,
    remaining: item.onHand,
    status: item.status,
    lab_status: item.labStatus,
    expires_on: item.expiresOn,
    location: item.location,
    is_restocked: Number(item.isRestocked),
    price_cents: item.priceCents,
    coa_url: item.coaUrl,
    synced_at: at,
  };
}

const written = [
  ...['external_id', 'name', 'strain', 'batch', 'harvest', 'order_type', 'route', 'alt_routes', 'form', 'med_weight'],
  ...['unit', 'remaining', 'status', 'lab_status', 'expires_on', 'location', 'is_restocked', 'price_cents', 'coa_url'],
  'synced_at',
];

const upsertSql = `
  INSERT INTO package (barcode, barcode_reversed, ${written.join(', ')})
  VALUES (:barcode, :barcode_reversed, ${written.map(name => `:${name}`).join(', ')})
  ON CONFLICT (barcode) DO UPDATE SET ${written.map(name => `${name} = excluded.${name}`).join(', ')}`;

/** @param item with `onHand` as the state says; what is held here is kept. */
export function upsertPackage(db: WritableDb, item: StatePackage, at: Instant): void {
  db.prepare<[PackageValues]>(upsertSql).run(toValues(item, at));
}

/** Sold here, not settled with the state yet. */
export function holdStock(db: WritableDb, barcode: string, quantity: Quantity): void {
  const changed = db
    .prepare<[number, string]>('UPDATE package SET held = held + ? WHERE barcode = ?')
    .run(quantity, barcode);
  if (changed !== 1) throw new Error('A sold package is not in the inventory');
}

/** The state refused: the goods are still the store's. */
export function releaseStock(db: WritableDb, barcode: string, quantity: Quantity): void {
  db.prepare<[number, string]>('UPDATE package SET held = max(0, held - ?) WHERE barcode = ?').run(quantity, barcode);
}

/**
 * The state has booked the sale. Its number of what remains is as old as its answer, so it is left alone where a download has
 * gone past the booking meanwhile: transaction numbers tell, which no clock can set back and no two moments share. Whatever is
 * written here otherwise, the next download brings the package again.
 */
export function settleStock(
  db: WritableDb,
  settled: {
    readonly barcode: string;
    readonly quantity: Quantity;
    readonly remaining: Quantity | null;
    /** null where a person brought the evidence: nobody knows what downloads have counted, so all comes anew. */
    readonly transactionId: string | null;
    readonly postedAt: Instant;
  },
): void {
  const { barcode, quantity, remaining, transactionId, postedAt } = settled;
  const cursor = findStockCursor(db);
  const isCounted = isNumber(cursor) && isNumber(transactionId) ? Number(BigInt(cursor) > BigInt(transactionId)) : null;
  db.prepare<[number, number | null, number, number | null, number, string]>(`
    UPDATE package SET held = max(0, held - ?),
      remaining = iif(coalesce(?, synced_at > ?), remaining, coalesce(?, max(0, remaining - ?)))
    WHERE barcode = ?
  `).run(quantity, transactionId === null ? 0 : isCounted, postedAt, remaining, quantity, barcode);
  if (transactionId === null) db.prepare('UPDATE inventory_state SET cursor = NULL').run();
}

/**
 * The state has taken goods back onto their package. As with a sale, a download that has gone past it counts them already;
 * a package that was sold out is there again.
 */
export function returnStock(
  db: WritableDb,
  returned: {
    readonly barcode: string;
    readonly quantity: Quantity;
    readonly transactionId: string | null;
    readonly postedAt: Instant;
  },
): void {
  const { barcode, quantity, transactionId, postedAt } = returned;
  const cursor = findStockCursor(db);
  const isCounted = isNumber(cursor) && isNumber(transactionId) ? Number(BigInt(cursor) > BigInt(transactionId)) : null;
  db.prepare<[number, string, number | null, number]>(`
    UPDATE package SET remaining = remaining + ?, status = iif(status = 'DEPLETED', 'ACTIVE', status)
    WHERE barcode = ? AND NOT coalesce(?, synced_at > ?)
  `).run(quantity, barcode, transactionId === null ? 0 : isCounted, postedAt);
  if (transactionId === null) db.prepare('UPDATE inventory_state SET cursor = NULL').run();
}

/** An answer that accepts a sale is taken whatever its transaction is called (sale-dispense.ts); only numbers are compared. */
function isNumber(text: string | null): text is string {
  return text !== null && /^\d+$/.test(text);
}

function findStockCursor(db: ReadableDb): string | null {
  return db.prepare<[], { cursor: string | null }>('SELECT cursor FROM inventory_state').get()?.cursor ?? null;
}
