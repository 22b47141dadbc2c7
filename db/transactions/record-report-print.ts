import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

export type ReportPrintToRecord = {
  readonly actorId: string;
  readonly at: Instant;
  readonly report: string;
  /** The question it answers: days, or a package. */
  readonly about: Readonly<Record<string, string | null>>;
  /** As many as are on the paper. */
  readonly rows: number;
};

/** A report left the register on paper, as another leaves it as a file (record-export.ts). */
export function recordReportPrint(db: WritableDb, { actorId, at, report, about, rows }: ReportPrintToRecord): void {
  db.transaction(() =>
    appendAudit(db, { at, actorId, action: 'report.printed', subject: `report:${report}`, detail: { ...about, rows } }),
  );
}
