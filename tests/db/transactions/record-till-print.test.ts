import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordTillPrint } from '../../../db/transactions/record-till-print';
import { later } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('notes who took a report on paper', () => {
  const { db } = aShop();
  recordTillPrint(db, { kind: 'Z', sessionId: 'till-1', zNumber: 3, actorId: 'user-ana', at: later(1) });
  expect(listAudit(db, { after: 0, limit: 99 }).at(-1)).toMatchObject({
    ...{ at: later(1), actorId: 'user-ana', action: 'till.printed', subject: 'till:till-1' },
    detail: { kind: 'Z', zNumber: 3 },
  });
});
