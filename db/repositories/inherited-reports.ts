import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';

/** A report that stood unsettled in the outbox when the program started. */
export type InheritedReport = {
  readonly id: string;
  readonly state: OutboxState;
  readonly requestId: string;
  /** A transaction number of the state from before it was sold: whoever has sent it since, the sale lies beyond. */
  readonly mark: string;
};

/**
 * The newest transaction number of the state that this disk knows of, kept with each report as it is written: it tells later
 * from where on that sale must be looked for, also where somebody has sent it whom this disk does not remember. The report
 * before has it, so that a long queue costs one row.
 */
export function findKnownMark(db: ReadableDb): string | null {
  const row = db
    .prepare<[], { mark: string | null }>(
      'SELECT coalesce(watermark, known_mark) AS mark FROM outbox ORDER BY position DESC LIMIT 1',
    )
    .get();
  return row?.mark ?? null;
}

type Row = { readonly id: string; readonly state: string; readonly request_id: string; readonly mark: string | null };

/** What a start finds, and up to which position; a report without a mark is looked for among all sales that the state lists. */
export function listInherited(db: ReadableDb): {
  readonly upTo: number;
  readonly reports: readonly InheritedReport[];
} {
  const last = db.prepare<[], { last: number | null }>('SELECT max(position) AS last FROM outbox').get();
  const rows = db
    .prepare<[], Row>(`
      SELECT id, state, request_id, coalesce(watermark, known_mark) AS mark FROM outbox
      WHERE state IN ('queued', 'sending', 'unknown', 'review') ORDER BY position
    `)
    .all();
  const reports = rows.map(row => ({
    id: row.id,
    state: row.state as OutboxState,
    requestId: row.request_id,
    mark: row.mark ?? '0',
  }));
  return { upTo: last?.last ?? 0, reports };
}
