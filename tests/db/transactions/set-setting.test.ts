import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findSetting } from '../../../db/repositories/settings';
import { setSetting } from '../../../db/transactions/set-setting';
import { aStore, t0 } from '../../support/store';

it('writes the value and audits only its name', () => {
  const { db } = aStore();
  setSetting(db, {
    key: 'biotrack',
    value: { password: 'sealed-bytes', tries: [1, null] },
    at: t0,
    actorId: 'user-ivy',
  });
  expect(findSetting(db, 'biotrack')).toBe('{"password":"sealed-bytes","tries":[1,null]}');
  expect(listAudit(db, { after: 1, limit: 9 })).toEqual([
    { sequence: 2, at: t0, actorId: 'user-ivy', action: 'setting.changed', subject: 'setting:biotrack', detail: {} },
  ]);
});
