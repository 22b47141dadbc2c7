import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordReportPrint } from '../../../db/transactions/record-report-print';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('notes who took which report on paper, and how much of it', () => {
  const { db } = aShop();
  const about = { from: '2026-03-10', to: '2026-03-11', barcode: null };
  recordReportPrint(db, { actorId: 'user-ana', at: t0, report: 'sales-by-day', about, rows: 2 });
  expect(listAudit(db, { after: 0, limit: 1_000 }).at(-1)).toMatchObject({
    ...{ at: t0, actorId: 'user-ana', action: 'report.printed', subject: 'report:sales-by-day' },
    detail: { ...about, rows: 2 },
  });
});
