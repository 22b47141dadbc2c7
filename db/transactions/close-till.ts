import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import { overShort } from '../../shared/till/cash-flow';
import type { TillReport } from '../../shared/till/till-report';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findTill } from '../repositories/till';
import { findZReport, nextZNumber } from '../repositories/till-closes';
import { type ReportMade, readXReport } from '../repositories/till-report';

export type TillToClose = {
  readonly sessionId: string;
  readonly requestId: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly made: ReportMade;
  readonly explanation: string;
  readonly approver: { readonly id: string; readonly name: string } | null;
};

function insertClose(db: WritableDb, till: TillToClose, report: TillReport, countNumber: number): void {
  const { sessionId, requestId, at, actorId, made, explanation, approver } = till;
  db.prepare<[string, string, number | null, string, number, string, number, string, string | null, string]>(`
    INSERT INTO till_close (session_id, request_id, z_number, terminal_id, at, actor_id, count_number, explanation,
      approver_id, report)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `).run(
    ...([sessionId, requestId, report.zNumber, made.terminalId, at, actorId] as const),
    ...([countNumber, explanation, approver?.id ?? null, JSON.stringify(report)] as const),
  );
  db.prepare<[number, string]>('UPDATE till_session SET closed_at = ? WHERE id = ?').run(at, sessionId);
}

/**
 * The Z: once per session, with the next number, kept as it was made. Whoever asks again for a till that is closed gets the
 * report of its closing, so a double press, and a press after a crash, close it once.
 */
export function closeTill(db: WritableDb, till: TillToClose): Result<TillReport, 'not-open' | 'not-counted'> {
  const { sessionId, at, actorId, explanation, approver } = till;
  return db.transaction(() => {
    const first = findZReport(db, sessionId);
    if (first !== null) return ok(first);
    const session = findTill(db, sessionId);
    if (session === null) return err('not-open');
    const standing = readXReport(db, session, till.made);
    const last = standing.counts.at(-1);
    if (last === undefined) return err('not-counted');
    if (last.expectedCents !== standing.expectedCents) throw new Error('Cash moved after the drawer was counted');
    const overShortCents = overShort(last.countedCents, last.expectedCents);
    const report: TillReport = {
      ...standing,
      ...{ kind: 'Z', zNumber: nextZNumber(db), overShortCents, explanation, approvedBy: approver?.name ?? null },
    };
    insertClose(db, till, report, last.number);
    appendAudit(db, {
      ...{ at, actorId, action: 'till.closed', subject: `till:${sessionId}` },
      detail: {
        ...{ zNumber: report.zNumber, overShortCents, approverId: approver?.id ?? null },
        ...{ counts: standing.counts.length, unsettled: report.unsettled.length },
      },
    });
    return ok(report);
  });
}
