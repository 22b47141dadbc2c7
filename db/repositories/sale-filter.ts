import type { CivilDate } from '../../shared/kernel/units';
import { type OutboxState, outboxStates } from '../../shared/sync/outbox-state';
import { type SyncStatus, syncStatusOf } from '../../shared/sync/sync-status';
import { addDays } from '../../shared/time/civil-date';
import { startOfDay } from '../../shared/time/wall-clock';
import type { ReadableDb } from '../handles';

/** Which sales are meant; what is empty or null says nothing. */
export type SaleListFilter = {
  /** A reference, its number, a BioTrack Sale ID, a patient, or a package by its 16 digits. */
  readonly search: string;
  /** Any of these. */
  readonly statuses: readonly SyncStatus[];
  /** In the store's zone, both counted in. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly patientId: string | null;
  readonly operatorId: string | null;
  /** Of the total, both counted in. */
  readonly leastCents: number | null;
  readonly mostCents: number | null;
  /** Words that begin words of a product's name (shared/catalog/product-words.ts). */
  readonly product: string | null;
  /** 16 digits, or the store's own id of the package. */
  readonly packageId: string | null;
  /** The sale to continue after, newest first. */
  readonly after: string | null;
  readonly zone: string;
};

/** Every sale, of a store in this zone. */
export const unfiltered = (zone: string): SaleListFilter => ({
  ...{ search: '', statuses: [], from: null, to: null, patientId: null, operatorId: null },
  ...{ leastCents: null, mostCents: null, product: null, packageId: null, after: null, zone },
});

/** A condition and what fills its question marks. */
export type Part = { readonly sql: string; readonly values: readonly (string | number)[] };

/** Done, whether the state did it or need never have heard of the sale. */
export const isVoided = `EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = sale.id AND undo.kind = 'void' AND undo.state = 'done')`;

/** Or the report was called off. */
const voided = `(${isVoided} OR +outbox.state = 'cancelled')`;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

export const statesOf = (statuses: readonly SyncStatus[]): readonly OutboxState[] =>
  outboxStates.filter(state => state !== 'cancelled' && statuses.includes(syncStatusOf(state)));

/** Of a row of `sale` with its `outbox` beside it; nothing of it is a way to find sales (the plus signs), which are found by then. */
export function inStatus(statuses: readonly SyncStatus[]): Part | null {
  if (statuses.length === 0) return null;
  const states = statesOf(statuses);
  const anyOf = [
    states.length === 0 ? null : `+outbox.state IN (${marks(states)}) AND NOT ${isVoided}`,
    statuses.includes('not-reported') ? `+sale.is_reported = 0 AND NOT ${isVoided}` : null,
    statuses.includes('voided') ? voided : null,
  ].filter(part => part !== null);
  return { sql: anyOf.length === 1 ? anyOf.join('') : `(${anyOf.join(' OR ')})`, values: states };
}

/** From the first moment of one day to the last of another; a clock that is set over that hour does not matter. */
export function inDays({ from, to, zone }: Pick<SaleListFilter, 'from' | 'to' | 'zone'>): {
  readonly since: number | null;
  readonly before: number | null;
} {
  return {
    since: from === null ? null : startOfDay(from, zone),
    before: to === null ? null : startOfDay(addDays(to, 1), zone),
  };
}

/** What stands in the row of the sale itself. */
export function inSale(filter: SaleListFilter): readonly Part[] {
  const one = (sql: string, value: string | number | null): readonly Part[] =>
    value === null ? [] : [{ sql, values: [value] }];
  return [
    ...one('+sale.patient_id = ?', filter.patientId),
    ...one('sale.operator_id = ?', filter.operatorId),
    ...one('sale.total_cents >= ?', filter.leastCents),
    ...one('sale.total_cents <= ?', filter.mostCents),
  ];
}

/** A line of it is of one of these packages. */
export const ofPackages = (barcodes: readonly string[]): Part => ({
  sql: `EXISTS (SELECT 1 FROM sale_line WHERE sale_line.sale_id = sale.id
    AND sale_line.barcode IN (SELECT value FROM json_each(?)))`,
  values: [JSON.stringify(barcodes)],
});

/** What was typed itself, and the packages that the store calls so. */
export function listBarcodes(db: ReadableDb, packageId: string): readonly string[] {
  const text = packageId.trim();
  const rows = db
    .prepare<[string, string], { barcode: string }>('SELECT barcode FROM package WHERE external_id IN (?, ?)')
    .all(text, text.toUpperCase());
  return [text, ...rows.map(({ barcode }) => barcode)];
}
