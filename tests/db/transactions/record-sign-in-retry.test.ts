import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordSignInRetry } from '../../../db/transactions/record-sign-in-retry';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('notes who let the register sign in to the state again', () => {
  const { db } = aShop();
  recordSignInRetry(db, { actorId: 'user-ana', at: later(5) });
  expect(listAudit(db, { after: 0, limit: 99 }).at(-1)).toMatchObject({
    ...{ at: later(5), actorId: 'user-ana', action: 'state-sign-in.retried', subject: 'state:sign-in', detail: {} },
  });
});
