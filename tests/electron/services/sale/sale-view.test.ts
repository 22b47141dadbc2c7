import { expect, it } from 'vitest';
import { toSaleView } from '../../../../electron/services/sale/sale-view';
import { saleView } from '../../../../shared/ipc/sale-views';
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
