import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

/** Opaque and short-lived; the registry and the sale ask for it. */
export type CardKey = { readonly cardKey: string; readonly cardKeyExpiresAt: Instant };
export type StoredSnapshot = {
  readonly snapshot: RegistrySnapshot;
  readonly cardKey: string | null;
  readonly cardKeyExpiresAt: Instant | null;
};

export function findCardKey(db: ReadableDb, patientId: string): CardKey | null {
  const row = db
    .prepare<[string], { card_key: string; expires_at: number }>(
      'SELECT card_key, expires_at FROM card_key WHERE patient_id = ?',
    )
    .get(patientId);
  return row ? { cardKey: row.card_key, cardKeyExpiresAt: row.expires_at as Instant } : null;
}

/** The registry's last answer as it was read, and the newest card key. */
export function findSnapshot(db: ReadableDb, patientId: string): StoredSnapshot | null {
  const row = db
    .prepare<[string], { json: string }>('SELECT json FROM registry_snapshot WHERE patient_id = ?')
    .get(patientId);
  if (!row) return null;
  const key = findCardKey(db, patientId);
  return {
    snapshot: JSON.parse(row.json) as RegistrySnapshot,
    cardKey: key?.cardKey ?? null,
    cardKeyExpiresAt: key?.cardKeyExpiresAt ?? null,
  };
}
