import { expect, it } from 'vitest';
import {
  closeReserves,
  isAnswerOvertaken,
  listEntries,
  reserve,
  sumMovedSince,
  sumPending,
  sumUnseen,
} from '../../../db/repositories/ledger';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { writeNextUndo } from '../../../db/transactions/write-undo';
import type { Amount, Cents, Quantity } from '../../../shared/kernel/units';
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
  expect(sumMovedSince(store.db, 'patient-1', later(1_999))).toEqual([{ orderId: 'O-1', amount: 503_500 }]);
  expect(sumMovedSince(store.db, 'patient-1', later(2_000))).toEqual([]);
  expect(sumMovedSince(store.db, 'patient-2', later(0))).toEqual([]);
});

it('tells what the answer on this disk cannot show: pending sales, and those that were settled after it came', () => {
  const store = aShop({ packages });
  const { db } = store;
  const answer = (asOf: number, receivedAt: number) =>
    db.exec(
      `INSERT OR REPLACE INTO registry_snapshot VALUES ('patient-1', ${later(asOf)}, ${later(receivedAt)}, '{}')`,
    );
  const settle = (saleId: string, at: number) =>
    db.transaction(() => closeReserves(db, { patientId: 'patient-1', saleId }, 'settle', later(at)));
  const seen = () => [sumUnseen(db, 'patient-1'), isAnswerOvertaken(db, 'patient-1')];
  sell(store, { items: [aPackage(), flower] });
  sell(store, { sequence: 2, items: [aPackage()], soldAt: later(1) });
  expect(seen()).toEqual([sumPending(db, 'patient-1'), false]);
  answer(0, 10);
  settle('sale-1', 20);
  expect(seen()).toEqual([
    [
      { ...vapes, amount: 1_000_000 },
      { ...smoke, amount: 3_500 },
    ],
    true,
  ]);
  db.exec(`UPDATE outbox SET posted_at = ${later(15)} WHERE sale_id = 'sale-1'`);
  answer(16, 17);
  expect(seen()).toEqual([[{ ...vapes, amount: 500_000 }], true]);
  answer(16, 21);
  expect(seen()).toEqual([[{ ...vapes, amount: 500_000 }], false]);
  settle('sale-2', 22);
  db.exec(`INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents)
    VALUES ('till-1', 'r', 0, 'user-ana', 0)`);
  writeVoid(store, 'sale-2');
  expect(seen()).toEqual([[{ ...vapes, amount: 500_000 }], true]);
  db.exec(`UPDATE undo SET state = 'done'`);
  expect(seen()).toEqual([[], true]);
});

it('takes off what came back since, and counts a sale since that is being undone as nothing', () => {
  const store = aShop({ packages });
  store.db.exec(`INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents)
    VALUES ('till-1', 'r', 0, 'user-ana', 0)`);
  sell(store, { items: [aPackage()] });
  const sold = startSending(store, 'outbox-sale-1');
  const times = { at: later(3_000), dueAt: later(8_000) };
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(store.db, { ...times, outboxId: 'outbox-sale-1', attemptId: sold, outcome });
  writeVoid(store);
  expect(sumMovedSince(store.db, 'patient-1', later(1_999))).toEqual([]);
  expect(sumMovedSince(store.db, 'patient-1', later(2_000))).toEqual([]);
  const voided = startSending(store, 'outbox-undo-1', later(10_000));
  const undone = {
    ...{ transactionId: '650102', postedAt: later(11_000), registryStatus: 'POSTED' as const, packages: [] },
    ...{ isVisibleNow: true, destroyAfter: null, via: 'reply' as const },
  } as const;
  const answered = { ...times, outboxId: 'outbox-undo-1', attemptId: voided };
  recordAttempt(store.db, { ...answered, outcome: { kind: 'undone', undone } });
  expect(sumMovedSince(store.db, 'patient-1', later(2_000))).toEqual([{ orderId: 'O-1', amount: -500_000 }]);
  expect(sumMovedSince(store.db, 'patient-1', later(1_999))).toEqual([]);
  expect(sumMovedSince(store.db, 'patient-1', later(11_000))).toEqual([]);
});

function writeVoid(store: ReturnType<typeof aShop>, saleId = 'sale-1'): void {
  const id = 'undo-1';
  const body = { bodyText: '{}', bodySha256: 'a'.repeat(64) };
  writeNextUndo(store.db, 'REG-2', sequence => ({
    ...{ id, requestId: 'press-1', localRef: 'REG-2-000009-AAAAA', terminalId: 'REG-2', sequence, saleId },
    ...{
      kind: 'void',
      reason: 'rung-in-error',
      ownReason: null,
      note: '',
      at: later(9_000),
      operatorId: 'user-ana',
      employeeId: 'E-014',
    },
    ...{ approval: null, tillSessionId: 'till-1', tenders: [] },
    lines: [
      {
        ...{ number: 1, quantity: 100 as Quantity, amountCents: 0 as Cents, taxCents: 0 as Cents },
        unitPriceCents: null,
      },
    ],
    report: {
      ...body,
      outboxId: 'outbox-undo-1',
      op: 'void',
      requestId: 'request-undo-1',
      nonce: 'n-1',
      externalId: 'x',
    },
  }));
}

it('counts no line without an order', () => {
  const { db } = aShop();
  const counted = { orderId: 'O-1', amount: 1 as Amount, unit: 'ug_thc' } as const;
  const line = { ...aSaleLine(1, device), counted };
  expect(() => reserve(db, 'patient-1', 'sale-1', line, t0)).toThrow('no order or route');
});
