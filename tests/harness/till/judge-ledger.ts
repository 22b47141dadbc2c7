import type { ReadableDb } from '../../../db/handles';

type StateEntry = Readonly<Record<string, unknown>>;
export type OwnReport = {
  readonly external_id: string;
  readonly card_id: string;
  readonly state: string;
  readonly biotrack_sale_id: string | null;
  /** Voided before it ever left. */
  readonly is_called_off: number;
  /** Voided with the state. */
  readonly is_voided: number;
};

export function listOwnReports(db: ReadableDb): readonly OwnReport[] {
  return db
    .prepare<[], OwnReport>(`SELECT external_id, card_id, state, biotrack_sale_id,
        EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = outbox.sale_id AND kind = 'void' AND state = 'done'
          AND NOT EXISTS (SELECT 1 FROM outbox AS report WHERE report.undo_id = undo.id)) AS is_called_off,
        EXISTS (SELECT 1 FROM undo WHERE undo.sale_id = outbox.sale_id AND kind = 'void' AND state = 'done') AS is_voided
      FROM outbox WHERE op = 'dispense' ORDER BY position`)
    .all();
}

/** A sale that is to come to nothing: the state has none of it, and its report ended so. */
export type Ended = { readonly card: string; readonly state: 'rejected' | 'cancelled' };

/** Once everything is settled: what the state booked for these cards against what the register thinks it did. */
export function judgeLedger(
  own: readonly OwnReport[],
  cards: ReadonlySet<string>,
  ledger: readonly StateEntry[],
  ended: Ended | null = null,
): readonly string[] {
  const booked = ledger.filter(entry => entry['kind'] === 'sale' && cards.has(String(entry['card_id'])));
  const problems: string[] = [];
  for (const report of own) {
    const there = booked.filter(entry => entry['external_id'] === report.external_id);
    const [state, times] = endOf(report, ended);
    if (report.state !== state) problems.push(`${report.external_id} ended ${report.state}`);
    if (there.length !== times) problems.push(`${report.external_id} was booked ${there.length} times`);
    else if (there[0] === undefined) continue;
    else if (there[0]?.['sale_id'] !== report.biotrack_sale_id) problems.push(`${report.external_id} has another's id`);
    else if (shelf(ledger, report) !== (report.is_voided === 1 ? 0 : -1)) {
      problems.push(`${report.external_id} left the state's shelf otherwise than it was sold`);
    }
  }
  const known = new Set(own.map(report => report.external_id));
  const strange = booked.filter(entry => !known.has(String(entry['external_id'])));
  return [...problems, ...strange.map(entry => `${String(entry['external_id'])} was booked and is not in the store`)];
}

function endOf(report: OwnReport, ended: Ended | null): readonly [state: string, times: number] {
  if (report.card_id === ended?.card) return [ended.state, 0];
  return report.is_called_off === 1 ? ['cancelled', 0] : ['accepted', 1];
}

/** What a sale, of one package each, took from the shelf of the state in all. */
function shelf(ledger: readonly StateEntry[], { biotrack_sale_id: id }: OwnReport): number {
  return ledger
    .filter(entry => entry['kind'] === 'stock' && entry['sale_id'] === id)
    .reduce((sum, entry) => sum + Number(entry['delta']), 0);
}

export type OwnUndos = {
  readonly reports: readonly { readonly request_id: string; readonly op: string; readonly state: string }[];
  /** Goods that came back, by the state's number for them. */
  readonly returned: readonly (string | null)[];
};

export function listOwnUndos(db: ReadableDb): OwnUndos {
  return {
    reports: db
      .prepare<[], OwnUndos['reports'][number]>(`SELECT request_id, op, state FROM outbox
        WHERE op IN ('void', 'refund') ORDER BY position`)
      .all(),
    returned: db
      .prepare<[], { barcode: string | null }>('SELECT barcode FROM returned_package')
      .all()
      .map(({ barcode }) => barcode),
  };
}

/** The same for what undid a sale: each once, whatever happened to the process that asked for it. */
export function judgeUndos({ reports, returned }: OwnUndos, ledger: readonly StateEntry[]): readonly string[] {
  const problems = reports.flatMap(({ request_id: id, op, state }) => {
    const there = ledger.filter(entry => entry['kind'] === op && entry['request_id'] === id);
    return state === 'accepted' && there.length === 1
      ? []
      : [`${op} ${id} ended ${state} and happened ${there.length} times`];
  });
  const doomed = returned.flatMap(barcode => {
    const there = ledger.filter(entry => entry['kind'] === 'destroy_scheduled' && entry['barcodeid'] === barcode);
    return there.length === 1 ? [] : [`${String(barcode)} was put down to be destroyed ${there.length} times`];
  });
  return [...problems, ...doomed];
}
