import type { Barcode } from '../../shared/catalog/sellable-item';
import type { ReportRow } from '../../shared/reports/report';
import type { ReadableDb } from '../handles';

type ReturnRow = {
  readonly quantity: number;
  readonly local_ref: string;
  readonly scheduled_at: number | null;
  readonly gone_early_at: number | null;
  readonly status: string | null;
  readonly synced_at: number | null;
};

const select = `
  SELECT returned.quantity, undo.local_ref, returned.gone_early_at, package.status, package.synced_at,
    (SELECT min(coalesce(last_ended_at, posted_at)) FROM outbox
      WHERE outbox.undo_id = returned.undo_id AND outbox.op = 'destroy' AND outbox.state = 'accepted') AS scheduled_at
  FROM returned_package AS returned JOIN undo ON undo.id = returned.undo_id
    LEFT JOIN package ON package.barcode = returned.barcode
  WHERE returned.barcode = ?
`;

/**
 * What became of goods that came back. Times are this register's: when the state agreed to it, and of what is done there, when it
 * was heard of. Nobody here did it.
 */
export function traceReturn(db: ReadableDb, barcode: Barcode): readonly ReportRow[] {
  const row = db.prepare<[string], ReturnRow>(select).get(barcode);
  if (row === undefined) return [];
  const heard = (status: string): number | null => (row.status === status ? row.synced_at : null);
  const scheduledAt = row.scheduled_at ?? heard('DESTROY_SCHEDULED');
  const destroyedAt = row.gone_early_at ?? heard('DEPLETED');
  return [
    ...(scheduledAt === null ? [] : [[scheduledAt, 'destroy-scheduled', 0, row.local_ref, null, null]]),
    ...(destroyedAt === null ? [] : [[destroyedAt, 'destroyed', -row.quantity, row.local_ref, null, null]]),
  ];
}
