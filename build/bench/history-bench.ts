import type { ReadableDb, WritableDb } from '../../db/handles';
import { searchPatients } from '../../db/repositories/patients';
import { type SaleListFilter, unfiltered } from '../../db/repositories/sale-filter';
import { listSales } from '../../db/repositories/sale-list';
import { createSaleIndexer } from '../../electron/services/sale/sale-indexer';
import { systemClock } from '../../electron/shell/system-ports';
import { parsePatientQuery } from '../../shared/people/patient-query';
import { addDays } from '../../shared/time/civil-date';
import { today } from './data-folder';
import { historyFilters } from './history-filters';
import { longestHistory } from './large-store/seeded-days';
import { pick, seededRandom } from './random';
import type { Row } from './row';
import { summarize, timeEach } from './samples';
import { terminalId, zone } from './setup';
import type { Workshop } from './workshop';

/** As many rows as the screens ask for. */
const salesPage = 51;
const patientsPage = 20;

/** The Sales screen and the patient search over a long history; rows say how long, because the budget is for a million. */
export async function benchHistory(shop: Workshop): Promise<readonly Row[]> {
  return shop.withHistory('history', ({ store: { db } }) => {
    const list = (filter: SaleListFilter) => listSales(db, filter, salesPage);
    const first = timeEach(
      Array.from({ length: shop.samples(400) }, () => all),
      list,
    );
    const filtered = timeEach(filters(db, shop.samples(1_000), shop.history), list);
    const day = today();
    const searched = timeEach(typedNames(shop.samples(1_000)), text =>
      searchPatients(db, parsePatientQuery(text, day), patientsPage),
    );
    const size = { sales: shop.history };
    const byFilter = Object.entries(historyFilters(db, shop.samples(100), shop.history)).map(
      ([name, asked]): Row => ({
        name: `sales-by-${name}`,
        unit: 'ms',
        figures: { ...summarize(timeEach(asked, list)), ...size },
        budget: { p99: 200 },
      }),
    );
    return [
      { name: 'sales-first-page', unit: 'ms', figures: { ...summarize(first), ...size }, budget: { p99: 50 } },
      { name: 'sales-filtered', unit: 'ms', figures: { ...summarize(filtered), ...size }, budget: { p99: 200 } },
      { name: 'patient-search-with-history', unit: 'ms', figures: { ...summarize(searched), ...size }, budget: {} },
      ...byFilter,
      {
        name: 'sales-indexed',
        unit: 'ms',
        figures: { ...summarize(timeIndexing(db, shop.samples(2_000), shop.history)), ...size },
        budget: { max: 16 },
      },
    ];
  });
}

/** One run of a register that was not idle for its newest sales (electron/services/sale/sale-indexer.ts), with its commit. */
function timeIndexing(db: WritableDb, runs: number, history: number): readonly number[] {
  forgetNewest(db, history);
  let next: (() => void) | null = null;
  const timers = {
    after: (_: number, run: () => void) => {
      next = run;
      return () => undefined;
    },
  };
  const say = (event: string): never => {
    throw new Error(`The register was not to say ${event}`);
  };
  const log = { info: say, warn: say, error: say };
  createSaleIndexer({ db, clock: systemClock, timers, log }).start();
  const took: number[] = [];
  for (let run = takeNext(); run !== null && took.length < runs; run = takeNext())
    took.push(...timeEach([run], call => call()));
  return took;

  function takeNext(): (() => void) | null {
    const run = next;
    next = null;
    return run;
  }
}

/** Weeks of a busy terminal; what is older stays in the index, which is then as deep as it ever is. */
const newest = 50_000;

function forgetNewest(db: WritableDb, history: number): void {
  const last = Math.max(0, history - newest);
  const since = db
    .prepare<[string], { at: number }>('SELECT sold_at AS at FROM sale WHERE local_ref > ? ORDER BY local_ref LIMIT 1')
    .get(`${terminalId}-${String(last).padStart(6, '0')}`);
  if (since === undefined) throw new Error('The history has no such sale.');
  db.transaction(() => {
    db.prepare<[number]>('DELETE FROM facet_sale WHERE facet_id IN (SELECT id FROM facet) AND sold_at >= ?').run(
      since.at,
    );
    db.prepare<[number]>('UPDATE facet_mark SET last = ?').run(last);
  });
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
}

const all: SaleListFilter = unfiltered(zone);

/** Every kind of filter, alone and together, in turn. */
function filters(db: ReadableDb, count: number, history: number): readonly SaleListFilter[] {
  const random = seededRandom(8);
  const now = today();
  const days = Math.min(history, longestHistory);
  return Array.from({ length: count }, (_, index) => {
    const sequence = 1 + Math.floor(random() * history);
    const number = String(sequence);
    const day = addDays(now, -Math.floor(random() * days));
    const kinds: readonly Partial<SaleListFilter>[] = [
      { statuses: ['queued'] },
      { statuses: ['refused'] },
      { statuses: ['synced'] },
      { statuses: ['not-reported'] },
      { from: day, to: day },
      { search: number },
      { search: String(5_000_000 + sequence) },
      { search: pick(random, typed) },
      { search: pick(random, typed), statuses: ['synced'] },
      { from: day, to: day, statuses: ['refused'] },
      { from: day, to: day, search: pick(random, typed) },
      { after: saleNumbered(db, sequence) },
    ];
    return { ...all, ...kinds[index % kinds.length] };
  });
}

function saleNumbered(db: ReadableDb, sequence: number): string {
  const row = db
    .prepare<[string], { id: string }>('SELECT id FROM sale WHERE local_ref >= ? ORDER BY local_ref LIMIT 1')
    .get(`${terminalId}-${String(sequence).padStart(6, '0')}`);
  if (row === undefined) throw new Error('The history has no such sale.');
  return row.id;
}

const typed = ['p', 'ma', 'jose', 'Peña', 'paula al', 'chen', 'P1000', 'nguyen thuy', '1984', 'lopez'];

function typedNames(count: number): readonly string[] {
  const random = seededRandom(9);
  return Array.from({ length: count }, () => pick(random, typed));
}
