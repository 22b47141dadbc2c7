import type { ReadableDb } from '../handles';
import { amountSteps, facetKey, listFacetIds, listFacetNames } from './sale-facets';
import { type Part, type SaleListFilter, statesOf } from './sale-filter';
import { isHit, momentsOf, type SaleHits } from './sale-search';

/** A filter as it was understood. */
export type AskedSales = SaleListFilter & {
  /** Each asks for a line of any of these. */
  readonly packages: readonly (readonly string[])[];
  readonly isProduct: ((name: string) => boolean) | null;
  /** Of what was typed; null where nothing was. */
  readonly hits: SaleHits | null;
};

/** Moments in the order of an index: what follows FROM, with the table as `m` and a `sold_at`, to be narrowed by AND. */
export type Stream = Part;

/** One thing that is asked of sales, as the moments of all sales that have it, and perhaps of some more. */
export type Dimension = {
  /** Any of these. */
  readonly streams: readonly Stream[];
  /** Whether some sale of the moment `m.sold_at` has it; null where that is no quick question. */
  readonly probe: Part | null;
  /** Filled when the register is idle: the newest sales may be missing from it. */
  readonly lags: boolean;
  /** Its moments stand in no index: all are gathered before the newest is known, so nothing else is asked of each of them. */
  readonly isGathered: boolean;
};

/** So many entries are looked for at one moment before the sale itself is the quicker one to ask. */
const probedAtMost = 8;

function facets(ids: readonly number[], totals: Part): Dimension {
  const streams = ids.map(id => ({
    sql: `facet_sale AS m WHERE m.facet_id = ?${totals.sql.replaceAll('@', 'm')}`,
    values: [id, ...totals.values],
  }));
  const probe: Part = {
    sql: `EXISTS (SELECT 1 FROM facet_sale AS p WHERE p.facet_id IN (SELECT value FROM json_each(?))
      AND p.sold_at = m.sold_at${totals.sql.replaceAll('@', 'p')})`,
    values: [JSON.stringify(ids), ...totals.values],
  };
  return { streams, probe: ids.length > probedAtMost ? null : probe, lags: true, isGathered: false };
}

/** Every entry has the total of its sale beside it, so that an amount narrows any other walk for nothing. */
function totalsOf({ leastCents, mostCents }: SaleListFilter): Part {
  const least = leastCents === null ? '' : ' AND @.total_cents >= ?';
  const most = mostCents === null ? '' : ' AND @.total_cents <= ?';
  return { sql: least + most, values: [leastCents, mostCents].filter(value => value !== null) };
}

const ofPatient = (patientId: string): Dimension => ({
  streams: [{ sql: 'sale AS m WHERE m.patient_id = ?', values: [patientId] }],
  probe: {
    sql: 'EXISTS (SELECT 1 FROM sale AS p WHERE p.patient_id = ? AND p.sold_at = m.sold_at)',
    values: [patientId],
  },
  lags: false,
  isGathered: false,
});

/** Rows of a table that say, each with the moment of its sale, that the sale has a status. */
type Place = { readonly table: string; readonly isMeant: (row: string) => string; readonly values: readonly string[] };

const unreported: Place = { table: 'sale', isMeant: row => `${row}.is_reported = 0`, values: [] };
const voided: readonly Place[] = [
  { table: 'undo', isMeant: row => `${row}.kind = 'void' AND ${row}.state = 'done'`, values: [] },
  { table: 'outbox', isMeant: row => `${row}.state = 'cancelled' AND ${row}.sale_id IS NOT NULL`, values: [] },
];

function searchedFor(hits: SaleHits): Dimension {
  const { sql, values } = isHit(hits, 'p');
  const probe = { sql: `EXISTS (SELECT 1 FROM sale AS p WHERE p.sold_at = m.sold_at AND ${sql})`, values };
  return { streams: momentsOf(hits), probe, lags: false, isGathered: true };
}

function inStatuses(statuses: SaleListFilter['statuses']): Dimension {
  const places: readonly Place[] = [
    ...statesOf(statuses).map(state => ({
      table: 'outbox',
      isMeant: (row: string) => `${row}.state = ? AND ${row}.sale_id IS NOT NULL`,
      values: [state],
    })),
    ...(statuses.includes('not-reported') ? [unreported] : []),
    ...(statuses.includes('voided') ? voided : []),
  ];
  const anyOf = places.map(
    ({ table, isMeant }) => `EXISTS (SELECT 1 FROM ${table} AS p WHERE ${isMeant('p')} AND p.sold_at = m.sold_at)`,
  );
  return {
    streams: places.map(({ table, isMeant, values }) => ({ sql: `${table} AS m WHERE ${isMeant('m')}`, values })),
    probe: { sql: `(${anyOf.join(' OR ')})`, values: places.flatMap(({ values }) => values) },
    lags: false,
    isGathered: false,
  };
}

function ofProducts(db: ReadableDb, isProduct: (name: string) => boolean, totals: Part): Dimension {
  const named = listFacetNames(db).filter(({ name }) => isProduct(name));
  return facets(
    named.map(({ id }) => id),
    totals,
  );
}

/** The rarer first, as a rule; days are left to whoever walks. */
export function saleDimensions(db: ReadableDb, asked: AskedSales): readonly Dimension[] {
  const totals = totalsOf(asked);
  const having = (keys: readonly string[]): Dimension => facets(listFacetIds(db, keys), totals);
  return [
    asked.hits === null ? null : searchedFor(asked.hits),
    ...asked.packages.map(barcodes => having(barcodes.map(facetKey.package))),
    asked.patientId === null ? null : ofPatient(asked.patientId),
    asked.isProduct === null ? null : ofProducts(db, asked.isProduct, totals),
    asked.statuses.length === 0 ? null : inStatuses(asked.statuses),
    asked.operatorId === null ? null : having([facetKey.operator(asked.operatorId)]),
    totals.values.length === 0 ? null : having(amountSteps(asked.leastCents, asked.mostCents).map(facetKey.amount)),
  ].filter(each => each !== null);
}
