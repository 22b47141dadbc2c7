import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** A report with the day's money left the register on paper: who took it. */
export function recordTillPrint(
  db: WritableDb,
  print: {
    readonly kind: 'X' | 'Z';
    readonly sessionId: string;
    readonly zNumber: number | null;
    readonly actorId: string;
    readonly at: Instant;
  },
): void {
  const { kind, sessionId, zNumber, actorId, at } = print;
  db.transaction(() =>
    appendAudit(db, { at, actorId, action: 'till.printed', subject: `till:${sessionId}`, detail: { kind, zNumber } }),
  );
}
