import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

export type CardKeyToSave = {
  readonly patientId: string;
  readonly cardKey: string;
  readonly cardKeyExpiresAt: Instant;
};
export type SnapshotToSave = CardKeyToSave & { readonly snapshot: RegistrySnapshot; readonly at: Instant };

function upsertCardKey(db: WritableDb, key: CardKeyToSave): void {
  db.prepare<[string, string, number]>(`
    INSERT INTO card_key (patient_id, card_key, expires_at) VALUES (?, ?, ?)
    ON CONFLICT (patient_id) DO UPDATE SET card_key = excluded.card_key, expires_at = excluded.expires_at
  `).run(key.patientId, key.cardKey, key.cardKeyExpiresAt);
}

/** A newer key of the same card. Not audited: it names a moment of a connection, nothing that anyone did. */
export function saveCardKey(db: WritableDb, key: CardKeyToSave): void {
  db.transaction(() => upsertCardKey(db, key));
}

/** The registry's answer replaces the one before, whole. */
export function saveSnapshot(db: WritableDb, saved: SnapshotToSave): void {
  db.transaction(() => {
    upsertCardKey(db, saved);
    db.prepare<[string, number, number, string]>(`
      INSERT INTO registry_snapshot (patient_id, as_of, received_at, json) VALUES (?, ?, ?, ?)
      ON CONFLICT (patient_id) DO UPDATE SET
        as_of = excluded.as_of, received_at = excluded.received_at, json = excluded.json
    `).run(saved.patientId, saved.snapshot.asOf, saved.at, JSON.stringify(saved.snapshot));
    appendAudit(db, {
      at: saved.at,
      actorId: null,
      action: 'registry.read',
      subject: `patient:${saved.patientId}`,
      detail: { asOf: saved.snapshot.asOf, orders: saved.snapshot.orders.length },
    });
  });
}
