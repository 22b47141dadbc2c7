import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { aDbBefore } from '../../support/store-migration';

it('gives an empty file a name, settings and numbers, each with its rules', () => {
  const db = aDbBefore(1);
  migrate(db, 1);
  db.exec(`INSERT INTO meta VALUES ('install_id', 'i'); INSERT INTO setting VALUES ('language', '"en"', 0);
    INSERT INTO terminal_sequence VALUES ('REG-1', 0)`);
  expect(() => db.exec(`INSERT INTO setting VALUES ('', '1', 0)`)).toThrow('length(key)');
  expect(() => db.exec(`INSERT INTO setting VALUES ('a', '{', 0)`)).toThrow('json_valid');
  expect(() => db.exec(`INSERT INTO meta VALUES ('a', x'00')`)).toThrow('BLOB value in TEXT column');
  expect(() => db.exec(`INSERT INTO terminal_sequence VALUES ('REG-2', -1)`)).toThrow('last >= 0');
});
