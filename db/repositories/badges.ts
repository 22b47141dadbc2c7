import type { ReadableDb, WritableDb } from '../handles';

export type Badge = { readonly login: string; readonly code: string };

/** Whose badge a scan is, among those who may sign in; the code alone opens nothing. */
export function findLoginByBadge(db: ReadableDb, code: string): string | null {
  const row = db
    .prepare<[string], { login: string }>(`
      SELECT user.login FROM badge JOIN user ON user.id = badge.user_id WHERE badge.code = ? AND user.is_active = 1
    `)
    .get(code);
  return row?.login ?? null;
}

/** All at once, because a badge may have changed hands. */
export function replaceBadges(db: WritableDb, badges: readonly Badge[]): void {
  db.exec('DELETE FROM badge');
  const insert = db.prepare<[string, string]>(
    'INSERT INTO badge (code, user_id) SELECT ?, id FROM user WHERE login = ?',
  );
  for (const { code, login } of badges) insert.run(code, login);
}
