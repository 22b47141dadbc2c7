import type { CivilDate } from '../../shared/kernel/units';
import type { Role } from '../../shared/people/role';
import type { User } from '../../shared/people/user';
import type { ReadableDb, WritableDb } from '../handles';

type UserRow = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly mmur_registered: number;
  readonly mmur_id: string | null;
  readonly mmur_expires_on: string | null;
};

const columns = 'id, login, name, role, mmur_registered, mmur_id, mmur_expires_on';

function toUser(row: UserRow): User {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role as Role,
    mmur: {
      registered: row.mmur_registered === 1,
      id: row.mmur_id,
      expiresOn: row.mmur_expires_on as CivilDate | null,
    },
  };
}

/** Logins are compared without case: a caps lock is not another person. */
export function findUserByLogin(db: ReadableDb, login: string): User | null {
  const row = db.prepare<[string], UserRow>(`SELECT ${columns} FROM user WHERE login = ? AND is_active = 1`).get(login);
  return row ? toUser(row) : null;
}

export function findUser(db: ReadableDb, id: string): User | null {
  const row = db.prepare<[string], UserRow>(`SELECT ${columns} FROM user WHERE id = ?`).get(id);
  return row ? toUser(row) : null;
}

export function getUser(db: ReadableDb, id: string): User {
  const user = findUser(db, id);
  if (!user) throw new Error('No user has this id');
  return user;
}

/** Those who may sign in, by name. */
export function listUsers(db: ReadableDb): readonly User[] {
  const rows = db.prepare<[], UserRow>(`SELECT ${columns} FROM user WHERE is_active = 1 ORDER BY name, login`).all();
  return rows.map(toUser);
}

/** Whoever may have sold, also who no longer may. */
export function listOperators(db: ReadableDb): readonly Pick<User, 'id' | 'name'>[] {
  return db.prepare<[], Pick<User, 'id' | 'name'>>('SELECT id, name FROM user ORDER BY name, login').all();
}

export function findPinHash(db: ReadableDb, userId: string): string | null {
  const row = db
    .prepare<[string], { pin_hash: string }>('SELECT pin_hash FROM credential WHERE user_id = ?')
    .get(userId);
  return row?.pin_hash ?? null;
}

/** A known login keeps its id, whatever id the caller suggests: sales already name it. */
export function upsertUser(db: WritableDb, user: User, pinHash: string): void {
  const stored = db
    .prepare<[string, string, string, string, number, string | null, string | null], { id: string }>(`
      INSERT INTO user (id, login, name, role, mmur_registered, mmur_id, mmur_expires_on, is_active)
      VALUES (?, ?, ?, ?, ?, ?, ?, 1)
      ON CONFLICT (login) DO UPDATE SET name = excluded.name, role = excluded.role,
        mmur_registered = excluded.mmur_registered, mmur_id = excluded.mmur_id,
        mmur_expires_on = excluded.mmur_expires_on, is_active = 1
      RETURNING id
    `)
    .get(user.id, user.login, user.name, user.role, Number(user.mmur.registered), user.mmur.id, user.mmur.expiresOn);
  if (!stored) throw new Error('The user was not stored');
  db.prepare<[string, string]>(`
    INSERT INTO credential (user_id, pin_hash) VALUES (?, ?)
    ON CONFLICT (user_id) DO UPDATE SET pin_hash = excluded.pin_hash, tries = 0, locked_until = NULL
  `).run(stored.id, pinHash);
}

/** Who is not on the newest roster may not sign in; their sales keep their name. */
export function deactivateUsersExcept(db: WritableDb, logins: readonly string[]): void {
  db.prepare<[string]>(`
    UPDATE user SET is_active = 0
    WHERE is_active = 1 AND login NOT IN (SELECT value COLLATE NOCASE FROM json_each(?))
  `).run(JSON.stringify(logins));
}
