import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

export type ExportToRecord = {
  readonly actorId: string;
  readonly at: Instant;
  /** What was written: a report, or the history of sales. */
  readonly what: string;
  /** The question it answers; days and statuses, never a name that was searched for. */
  readonly about: Readonly<Record<string, string | null>>;
  readonly rows: number;
};

/** Data left the register as a file. Where to is not recorded: a path may say more than it should. */
export function recordExport(db: WritableDb, { actorId, at, what, about, rows }: ExportToRecord): void {
  db.transaction(() =>
    appendAudit(db, { at, actorId, action: 'data.exported', subject: `export:${what}`, detail: { ...about, rows } }),
  );
}
