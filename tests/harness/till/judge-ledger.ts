import type { ReadableDb } from '../../../db/handles';

type StateEntry = Readonly<Record<string, unknown>>;
export type OwnReport = {
  readonly external_id: string;
  readonly state: string;
  readonly biotrack_sale_id: string | null;
};

export function listOwnReports(db: ReadableDb): readonly OwnReport[] {
  return db.prepare<[], OwnReport>('SELECT external_id, state, biotrack_sale_id FROM outbox ORDER BY position').all();
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
