import { expect, it } from 'vitest';
import { guardStatements } from '../../../db/guards';
import { migrate } from '../../../db/migrate';
import { appendAudit } from '../../../db/repositories/audit';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';

it('protects rows that were there before the guards', () => {
  const db = aDbBefore(8);
  appendAudit(db, { at: t0, actorId: null, action: 'a.b', subject: 's', detail: {} });
  migrate(db, 8);
  expect(() => db.exec('DELETE FROM audit')).toThrow('audit: rows are never deleted');
  expect(db.prepare('SELECT action FROM audit').all()).toEqual([{ action: 'a.b' }]);
});

it('installs every guard as it is written', () => {
  const db = aDbBefore(9);
  const triggers = db.prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  const installed = new Set(triggers.map(trigger => trigger.sql));
  expect(guardStatements().filter(sql => !installed.has(sql))).toEqual([]);
});
