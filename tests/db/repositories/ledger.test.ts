import { expect, it } from 'vitest';
import { closeReserves, listEntries, reserve, sumPending, sumPostedSince } from '../../../db/repositories/ledger';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import type { Amount } from '../../../shared/kernel/units';
import { later, t0 } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';
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

it('sums per order what our own sales took of which the registry knows since', () => {
  const store = aShop({ packages });
  const accept = (registryStatus: 'POSTED' | 'PENDING', saleId: string, number: number): void => {
    const attemptId = startSending(store, `outbox-${saleId}`);
    const dispensed = aDispensation({
      registryStatus,
      biotrackSaleId: `8801${number}`,
      transactionId: `65010${number}`,
    });
    recordAttempt(store.db, {
      ...{ outboxId: `outbox-${saleId}`, attemptId, at: later(3_000), dueAt: later(8_000) },
      outcome: { kind: 'accepted', dispensed },
    });
  };
  sell(store, { items: [aPackage(), flower] });
  sell(store, { sequence: 2, items: [aPackage()], soldAt: later(1) });
  accept('POSTED', 'sale-1', 1);
  accept('PENDING', 'sale-2', 2);
  expect(sumPostedSince(store.db, 'patient-1', later(1_999))).toEqual([{ orderId: 'O-1', amount: 503_500 }]);
  expect(sumPostedSince(store.db, 'patient-1', later(2_000))).toEqual([]);
  expect(sumPostedSince(store.db, 'patient-2', later(0))).toEqual([]);
});

it('counts no line without an order', () => {
  const { db } = aShop();
  const counted = { orderId: 'O-1', amount: 1 as Amount, unit: 'ug_thc' } as const;
  const line = { ...aSaleLine(1, device), counted };
  expect(() => reserve(db, 'patient-1', 'sale-1', line, t0)).toThrow('no order or route');
});
