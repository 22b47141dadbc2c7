import { expect, it } from 'vitest';
import { findDamage, findIdentityProblem, readMeta, sqliteVersion } from '../../db/inspect-store';
import { kcv } from '../../db/key-check';
import { aStore } from '../support/store';
import { aShop } from '../support/store-scenes';

it('knows its own store', () => {
  const store = aStore();
  expect(findIdentityProblem(store.db)).toBeNull();
  expect(readMeta(store.db)).toEqual({
    installId: 'install-1',
    environment: 'test',
    generation: 1,
    kcv: kcv(store.key),
  });
});

it.each([
  ['application-id', 'PRAGMA application_id = 1'],
  ['tables', 'PRAGMA foreign_keys = OFF; DROP TABLE tender'],
  ['install-id', `UPDATE meta SET value = '' WHERE key = 'install_id'`],
  ['audit', 'DROP TRIGGER audit_kept; DELETE FROM audit'],
])('finds that the %s is not ours', (problem, damage) => {
  const store = aStore();
  store.db.exec(damage);
  expect(findIdentityProblem(store.db)).toBe(problem);
});

it('finds a row that refers to nothing', () => {
  const store = aShop();
  expect([findDamage(store.db), findDamage(store.db, 'full')]).toEqual([null, null]);
  store.db.exec(`PRAGMA foreign_keys = OFF; DELETE FROM user`);
  expect(findDamage(store.db)).toBe('foreign-key-check');
});

it('finds a row that breaks the rules of its table', () => {
  const store = aShop();
  store.db.exec(`PRAGMA ignore_check_constraints = ON; UPDATE patient SET registry_state = 'GA'`);
  store.db.exec('PRAGMA ignore_check_constraints = OFF');
  expect(findDamage(store.db)).toBe('quick_check');
  expect(findDamage(store.db, 'full')).toBe('integrity_check');
});

it('says which SQLite is loaded', () => {
  expect(sqliteVersion(aStore().db)).toMatch(/^3\.\d+\.\d+$/);
});
