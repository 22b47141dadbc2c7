import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** Wrong PINs before a user is locked, and for how long (reliability.md section 9); provisioning may say otherwise. */
export type PinPolicy = { readonly maxTries: number; readonly lockMs: number };
export const defaultPinPolicy: PinPolicy = { maxTries: 5, lockMs: 30 * 60_000 };

export type PinTry = {
  /** Whether this try may be verified at all; false while locked. */
  readonly isAllowed: boolean;
  /** After this one, should it be wrong. */
  readonly triesLeft: number;
  readonly lockedUntil: Instant | null;
};

type CredentialRow = { readonly tries: number; readonly locked_until: number | null };

/**
 * Counts a try and commits it before the PIN is looked at, so that pulling the plug does not give tries back. The last
 * allowed try locks at once; the right PIN unlocks again (clearPinTries).
 */
export function countPinTry(
  db: WritableDb,
  attempt: { readonly userId: string; readonly at: Instant },
  policy: PinPolicy = defaultPinPolicy,
): PinTry {
  const { userId, at } = attempt;
  return db.transaction(() => {
    const row = db
      .prepare<[string], CredentialRow>('SELECT tries, locked_until FROM credential WHERE user_id = ?')
      .get(userId);
    if (!row) throw new Error('No credential belongs to this user');
    if (row.locked_until !== null && row.locked_until > at) {
      return { isAllowed: false, triesLeft: 0, lockedUntil: row.locked_until as Instant };
    }
    const tries = (row.locked_until === null ? row.tries : 0) + 1;
    const lockedUntil = tries >= policy.maxTries ? ((at + policy.lockMs) as Instant) : null;
    db.prepare<[number, number | null, string]>(
      'UPDATE credential SET tries = ?, locked_until = ? WHERE user_id = ?',
    ).run(tries, lockedUntil, userId);
    appendAudit(db, { at, actorId: null, action: 'pin.tried', subject: `user:${userId}`, detail: { tries } });
    return { isAllowed: true, triesLeft: Math.max(0, policy.maxTries - tries), lockedUntil };
  });
}

/** The PIN was right, or a lead unlocked the user. */
export function clearPinTries(
  db: WritableDb,
  cleared: { readonly userId: string; readonly at: Instant; readonly actorId?: string },
): void {
  const { userId, at } = cleared;
  db.transaction(() => {
    db.prepare<[string]>('UPDATE credential SET tries = 0, locked_until = NULL WHERE user_id = ?').run(userId);
    appendAudit(db, {
      at,
      actorId: cleared.actorId ?? userId,
      action: 'pin.cleared',
      subject: `user:${userId}`,
      detail: {},
    });
  });
}

export type SessionEvent =
  | { readonly kind: 'signed-in'; readonly id: string; readonly userId: string; readonly at: Instant }
  | {
      readonly kind: 'ended';
      readonly id: string;
      readonly userId: string;
      readonly at: Instant;
      readonly reason: 'signed-out' | 'locked' | 'idle' | 'restart';
    };

export function recordSession(db: WritableDb, event: SessionEvent): void {
  db.transaction(() => {
    if (event.kind === 'signed-in') {
      db.prepare<[string, string, number]>('INSERT INTO session (id, user_id, started_at) VALUES (?, ?, ?)').run(
        event.id,
        event.userId,
        event.at,
      );
    } else {
      db.prepare<[number, string, string]>(
        'UPDATE session SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL',
      ).run(event.at, event.reason, event.id);
    }
    appendAudit(db, {
      at: event.at,
      actorId: event.userId,
      action: event.kind === 'signed-in' ? 'session.started' : 'session.ended',
      subject: `user:${event.userId}`,
      detail: event.kind === 'signed-in' ? {} : { reason: event.reason },
    });
  });
}
