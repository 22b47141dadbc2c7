import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { appendAudit, verifyAudit } from '../../../db/repositories/audit';
import { findUser, upsertUser } from '../../../db/repositories/users';
import { ok } from '../../../shared/kernel/result';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';
import { aUser } from '../../support/store-values';

it('starts the chain beside what was there', () => {
  const db = aDbBefore(7);
  upsertUser(db, aUser(), 'hash');
  migrate(db, 7);
  appendAudit(db, { at: t0, actorId: null, action: 'a.b', subject: 's', detail: {} });
  expect(findUser(db, 'user-ana')).toEqual(aUser());
  expect(verifyAudit(db)).toEqual(ok({ checked: 1 }));
  expect(() => db.exec(`INSERT INTO audit VALUES (2, 0, NULL, 'a', 's', '{}', x'00')`)).toThrow('length(mac) = 32');
});
