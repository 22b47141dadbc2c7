import { expect, it } from 'vitest';
import { closeReserves, listEntries, reserve, sumPending } from '../../../db/repositories/ledger';
import type { Amount } from '../../../shared/kernel/units';
import { later, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aPackage, aSaleLine, someMerchandise } from '../../support/store-values';

const flower = aPackage({
  barcode: aBarcode(30),
  orderType: 'SMOKING',
  route: 'SMOKING',
  unit: 'mg_smoking',
  medWeight: 3_500 as Amount,
});
const device = aPackage({ barcode: aBarcode(31), orderType: 'DEVICE', route: null, medWeight: null, unit: null });
const packages = [aPackage(), flower, device];
const vapes = { orderType: 'MEDICAL', route: 'INHALATION', unit: 'ug_thc' } as const;
const smoke = { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking' } as const;

it('sums per route what was sold here and is not settled', () => {
  const store = aShop({ packages });
  sell(store, { items: [aPackage(), flower, device, someMerchandise()] });
  sell(store, { sequence: 2, items: [aPackage()], soldAt: later(1) });
  expect(sumPending(store.db, 'patient-1')).toEqual([
    { ...vapes, amount: 1_000_000 },
    { ...smoke, amount: 3_500 },
  ]);
  store.db.transaction(() => closeReserves(store.db, { patientId: 'patient-1', saleId: 'sale-1' }, 'settle', later(2)));
  expect(sumPending(store.db, 'patient-1')).toEqual([{ ...vapes, amount: 500_000 }]);
  store.db.transaction(() =>
    closeReserves(store.db, { patientId: 'patient-1', saleId: 'sale-2' }, 'release', later(3)),
  );
  expect(sumPending(store.db, 'patient-1')).toEqual([]);
  const line = { orderId: 'O-1', ...vapes, amount: 500_000 };
  expect(listEntries(store.db, 'patient-1')).toEqual([
    { saleId: 'sale-1', line: 1, entry: 'reserve', at: t0, ...line },
    { saleId: 'sale-1', line: 2, entry: 'reserve', at: t0, orderId: 'O-1', ...smoke, amount: 3_500 },
    { saleId: 'sale-2', line: 1, entry: 'reserve', at: later(1), ...line },
    { saleId: 'sale-1', line: 1, entry: 'settle', at: later(2), ...line },
    { saleId: 'sale-1', line: 2, entry: 'settle', at: later(2), orderId: 'O-1', ...smoke, amount: 3_500 },
    { saleId: 'sale-2', line: 1, entry: 'release', at: later(3), ...line },
  ]);
});

it('counts no line without an order', () => {
  const { db } = aShop();
  const counted = { orderId: 'O-1', amount: 1 as Amount, unit: 'ug_thc' } as const;
  const line = { ...aSaleLine(1, device), counted };
  expect(() => reserve(db, 'patient-1', 'sale-1', line, t0)).toThrow('no order or route');
});
