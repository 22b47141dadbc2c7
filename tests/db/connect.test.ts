import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { connect } from '../../db/connect';
import { insertPatient } from '../../db/repositories/patients';
import { aKey, aStore, t0 } from '../support/store';
import { aPatient } from '../support/store-values';

it('opens for writing with every setting of the reference', () => {
  const { db } = aStore();
  const names = [
    ...['foreign_keys', 'cell_size_check', 'trusted_schema', 'mmap_size', 'temp_store', 'busy_timeout', 'locking_mode'],
    ...['journal_mode', 'synchronous', 'fullfsync', 'checkpoint_fullfsync', 'recursive_triggers', 'secure_delete'],
    ...['wal_autocheckpoint', 'journal_size_limit', 'cache_size', 'cipher', 'legacy'],
  ];
  const values = names.map(name => [name, Object.values(db.prepare(`PRAGMA ${name}`).get() as object)[0]]);
  expect(Object.fromEntries(values)).toEqual({
    foreign_keys: 1,
    cell_size_check: 1,
    trusted_schema: 0,
    mmap_size: 0,
    temp_store: 2,
    busy_timeout: 5000,
    locking_mode: 'normal',
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    recursive_triggers: 1,
    secure_delete: 1,
    wal_autocheckpoint: 1000,
    journal_size_limit: 67_108_864,
    cache_size: -8192,
    cipher: 'sqlcipher',
    legacy: '4',
  });
});

it('lets a reader see what was committed and write nothing', () => {
  const store = aStore();
  insertPatient(store.db, aPatient(), t0);
  const reader = connect({ path: store.path, key: store.key, mode: 'read' });
  expect(reader.prepare('SELECT last_name FROM patient').all()).toEqual([{ last_name: 'Test' }]);
  expect(() => reader.exec('DELETE FROM patient')).toThrow('readonly');
  reader.close();
});

it('refuses the file without its key', () => {
  const store = aStore();
  expect(() => connect({ path: store.path, key: aKey(2), mode: 'read' })).toThrow('file is not a database');
});

it('never makes a file', () => {
  expect(() => connect({ path: `${aStore().folder}/other.db`, key: aKey(), mode: 'write' })).toThrow('unable to open');
});

it('leaves no name in the clear, neither in the file nor in its log', () => {
  const store = aStore();
  insertPatient(store.db, aPatient({ lastName: 'Quetzalcoatlus' }), t0);
  const bytes = ['', '-wal'].map(suffix => readFileSync(store.path + suffix).toString('latin1'));
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  bytes.push(readFileSync(store.path).toString('latin1'));
  expect(bytes.map(text => text.includes('Quetzalcoatlus'))).toEqual([false, false, false]);
});
