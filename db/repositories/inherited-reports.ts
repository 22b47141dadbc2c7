import type { OutboxState } from '../../shared/sync/outbox-state';
import type { ReadableDb } from '../handles';

/** A report that stood unsettled in the outbox when the program started. */
export type InheritedReport = {
  readonly id: string;
  readonly state: OutboxState;
  readonly requestId: string;
  /** A transaction number of the state from before it was sold: whoever has sent it since, the sale lies beyond. */
  readonly mark: string;
  /** Written since the machine was switched on: no image of the whole disk was put back since then. */
  readonly isOfThisBoot: boolean;
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

type Row = {
  readonly id: string;
  readonly position: number;
  readonly state: string;
  readonly request_id: string;
  readonly mark: string | null;
};

/**
 * What a start finds, and up to which position; a report without a mark is looked for among all sales that the state lists.
 * @param machineBoot what the system calls this time of the machine being on; null where nobody knows
 */
export function listInherited(
  db: ReadableDb,
  machineBoot: string | null,
): {
  readonly upTo: number;
  readonly reports: readonly InheritedReport[];
} {
  const last = db.prepare<[], { last: number | null }>('SELECT max(position) AS last FROM outbox').get();
  const rows = db
    .prepare<[], Row>(`
      SELECT id, position, state, request_id, coalesce(watermark, known_mark) AS mark FROM outbox
      WHERE state IN ('queued', 'sending', 'unknown', 'review') ORDER BY position
    `)
    .all();
  const noted = findMachineBoot(db);
  const since = noted !== null && noted.boot === machineBoot ? noted.upTo : Number.POSITIVE_INFINITY;
  const reports = rows.map(row => ({
    id: row.id,
    state: row.state as OutboxState,
    requestId: row.request_id,
    mark: row.mark ?? '0',
    isOfThisBoot: row.position > since,
  }));
  return { upTo: last?.last ?? 0, reports };
}

/** The machine's time of being on that this disk was last started in, and the newest report that stood there then. */
export function findMachineBoot(db: ReadableDb): { readonly boot: string; readonly upTo: number } | null {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?');
  const boot = read.get('machine_boot')?.value;
  const upTo = read.get('machine_boot_position')?.value;
  return boot === undefined || upTo === undefined ? null : { boot, upTo: Number(upTo) };
}
