import { expect, it } from 'vitest';
import { beginOutage } from '../../../../db/transactions/record-outage';
import { toSaleView } from '../../../../electron/services/sale/sale-view';
import { saleView } from '../../../../shared/ipc/sale-views';
import { t0 } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';

it('shows a sale from its commit on, with a masked card', () => {
  const store = aShop();
  const { sale } = sell(store);
  const view = toSaleView(store.db, sale);
  expect(saleView.parse(view)).toEqual(view);
  expect(view).toMatchObject({
    localRef: 'REG-2-000001-7K3QX',
    syncStatus: 'queued',
    biotrackSaleId: null,
    patientName: 'Paula Test',
    totalCents: 4_500,
    tenders: [{ kind: 'cash', amountCents: 4_500, reference: null }],
    lines: [{ number: 1, counted: { amount: 500_000, unit: 'ug_thc' } }],
  });
  expect(view.registryIdMasked).not.toContain('PTEST');
  expect(view.timeline.map(entry => entry.to)).toEqual(['queued']);
});

it('names the lead on whose word it was sold while the state was out of reach', () => {
  const store = aShop();
  beginOutage(store.db, { id: 'o-1', cause: 'offline', lastContactAt: t0, at: t0 });
  const grace = { outageId: 'o-1', approverId: 'user-ana', reason: 'regular patient', approvedAt: t0 };
  const view = toSaleView(store.db, sell(store, { grace }).sale);
  expect([view.grace, view.decisions]).toEqual([
    { approverName: 'Ana Ruiz', reason: 'regular patient', approvedAt: t0 },
    [],
  ]);
});
