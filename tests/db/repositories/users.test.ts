import { expect, it } from 'vitest';
import {
  deactivateUsersExcept,
  findPinHash,
  findUser,
  findUserByLogin,
  getUser,
  listOperators,
  listUsers,
  upsertUser,
} from '../../../db/repositories/users';
import { aStore } from '../../support/store';
import { aUser } from '../../support/store-values';

it('finds a user by login, whatever the case', () => {
  const { db } = aStore();
  const user = aUser({ mmur: { registered: false, id: null, expiresOn: null } });
  upsertUser(db, user, 'hash');
  expect([findUserByLogin(db, 'ANA'), findUser(db, 'user-ana'), getUser(db, 'user-ana')]).toEqual([user, user, user]);
  expect([findUserByLogin(db, 'bob'), findUser(db, 'user-bob')]).toEqual([null, null]);
  expect(() => getUser(db, 'user-bob')).toThrow('No user');
});

it('keeps the id of a known login and takes the rest anew', () => {
  const { db } = aStore();
  upsertUser(db, aUser(), 'hash-1');
  upsertUser(db, aUser({ id: 'other-id', name: 'Ana R.', role: 'lead' }), 'hash-2');
  expect(listUsers(db)).toEqual([aUser({ name: 'Ana R.', role: 'lead' })]);
  expect([findPinHash(db, 'user-ana'), findPinHash(db, 'other-id')]).toEqual(['hash-2', null]);
});

it('keeps those who left, but not on the list', () => {
  const { db } = aStore();
  upsertUser(db, aUser(), 'hash');
  upsertUser(db, aUser({ id: 'user-lee', login: 'lee', name: 'Lee' }), 'hash');
  deactivateUsersExcept(db, ['LEE']);
  expect(listUsers(db).map(user => user.login)).toEqual(['lee']);
  expect(findUserByLogin(db, 'ana')).toBeNull();
  expect(findUser(db, 'user-ana')?.name).toBe('Ana Ruiz');
  expect(listOperators(db)).toEqual([
    { id: 'user-ana', name: 'Ana Ruiz' },
    { id: 'user-lee', name: 'Lee' },
  ]);
});
