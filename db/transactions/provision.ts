import type { Merchandise } from '../../shared/catalog/sellable-item';
import type { Instant } from '../../shared/kernel/units';
import type { User } from '../../shared/people/user';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { replaceBadges } from '../repositories/badges';
import { replaceMerchandise } from '../repositories/merchandise';
import { upsertSetting } from '../repositories/settings';
import { deactivateUsersExcept, upsertUser } from '../repositories/users';
import type { Json } from './set-setting';

export type UserToProvision = User & { readonly pinHash: string; readonly badge?: string | null };
export type Provisioning = {
  /** The whole roster: who is missing may no longer sign in. */
  readonly users: readonly UserToProvision[];
  /** Everything sold that the state is not told about; what is missing is no longer sold. */
  readonly merchandise: readonly Omit<Merchandise, 'kind'>[];
  readonly settings: Readonly<Record<string, Json>>;
};

/** All of a provisioning file or none of it. */
export function provision(db: WritableDb, given: Provisioning, at: Instant): void {
  db.transaction(() => {
    for (const { pinHash, badge: _badge, ...user } of given.users) upsertUser(db, user, pinHash);
    deactivateUsersExcept(
      db,
      given.users.map(user => user.login),
    );
    const worn = given.users.flatMap(({ login, badge = null }) => (badge === null ? [] : [{ login, code: badge }]));
    replaceBadges(db, worn);
    replaceMerchandise(db, given.merchandise);
    for (const [key, value] of Object.entries(given.settings)) upsertSetting(db, key, JSON.stringify(value), at);
    appendAudit(db, {
      at,
      actorId: null,
      action: 'terminal.provisioned',
      subject: 'terminal',
      detail: { users: given.users.length, merchandise: given.merchandise.length },
    });
  });
}
