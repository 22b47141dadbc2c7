import type { ReadableDb } from '../../../db/handles';
import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';
import type { World as StateWorld } from '../../../electron/biotrack/sandbox/world';
import type { Totals } from './totals';

type Say = (what: string) => void;

type Row = {
  readonly id: string;
  readonly undo_id: string;
  readonly op: 'void' | 'refund' | 'modify' | 'destroy';
  readonly state: string;
  readonly request_id: string;
  readonly undo_state: string;
  readonly parent_state: string;
  readonly waits: number;
};

/**
 * What waits behind a report of the same patient that a person must settle, a sale or what undoes one, waits rightly: its alarm
 * is raised.
 */
export const waitsForPersonSql = `EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.patient_id = report.patient_id
  AND earlier.position < report.position AND earlier.state = 'review')`;

const rowsSql = `SELECT report.id, undo.id AS undo_id, report.op, report.state, report.request_id, undo.state AS undo_state,
    parent.state AS parent_state,
    ${waitsForPersonSql} AS waits
  FROM outbox AS report JOIN undo ON undo.id = report.undo_id JOIN outbox AS parent ON parent.id = report.parent_id
  ORDER BY report.position`;

const kinds: Readonly<Record<string, Row['op']>> = { void: 'void', refund: 'refund', modify: 'modify' };

/** How often each undoing stands in the state's ledger, by the request that brought it. */
export function undosByRequest(ledger: readonly LedgerEntry[]): ReadonlyMap<string, number> {
  const landed = new Map<string, number>();
  for (const entry of ledger) {
    if (kinds[entry.kind] === undefined) continue;
    const id = String(entry['request_id']);
    landed.set(id, (landed.get(id) ?? 0) + 1);
  }
  return landed;
}

/**
 * What undoes a sale is held against the ledger like the sale itself: there once where it was accepted, and nowhere else.
 * @returns the requests that this register knows of
 */
export function judgeUndos(
  db: ReadableDb,
  landed: ReadonlyMap<string, number>,
  isInModel: boolean,
  totals: Pick<Totals, 'undos' | 'duplicates' | 'lost'>,
  say: Say,
): readonly string[] {
  const rows = db.prepare<[], Row>(rowsSql).all();
  for (const row of rows) {
    if (row.op === 'destroy') continue;
    totals.undos += 1;
    const times = landed.get(row.request_id) ?? 0;
    if (times > 1) {
      totals.duplicates += 1;
      if (isInModel) say(`${row.op} ${row.undo_id} is ${times} times in the ledger`);
    }
    const wrong = row.state === 'queued' && row.waits === 1 ? null : whatIsWrong(row, times);
    if (wrong === null) continue;
    say(`${row.op} ${row.undo_id} ${wrong}`);
    totals.lost += 1;
  }
  return rows.map(row => row.request_id);
}

function whatIsWrong({ state, undo_state: undo, parent_state: parent }: Row, times: number): string | null {
  const isMoot = parent === 'rejected' || parent === 'cancelled';
  switch (state) {
    case 'accepted':
      if (times === 0) return 'is accepted and not in the ledger';
      return undo === 'done' ? null : `is accepted and ${undo}`;
    case 'rejected':
    case 'cancelled':
      if (times > 0) return `is ${state} and in the ledger`;
      return undo === (isMoot ? 'done' : 'failed') ? null : `is ${state} and ${undo}`;
    case 'review':
      return null;
    default:
      return `is still ${state}`;
  }
}

type CountedLine = {
  readonly biotrack_sale_id: string;
  readonly number: number;
  readonly amount: number;
  readonly given_back: number;
};

/** By the line: what it counted, less what the state has taken back of it. */
const countedSql = `SELECT report.biotrack_sale_id, sale_line.number, ledger.amount,
    coalesce((SELECT sum(ledger.amount * undo_line.quantity / sale_line.quantity) FROM undo JOIN undo_line
      ON undo_line.undo_id = undo.id AND undo_line.line = sale_line.number
      WHERE undo.sale_id = sale_line.sale_id AND undo.kind IN ('void', 'restock') AND undo.state = 'done'), 0) AS given_back
  FROM outbox AS report JOIN sale_line ON sale_line.sale_id = report.sale_id
    JOIN ledger ON ledger.sale_id = sale_line.sale_id AND ledger.line = sale_line.number AND entry = 'reserve'
  WHERE report.state = 'accepted' AND report.registry_status = 'POSTED'
    AND NOT EXISTS (SELECT 1 FROM outbox AS open WHERE open.parent_id = report.id AND open.state NOT IN ('accepted', 'rejected', 'cancelled'))`;

/**
 * What patients have left is the same on both sides, sale by sale.
 * @param changed the state's sales that were undone by somebody whom nobody here remembers
 */
export function judgeAllotment(
  db: ReadableDb,
  state: StateWorld,
  say: Say,
  changed: ReadonlySet<string> = new Set(),
): void {
  for (const line of db.prepare<[], CountedLine>(countedSql).all()) {
    const sale = state.sales.get(line.biotrack_sale_id);
    // The registry has its own time for what undoes a sale.
    if (sale === undefined || sale.registryStatus !== 'POSTED' || changed.has(line.biotrack_sale_id)) continue;
    const booked = sale.lines.find(({ itemNumber }) => itemNumber === line.number)?.dispensation;
    const theirs = booked === null || booked === undefined ? null : Number(booked.amount);
    const ours = line.amount - line.given_back;
    if (theirs !== ours) say(`line ${line.number} of ${line.biotrack_sale_id} counts ${ours} here and ${theirs} there`);
  }
}

/**
 * Goods that came back have the state's own number, the state has them under it, and nobody else has it on theirs.
 * @param named by the registers before; grows
 */
export function judgeReturned(db: ReadableDb, state: StateWorld, named: Set<string>, say: Say): void {
  const rows = db
    .prepare<[], { barcode: string | null; parent_barcode: string; quantity: number; is_refused: number }>(`
      SELECT barcode, parent_barcode, quantity, EXISTS (SELECT 1 FROM outbox WHERE outbox.undo_id = returned_package.undo_id
        AND op = 'destroy' AND state IN ('rejected', 'cancelled')) AS is_refused
      FROM returned_package
    `)
    .all();
  for (const { barcode, parent_barcode: parent, quantity, is_refused: isRefused } of rows) {
    const theirs = barcode === null ? undefined : state.packages.get(barcode);
    const isSame = theirs?.parentid === parent && Number(theirs.quantity) === quantity && theirs.status !== 'ACTIVE';
    if (!isSame) say(`returned goods of ${parent} are not with the state as ${barcode}`);
    const doomed = state.ledger
      .entries()
      .filter(each => each.kind === 'destroy_scheduled' && each['barcodeid'] === barcode);
    // What the state refused to destroy waits for a lead.
    const isOwed = doomed.length === 0 && isRefused === 1;
    if (barcode !== null && doomed.length !== 1 && !isOwed)
      say(`returned goods ${barcode} were put down ${doomed.length} times`);
    if (barcode !== null && named.has(barcode)) say(`returned goods were named ${barcode} twice`);
    if (barcode !== null) named.add(barcode);
  }
}
