import { expect, it } from 'vitest';
import { findLoginByBadge, replaceBadges } from '../../../db/repositories/badges';
import { deactivateUsersExcept, upsertUser } from '../../../db/repositories/users';
import { aStore } from '../../support/store';
import { aUser } from '../../support/store-values';

function aRoster() {
  const { db } = aStore();
  upsertUser(db, aUser(), 'hash');
  upsertUser(db, aUser({ id: 'user-lee', login: 'lee', name: 'Lee' }), 'hash');
  return db;
}

it('finds whose badge it is, also when badges changed hands', () => {
  const db = aRoster();
  replaceBadges(db, [
    { login: 'ana', code: 'EMP-0001' },
    { login: 'lee', code: 'EMP-0002' },
  ]);
  const before = ['EMP-0001', 'EMP-0002', 'EMP-0003'].map(code => findLoginByBadge(db, code));
  replaceBadges(db, [
    { login: 'ana', code: 'EMP-0002' },
    { login: 'lee', code: 'EMP-0001' },
  ]);
  const after = ['EMP-0001', 'EMP-0002'].map(code => findLoginByBadge(db, code));
  expect([before, after]).toEqual([
    ['ana', 'lee', null],
    ['lee', 'ana'],
  ]);
});

it('finds nobody who may not sign in any more', () => {
  const db = aRoster();
  replaceBadges(db, [{ login: 'ana', code: 'EMP-0001' }]);
  deactivateUsersExcept(db, ['lee']);
  expect(findLoginByBadge(db, 'EMP-0001')).toBeNull();
});
