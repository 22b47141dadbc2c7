import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordExport } from '../../../db/transactions/record-export';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

const wholeAudit = { after: 0, limit: 1_000 };

it('notes who took what out of the register', () => {
  const { db } = aShop();
  const about = { from: '2026-03-10', to: '2026-03-11' };
  recordExport(db, { actorId: 'user-ana', at: t0, what: 'sales-by-day', about, rows: 2 });
  expect(listAudit(db, wholeAudit).at(-1)).toMatchObject({
    ...{ at: t0, actorId: 'user-ana', action: 'data.exported', subject: 'export:sales-by-day' },
    detail: { ...about, rows: 2 },
  });
});
