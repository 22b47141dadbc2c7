import { getStatusCounts } from '../../../db/repositories/status';
import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';
import type { World as StateWorld } from '../../../electron/biotrack/sandbox/world';
import { judgeMoney } from '../../support/judge-money';
import type { Book } from './book';
import { zone } from './fixture';
import { judgeShown } from './judge-shown';
import { judgeStock, judgeStore } from './judge-store';
import { judgeAllotment, judgeReturned, judgeUndos, undosByRequest, waitsForPersonSql } from './judge-undos';
import type { Terminal, World } from './terminal';
import { noTotals, type Totals } from './totals';

export type Verdict = Readonly<Totals> & {
  /** Why reports were put to review, without ids. */
  readonly reasons: readonly string[];
  readonly violations: string[];
};

export type Evidence = {
  readonly world: World;
  readonly terminals: readonly Terminal[];
  readonly books: readonly Book[];
  readonly ledger: readonly LedgerEntry[];
  readonly state: StateWorld;
  readonly violations: readonly string[];
};

type Row = {
  readonly sale_id: string;
  readonly patient_id: string;
  readonly request_id: string;
  readonly state: string;
  readonly biotrack_sale_id: string | null;
  readonly unproven: number;
  readonly grace: number;
  readonly reason: string | null;
  readonly waits: number;
};

type Say = (what: string) => void;
type Landed = ReadonlyMap<string, readonly LedgerEntry[]>;

const outboxSql = `SELECT sale_id, patient_id, request_id, state, biotrack_sale_id,
  (SELECT count(*) FROM attempt WHERE attempt.outbox_id = report.id AND outcome IN ('unknown', 'lost')) AS unproven,
  EXISTS (SELECT 1 FROM grace_sale WHERE grace_sale.sale_id = report.sale_id) AS grace,
  (SELECT detail FROM outbox_event WHERE outbox_id = report.id AND event = 'put-to-review'
    ORDER BY number DESC LIMIT 1) AS reason,
  ${waitsForPersonSql} AS waits
  FROM outbox AS report WHERE op = 'dispense' ORDER BY position`;
const inReviewSql = `SELECT count(*) AS open FROM outbox WHERE state = 'review'`;

/** The state's ledger is what is true; every register is held against it, and against itself. */
export function judge(evidence: Evidence): Verdict {
  const { world, terminals, books, state } = evidence;
  const violations: string[] = [...evidence.violations];
  const reasons: string[] = [];
  const totals = noTotals();
  const landed = salesByRequest(evidence.ledger);
  const undone = undosByRequest(evidence.ledger);
  const voided = new Set(evidence.ledger.filter(({ kind }) => kind === 'void').map(entry => entry['sale_id']));
  const known = new Set<string>();
  const changed = world.gone.changedSales(evidence.ledger);
  const named = new Set<string>();
  for (const [index, terminal] of terminals.entries()) {
    const say = (what: string): void => void violations.push(`${terminal.name}: ${what}`);
    const db = terminal.store()?.db;
    if (db === undefined) {
      say('does not run');
      continue;
    }
    const rows = db.prepare<[], Row>(outboxSql).all();
    for (const row of rows) {
      known.add(row.request_id);
      judgeSale(row, { landed, voided }, world.scenario.isInModel, totals, say);
      if (row.reason !== null) reasons.push(row.reason.replaceAll(/ ?\d+/g, ''));
    }
    const alarms = getStatusCounts(db).needsReview;
    if (alarms !== db.prepare<[], { open: number }>(inReviewSql).get()?.open) say('a review raises no alarm');
    for (const id of judgeUndos(db, undone, world.scenario.isInModel, totals, say)) known.add(id);
    judgeOrder(rows, landed, say);
    judgeStore(db, world.scenario.grace, say);
    const book = books[index];
    if (book !== undefined) judgeShown(db, book, say);
    const isExcused = (saleId: string): boolean =>
      rows.some(row => row.sale_id === saleId && changed.has(row.biotrack_sale_id ?? ''));
    judgeMoney({ db, zone, ledger: world.scenario.isInModel ? evidence.ledger : null, isExcused }, say);
    if (!world.scenario.isInModel) continue;
    judgeStock(db, state, say);
    judgeAllotment(db, state, say, changed);
    judgeReturned(db, state, named, say);
  }
  for (const id of [...landed.keys(), ...undone.keys()])
    if (!known.has(id) && !world.gone.has(id)) violations.push(`the state holds ${id}, which nobody sold`);
  return { ...totals, reasons, violations };
}

function salesByRequest(ledger: readonly LedgerEntry[]): Landed {
  const sales = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.kind !== 'sale') continue;
    const id = String(entry['request_id']);
    sales.set(id, [...(sales.get(id) ?? []), entry]);
  }
  return sales;
}

type Held = { readonly landed: Landed; readonly voided: ReadonlySet<unknown> };

function judgeSale(row: Row, held: Held, isInModel: boolean, totals: Totals, say: Say): void {
  const landed = held.landed.get(row.request_id) ?? [];
  totals.sales += 1;
  totals.grace += row.grace;
  if (row.state === 'rejected') totals.graceRefused += row.grace;
  if (row.unproven > 0) totals.unknowns += 1;
  if (row.unproven > 0 && row.reason !== null) totals.unknownsForPerson += 1;
  const isEnded = row.state === 'accepted' || row.state === 'rejected' || row.state === 'cancelled';
  if (isEnded || row.state === 'review') totals[row.state as 'accepted'] += 1;
  if (landed.length > 1) {
    totals.duplicates += 1;
    if (isInModel) say(`sale ${row.sale_id} is ${landed.length} times in the ledger`);
  }
  const wrong = row.state === 'queued' && row.waits === 1 ? null : whatIsWrong(row, landed, held.voided);
  if (wrong === null) return;
  say(`sale ${row.sale_id} ${wrong}`);
  totals.lost += 1;
}

function whatIsWrong(row: Row, landed: readonly LedgerEntry[], voided: ReadonlySet<unknown>): string | null {
  switch (row.state) {
    case 'accepted': {
      const isHeld = landed.some(entry => entry['sale_id'] === row.biotrack_sale_id);
      return isHeld ? null : `is accepted as ${row.biotrack_sale_id}, which the ledger has not`;
    }
    case 'rejected':
      return landed.length === 0 ? null : 'is rejected and in the ledger';
    case 'cancelled':
      // A lead calls off what somebody voided there of whom nobody here knows.
      return landed.every(entry => voided.has(entry['sale_id'])) ? null : 'is cancelled and in the ledger';
    case 'review':
      return null;
    default:
      return `is still ${row.state}`;
  }
}

/** What one register sold one patient reached the state in the order in which it was sold. */
function judgeOrder(rows: readonly Row[], landed: Landed, say: Say): void {
  const latest = new Map<string, number>();
  for (const row of rows) {
    const seq = landed.get(row.request_id)?.[0]?.seq;
    if (seq === undefined || row.state !== 'accepted') continue;
    if (seq < (latest.get(row.patient_id) ?? 0)) say(`sale ${row.sale_id} reached the state before an earlier one`);
    latest.set(row.patient_id, seq);
  }
}
