import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { SentAmounts } from '../../shared/compliance/sent-amounts';
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

/** The registry's last answer as it is stored, for whoever keeps it and will hardly ever read it. */
export function findSnapshotText(db: ReadableDb, patientId: string): string | null {
  const row = db
    .prepare<[string], { json: string }>('SELECT json FROM registry_snapshot WHERE patient_id = ?')
    .get(patientId);
  return row?.json ?? null;
}

export function readSnapshot(text: string): RegistrySnapshot {
  return JSON.parse(text) as RegistrySnapshot;
}

/** The registry's last answer as it was read, and the newest card key. */
export function findSnapshot(db: ReadableDb, patientId: string): StoredSnapshot | null {
  const text = findSnapshotText(db, patientId);
  if (text === null) return null;
  const key = findCardKey(db, patientId);
  return {
    snapshot: readSnapshot(text),
    cardKey: key?.cardKey ?? null,
    cardKeyExpiresAt: key?.cardKeyExpiresAt ?? null,
  };
}

export type UnreadableAnswer = { readonly at: Instant; readonly sent: SentAmounts };

/** The last answer whose amounts could not be read; null: there never was one. */
export function findUnreadable(db: ReadableDb, patientId: string): UnreadableAnswer | null {
  const row = db
    .prepare<[string], { at: number; json: string }>('SELECT at, json FROM unreadable_answer WHERE patient_id = ?')
    .get(patientId);
  return row ? { at: row.at as Instant, sent: JSON.parse(row.json) as SentAmounts } : null;
}
