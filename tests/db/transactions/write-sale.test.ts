import { expect, it } from 'vitest';
import { listAudit, verifyAudit } from '../../../db/repositories/audit';
import { findCart } from '../../../db/repositories/carts';
import { findItem } from '../../../db/repositories/inventory';
import { sumPending } from '../../../db/repositories/ledger';
import { findEntry } from '../../../db/repositories/outbox';
import { listEvents } from '../../../db/repositories/outbox-history';
import { findSale } from '../../../db/repositories/sales';
import { takeSequence } from '../../../db/repositories/terminal-sequence';
import { translateStoreError } from '../../../db/store-fault';
import { saveCart } from '../../../db/transactions/save-cart';
import { type SaleToWrite, writeNextSale, writeSale } from '../../../db/transactions/write-sale';
import { ok } from '../../../shared/kernel/result';
import type { Quantity } from '../../../shared/kernel/units';
import { rowsOf, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aBarcode, aCart, aPackage, aSaleToWrite, someMerchandise } from '../../support/store-values';

it('writes the sale with everything that follows from it', () => {
  const store = aShop();
  const written = sell(store, { items: [aPackage(), someMerchandise()] });
  const given = aSaleToWrite({ items: [aPackage(), someMerchandise()] });
  expect(written).toEqual({
    isRepeat: false,
    sale: {
      id: 'sale-1',
      requestId: 'request-1',
      localRef: 'REG-2-000001-7K3QX',
      terminalId: 'REG-2',
      sequence: 1,
      cartId: 'cart-1',
      soldAt: t0,
      zone: 'America/New_York',
      registryDay: '2026-03-10',
      operatorId: 'user-ana',
      operatorName: 'Ana Ruiz',
      employeeId: 'E-014',
      patient: { id: 'patient-1', firstName: 'Paula', lastName: 'Test', registryId: 'PTEST0001' },
      caregiver: null,
      tillSessionId: null,
      validationId: null,
      subtotalCents: 6_500,
      taxCents: 0,
      totalCents: 6_500,
      changeCents: 0,
      isReported: true,
      lines: given.decided.lines,
      tenders: given.decided.tenders,
      report: {
        outboxId: 'outbox-sale-1',
        state: 'queued',
        attempts: 0,
        biotrackSaleId: null,
        transactionId: null,
        postedAt: null,
        registryStatus: null,
        refused: null,
      },
      syncStatus: 'queued',
    },
  });
  expect(findSale(store.db, 'sale-1')).toEqual(written.sale);
  expect(findItem(store.db, 'package:0001000000000029')).toEqual(aPackage({ onHand: 900 as Quantity }));
  expect(sumPending(store.db, 'patient-1')).toEqual([
    { orderType: 'MEDICAL', route: 'INHALATION', unit: 'ug_thc', amount: 500_000 },
  ]);
  expect(findCart(store.db, 'cart-1')?.status).toBe('completed');
  expect(listEvents(store.db, 'sale-1')).toEqual([
    { at: t0, event: 'committed', from: null, to: 'queued', detail: 'REG-2-000001-7K3QX' },
  ]);
  expect(listAudit(store.db, { after: 5, limit: 9 })).toEqual([
    {
      sequence: 6,
      at: t0,
      actorId: 'user-ana',
      action: 'sale.committed',
      subject: 'sale:sale-1',
      detail: { localRef: 'REG-2-000001-7K3QX', totalCents: 6_500, discountCents: 0, lines: 2 },
    },
  ]);
  expect(verifyAudit(store.db)).toEqual(ok({ checked: rowsOf(store, 'SELECT 1 FROM audit').length }));
});

it('keeps the frozen body of the report as it was given', () => {
  const store = aShop();
  sell(store);
  const { report } = aSaleToWrite();
  expect(findEntry(store.db, 'outbox-sale-1')).toEqual({
    position: 1,
    id: 'outbox-sale-1',
    saleId: 'sale-1',
    patientId: 'patient-1',
    cardId: 'PTEST0001',
    op: 'dispense',
    undoId: null,
    parent: null,
    state: 'queued',
    nonce: report?.nonce,
    requestId: report?.requestId,
    externalId: 'REG-2-000001-7K3QX',
    bodyText: report?.bodyText,
    bodySha256: report?.bodySha256,
    watermark: null,
    attempts: 0,
    dueAt: t0,
    lastAttemptEndedAt: null,
    negatives: null,
    soldAt: t0,
    validationToken: null,
    lines: [{ barcode: aBarcode(29), quantity: 100 }],
    biotrackSaleId: null,
    postedAt: null,
    registryStatus: null,
  });
});

it('owes the state nothing for merchandise alone', () => {
  const store = aShop();
  const { sale } = sell(store, { items: [someMerchandise()] });
  expect([sale.report, sale.syncStatus, sale.patient]).toEqual([null, 'not-reported', null]);
  expect(rowsOf(store, 'SELECT * FROM outbox')).toEqual([]);
});

const countAll = `SELECT (SELECT count(*) FROM sale) AS sales, (SELECT count(*) FROM sale_line) AS lines,
  (SELECT count(*) FROM tender) AS tenders, (SELECT count(*) FROM outbox) AS reports, (SELECT count(*) FROM ledger) AS reserves,
  (SELECT sum(held) FROM package) AS held, (SELECT count(*) FROM audit) AS audits`;

it('answers a repeated press with the first sale and writes nothing', () => {
  const store = aShop();
  const first = sell(store);
  const before = rowsOf(store, countAll);
  const second = writeSale(
    store.db,
    aSaleToWrite({ id: 'sale-2', sequence: 2, requestId: 'request-1', cartId: 'cart-1' }),
  );
  expect(second).toEqual({ sale: first.sale, isRepeat: true });
  expect(rowsOf(store, countAll)).toEqual(before);
});

it('answers another press on a completed cart with the sale of that cart', () => {
  const store = aShop();
  const first = sell(store);
  const second = writeSale(store.db, aSaleToWrite({ id: 'sale-2', sequence: 2, cartId: 'cart-1' }));
  expect(second).toEqual({ sale: first.sale, isRepeat: true });
});

it('refuses a request that was answered with the sale of another cart', () => {
  const store = aShop();
  sell(store);
  expect(() => sell(store, { sequence: 2, requestId: 'request-1' })).toThrow('One request was made for two carts');
  expect(findCart(store.db, 'cart-2')?.status).toBe('open');
  expect(rowsOf(store, 'SELECT id FROM sale')).toHaveLength(1);
});

it('leaves no trace of a reported sale that the disk has no room for, wherever it ran out (row 39)', () => {
  const store = aShop();
  const writeWithin = (pages: number, sale: SaleToWrite): boolean => {
    store.db.exec(`PRAGMA max_page_count = ${pages}`);
    try {
      writeSale(store.db, sale);
      return true;
    } catch (error) {
      expect(translateStoreError(error)?.code).toBe('E-DB-02');
      return false;
    } finally {
      store.db.exec('PRAGMA max_page_count = 1000000');
    }
  };
  let full = 0;
  for (let sequence = 1; sequence <= 60; sequence += 1) {
    const sale = aSaleToWrite({ sequence });
    const cart = aCart({ id: sale.cartId, patientId: sale.patientId });
    saveCart(store.db, { cart, ownerId: sale.operatorId, status: 'open', name: null, at: t0, staleCause: null });
    const before = rowsOf(store, countAll);
    if (writeWithin(1, sale)) continue;
    full += 1;
    expect([rowsOf(store, countAll), findCart(store.db, cart.id)?.status]).toEqual([before, 'open']);
    expect(writeWithin(1_000_000, sale)).toBe(true);
  }
  expect(full).toBeGreaterThan(3);
  expect(rowsOf(store, 'SELECT id FROM outbox')).toHaveLength(60);
});

it('leaves no trace when any part fails', () => {
  const store = aShop();
  const before = rowsOf(store, countAll);
  expect(() => sell(store, { items: [aPackage(), aPackage({ barcode: aBarcode(30) })] })).toThrow('inventory');
  expect(rowsOf(store, countAll)).toEqual([{ ...(before[0] as object), audits: 5 }]);
  expect(findCart(store.db, 'cart-1')?.status).toBe('open');
});

it('numbers a sale in its own transaction, and gives the number again when the sale fails', () => {
  const store = aShop();
  saveCart(store.db, { cart: aCart(), ownerId: 'user-ana', status: 'open', name: null, at: t0, staleCause: null });
  const failing = () => writeNextSale(store.db, 'REG-2', sequence => aSaleToWrite({ sequence, report: null }));
  expect(failing).toThrow('report');
  const written = writeNextSale(store.db, 'REG-2', sequence => aSaleToWrite({ sequence, patientId: 'patient-1' }));
  expect([written.sale.sequence, written.sale.localRef]).toEqual([1, 'REG-2-000001-7K3QX']);
  expect(store.db.transaction(() => takeSequence(store.db, 'REG-2'))).toBe(2);
});

it('refuses a sale of goods that the state must hear of without the report', () => {
  const store = aShop();
  expect(() => writeSale(store.db, aSaleToWrite({ report: null }))).toThrow('report');
});

it('sells only an open cart', () => {
  const store = aShop();
  saveCart(store.db, { cart: aCart(), ownerId: 'user-ana', status: 'held', name: 'P', at: t0, staleCause: null });
  expect(() => writeSale(store.db, aSaleToWrite())).toThrow('not open');
  expect(rowsOf(store, 'SELECT * FROM sale')).toEqual([]);
});
