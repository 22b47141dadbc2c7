import type { SentAmounts } from '../../shared/compliance/sent-amounts';
import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { type Actor, appendAudit } from '../repositories/audit';

export type UnreadableToSave = {
  readonly patientId: string;
  readonly sent: SentAmounts;
  readonly at: Instant;
  readonly actor: Actor;
};

/** What the state sent instead of limits, in place of the one before; the last good answer stays what it was. */
export function saveUnreadable(db: WritableDb, { patientId, sent, at, actor }: UnreadableToSave): void {
  db.transaction(() => {
    db.prepare<[string, number, string]>(`
      INSERT INTO unreadable_answer (patient_id, at, json) VALUES (?, ?, ?)
      ON CONFLICT (patient_id) DO UPDATE SET at = excluded.at, json = excluded.json
    `).run(patientId, at, JSON.stringify(sent));
    appendAudit(db, {
      at,
      actorId: actor.userId,
      action: 'registry.unreadable',
      subject: `patient:${patientId}`,
      detail: { rows: sent.length },
    });
  });
}

/** A lead opened it. */
export function recordUnreadableView(
  db: WritableDb,
  view: { readonly patientId: string; readonly userId: string; readonly at: Instant },
): void {
  db.transaction(() =>
    appendAudit(db, {
      at: view.at,
      actorId: view.userId,
      action: 'registry.unreadable-viewed',
      subject: `patient:${view.patientId}`,
      detail: {},
    }),
  );
}
