import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordDocumentFile } from '../../../db/transactions/record-document-file';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('says who took which document out of the store, and neither where to nor about whom', () => {
  const { db } = aShop();
  recordDocumentFile(db, { actorId: 'user-ana', at: t0, document: 'receipt', about: 'sale:sale-1' });
  const { sequence: _sequence, ...last } = listAudit(db, { after: 0, limit: 100 }).at(-1) ?? {};
  expect(last).toEqual({
    ...{ at: t0, actorId: 'user-ana', action: 'document.saved', subject: 'sale:sale-1' },
    detail: { document: 'receipt' },
  });
});
