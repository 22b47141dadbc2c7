import type { ReadableDb } from '../../../db/handles';

type StateEntry = Readonly<Record<string, unknown>>;
export type OwnReport = {
  readonly external_id: string;
  readonly state: string;
  readonly biotrack_sale_id: string | null;
};

export function listOwnReports(db: ReadableDb): readonly OwnReport[] {
  return db
    .prepare<[], OwnReport>(`SELECT external_id, state, biotrack_sale_id FROM outbox
      WHERE op = 'dispense' ORDER BY position`)
    .all();
}

/** Once everything is settled: what the state booked for these cards against what the register thinks it did. */
export function judgeLedger(
  own: readonly OwnReport[],
  cards: ReadonlySet<string>,
  ledger: readonly StateEntry[],
): readonly string[] {
  const booked = ledger.filter(entry => entry['kind'] === 'sale' && cards.has(String(entry['card_id'])));
  const problems: string[] = [];
  for (const report of own) {
    const there = booked.filter(entry => entry['external_id'] === report.external_id);
    if (report.state !== 'accepted') problems.push(`${report.external_id} ended ${report.state}`);
    if (there.length !== 1) problems.push(`${report.external_id} was booked ${there.length} times`);
    else if (there[0]?.['sale_id'] !== report.biotrack_sale_id) problems.push(`${report.external_id} has another's id`);
  }
  const known = new Set(own.map(report => report.external_id));
  const strange = booked.filter(entry => !known.has(String(entry['external_id'])));
  return [...problems, ...strange.map(entry => `${String(entry['external_id'])} was booked and is not in the store`)];
}

type OwnUndo = { readonly request_id: string; readonly op: string; readonly state: string };

/** The same for what undid a sale: each once, whatever happened to the process that asked for it. */
export function judgeUndos(db: ReadableDb, ledger: readonly StateEntry[]): readonly string[] {
  const own = db
    .prepare<[], OwnUndo>(`SELECT request_id, op, state FROM outbox WHERE op IN ('void', 'refund') ORDER BY position`)
    .all();
  const returned = db.prepare<[], { barcode: string | null }>('SELECT barcode FROM returned_package').all();
  const problems = own.flatMap(({ request_id: id, op, state }) => {
    const there = ledger.filter(entry => entry['kind'] === op && entry['request_id'] === id);
    return state === 'accepted' && there.length === 1
      ? []
      : [`${op} ${id} ended ${state} and happened ${there.length} times`];
  });
  const doomed = returned.flatMap(({ barcode }) => {
    const there = ledger.filter(entry => entry['kind'] === 'destroy_scheduled' && entry['barcodeid'] === barcode);
    return there.length === 1 ? [] : [`${String(barcode)} was put down to be destroyed ${there.length} times`];
  });
  return [...problems, ...doomed];
}
