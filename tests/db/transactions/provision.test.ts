import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findLoginByBadge } from '../../../db/repositories/badges';
import { findMerchandise } from '../../../db/repositories/merchandise';
import { findSetting } from '../../../db/repositories/settings';
import { listUsers } from '../../../db/repositories/users';
import { provision } from '../../../db/transactions/provision';
import { aStore, rowsOf, t0 } from '../../support/store';
import { aUser, someMerchandise } from '../../support/store-values';

const ana = { ...aUser(), pinHash: 'hash-1' };
const { kind: _, ...shirt } = someMerchandise();

it('takes users, goods and settings as the whole truth', () => {
  const { db } = aStore();
  const lee = { ...aUser({ id: 'user-lee', login: 'lee', name: 'Lee', role: 'lead' }), pinHash: 'hash-2' };
  provision(db, { users: [ana, lee], merchandise: [shirt], settings: { language: 'en' } }, t0);
  provision(db, { users: [lee], merchandise: [], settings: { store: { zone: 'America/Chicago' } } }, t0);
  expect(listUsers(db).map(user => user.login)).toEqual(['lee']);
  expect(findMerchandise(db, shirt.sku)).toBeNull();
  expect([findSetting(db, 'language'), findSetting(db, 'store')]).toEqual(['"en"', '{"zone":"America/Chicago"}']);
  expect(listAudit(db, { after: 1, limit: 9 }).map(({ action, detail }) => [action, detail])).toEqual([
    ['terminal.provisioned', { users: 2, merchandise: 1 }],
    ['terminal.provisioned', { users: 1, merchandise: 0 }],
  ]);
});

it('gives out the badges of the roster, and takes back those of the one before', () => {
  const { db } = aStore();
  const lee = { ...aUser({ id: 'user-lee', login: 'lee', name: 'Lee' }), pinHash: 'hash-2', badge: 'EMP-0002' };
  const given = { merchandise: [], settings: {} };
  provision(db, { ...given, users: [{ ...ana, badge: 'EMP-0001' }, lee] }, t0);
  provision(db, { ...given, users: [ana, { ...lee, badge: 'EMP-0001' }] }, t0);
  expect([findLoginByBadge(db, 'EMP-0001'), findLoginByBadge(db, 'EMP-0002')]).toEqual(['lee', null]);
});

it('takes all of a file or nothing', () => {
  const store = aStore();
  const twice = { users: [ana], merchandise: [shirt, { ...shirt, sku: 'SHIRT-L' }], settings: {} };
  expect(() => provision(store.db, twice, t0)).toThrow('merchandise.barcode');
  expect(rowsOf(store, 'SELECT id FROM user UNION ALL SELECT sku FROM merchandise')).toEqual([]);
});
