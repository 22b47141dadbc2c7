import { expect, it } from 'vitest';
import { upsertUser } from '../../../db/repositories/users';
import { badgeError } from '../../../electron/services/badge-error';
import { aStore } from '../../support/store';
import { aUser } from '../../support/store-values';

it('says whose badge it is', () => {
  const { db } = aStore();
  upsertUser(db, aUser(), 'hash');
  expect([badgeError(db, 'ana'), badgeError(db, 'gone')]).toEqual([
    { code: 'E-SCN-05', params: { name: 'Ana Ruiz' } },
    { code: 'E-SCN-05', params: { name: 'gone' } },
  ]);
});
