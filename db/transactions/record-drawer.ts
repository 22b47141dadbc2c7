import type { Instant } from '../../shared/kernel/units';
import type { DrawerCause } from '../../shared/payment/drawer';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { findOpenTill } from '../repositories/till';

export type DrawerOpening = {
  readonly at: Instant;
  readonly actorId: string;
} & (
  | { readonly cause: Exclude<DrawerCause, 'no-sale'>; readonly subject: string }
  | {
      readonly cause: 'no-sale';
      readonly reason: string;
      readonly note: string | null;
      readonly approverId: string | null;
    }
);

/** Written before the drawer is told to open: an opening that nobody can explain must not exist. @returns its number */
export function recordDrawerOpening(db: WritableDb, opening: DrawerOpening): number {
  const { at, actorId, cause } = opening;
  const without = opening.cause === 'no-sale' ? opening : null;
  const subject = opening.cause === 'no-sale' ? null : opening.subject;
  return db.transaction(() => {
    const till = findOpenTill(db)?.id ?? null;
    db.prepare<[number, string, string, ...(string | null)[]]>(`
      INSERT INTO drawer_opening (at, actor_id, cause, subject, reason, note, approver_id, till_session_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    `).run(
      at,
      actorId,
      cause,
      subject,
      without?.reason ?? null,
      without?.note ?? null,
      without?.approverId ?? null,
      till,
    );
    const row = db.prepare<[], { number: number }>('SELECT max(number) AS number FROM drawer_opening').get();
    const number = row?.number ?? 0;
    appendAudit(db, {
      ...{ at, actorId, action: 'drawer.opened', subject: `drawer:${number}` },
      detail: { cause, of: subject, reason: without?.reason ?? null, approverId: without?.approverId ?? null },
    });
    return number;
  });
}

/** The command to open could not be handed to the printer, for the reason it gave; whoever needs the money has a key. */
export function recordDrawerFailure(
  db: WritableDb,
  failure: { readonly number: number; readonly actorId: string; readonly at: Instant; readonly reason: string },
): void {
  const { number, actorId, at, reason } = failure;
  db.transaction(() =>
    appendAudit(db, { at, actorId, action: 'drawer.stayed-shut', subject: `drawer:${number}`, detail: { reason } }),
  );
}
