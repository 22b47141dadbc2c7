import type { ReadableDb, WritableDb } from '../handles';

/**
 * What sales are found by that no key of theirs says: who sold, what was sold, of which package, for about how much. Filled
 * when the register is idle (db/transactions/index-sales.ts), so that a sale writes not one page more. An entry says that some
 * sale of that very moment has this; whoever finds it asks the sale itself (db/repositories/sale-list.ts).
 */
export const facetKey = {
  package: (barcode: string) => `b:${barcode}`,
  name: (name: string) => `n:${name}`,
  operator: (userId: string) => `o:${userId}`,
  amount: (step: number) => `a:${step}`,
} as const;

/** Half an octave of cents each, by whole numbers: 0, 1, 2, 3, 4-5, 6-7, 8-11, 12-15, 16-23 and so on. */
export function amountStep(cents: number): number {
  if (cents < 2) return Math.max(0, cents);
  const octave = 31 - Math.clz32(cents);
  return 2 * octave + (cents >= 1.5 * 2 ** octave ? 1 : 0);
}

/** More than a till could ever hold. */
const largestAmount = 2 ** 31 - 1;

export function amountSteps(least: number | null, most: number | null): readonly number[] {
  const first = amountStep(Math.min(Math.max(0, least ?? 0), largestAmount));
  const last = amountStep(Math.min(most ?? largestAmount, largestAmount));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Those that any sale has had so far. */
export function listFacetIds(db: ReadableDb, keys: readonly string[]): readonly number[] {
  return db
    .prepare<[string], { id: number }>('SELECT id FROM facet WHERE key IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(keys))
    .map(({ id }) => id);
}

export function listFacetNames(db: ReadableDb): readonly { readonly id: number; readonly name: string }[] {
  return db
    .prepare<[], { id: number; name: string }>(
      `SELECT id, substr(key, 3) AS name FROM facet WHERE key >= 'n:' AND key < 'n;'`,
    )
    .all();
}

export function takeFacet(db: WritableDb, key: string): number {
  const found = db.prepare<[string], { id: number }>('SELECT id FROM facet WHERE key = ?').get(key);
  if (found !== undefined) return found.id;
  const made = db.prepare<[string], { id: number }>('INSERT INTO facet (key) VALUES (?) RETURNING id').get(key);
  if (made === undefined) throw new Error('A facet was not kept');
  return made.id;
}

export function insertFacetSale(db: WritableDb, facetId: number, soldAt: number, totalCents: number): void {
  db.prepare<[number, number, number]>(
    'INSERT INTO facet_sale (facet_id, sold_at, total_cents) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(facetId, soldAt, totalCents);
}

/** Everything of this terminal up to this number has its entries. */
export function setFacetMark(db: WritableDb, terminalId: string, last: number): void {
  db.prepare<[string, number]>(`
    INSERT INTO facet_mark (terminal_id, last) VALUES (?, ?) ON CONFLICT (terminal_id) DO UPDATE SET last = excluded.last
  `).run(terminalId, last);
}
