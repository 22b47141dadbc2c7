import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordLeadLook } from '../../../db/transactions/record-lead-look';
import { aStore, later } from '../../support/store';

it('notes which answer and which day a lead has looked at', () => {
  const { db } = aStore();
  const who = { actorId: 'user-lee', at: later(1) };
  recordLeadLook(db, { ...who, kind: 'reply', saleId: 's', attempt: 2 });
  recordLeadLook(db, { ...who, kind: 'receipts', day: '2026-03-10', differences: 3 });
  expect(listAudit(db, { after: 0, limit: 9 }).slice(-2)).toMatchObject([
    { actorId: 'user-lee', action: 'report.reply-viewed', subject: 'sale:s', detail: { attempt: 2 } },
    { actorId: 'user-lee', action: 'receipts.compared', subject: 'day:2026-03-10', detail: { differences: 3 } },
  ]);
});
