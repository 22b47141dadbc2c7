import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb, WritableDb } from '../handles';

/** @returns JSON text; what it means is the reader's business, who parses it with a schema. */
export function findSetting(db: ReadableDb, key: string): string | null {
  return db.prepare<[string], { json: string }>('SELECT json FROM setting WHERE key = ?').get(key)?.json ?? null;
}

export function upsertSetting(db: WritableDb, key: string, json: string, at: Instant): void {
  db.prepare<[string, string, number]>(`
    INSERT INTO setting (key, json, updated_at) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET json = excluded.json, updated_at = excluded.updated_at
  `).run(key, json, at);
}
