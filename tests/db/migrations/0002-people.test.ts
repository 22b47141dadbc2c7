import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { insertPatient, searchPatients } from '../../../db/repositories/patients';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';
import { aPatient } from '../../support/store-values';

it('adds people beside what was there', () => {
  const db = aDbBefore(2);
  db.exec(`INSERT INTO setting VALUES ('language', '"es"', 7)`);
  migrate(db, 2);
  insertPatient(db, aPatient(), t0);
  expect(db.prepare('SELECT * FROM setting').all()).toEqual([{ key: 'language', json: '"es"', updated_at: 7 }]);
  expect(searchPatients(db, [{ prefixes: ['paula'], born: [], bornStarts: [] }], 9)).toEqual([aPatient()]);
});

it.each([
  [
    'user.login',
    `INSERT INTO user VALUES ('a', 'x', 'n', 'lead', 0, NULL, NULL, 1), ('b', 'X', 'n', 'lead', 0, NULL, NULL, 1)`,
  ],
  ['role', `INSERT INTO user VALUES ('a', 'x', 'n', 'boss', 0, NULL, NULL, 1)`],
  ['FOREIGN KEY', `INSERT INTO credential (user_id, pin_hash) VALUES ('nobody', 'h')`],
  ['FOREIGN KEY', `INSERT INTO registry_snapshot VALUES ('nobody', 0, 0, '{}')`],
  ['days', `INSERT INTO history_view VALUES ('v', 'a', 'n', '{}', 'someday', '[]')`],
  ['FOREIGN KEY', `INSERT INTO history_view VALUES ('v', 'nobody', 'n', '{}', NULL, '[]')`],
  ['FOREIGN KEY', `INSERT INTO caregiver VALUES ('nobody', 0, 'c', 'a', 'b', 'ACTIVE', '2026-01-01', 1, NULL)`],
])('refuses what breaks %s', (rule, sql) => {
  const db = aDbBefore(3);
  expect(() => db.exec(sql)).toThrow(rule);
});
