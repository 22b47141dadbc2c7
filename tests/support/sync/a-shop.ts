import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../../db/open';
import { findEntry, type OutboxEntry } from '../../../db/repositories/outbox';
import { takeSequence } from '../../../db/repositories/terminal-sequence';
import { provision } from '../../../db/transactions/provision';
import { saveCart } from '../../../db/transactions/save-cart';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import { createPatient } from '../../../db/transactions/save-patient';
import { writeSale } from '../../../db/transactions/write-sale';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import type { Clock } from '../../../electron/ports';
import { emptyCart } from '../../../shared/cart/cart';
import type { Amount, Cents, CivilDate, Quantity } from '../../../shared/kernel/units';
import { aTempFolder } from '../temp-folder';
import { vectorItem } from '../vectors';
import { aReport } from './a-client';

export type Sold = { readonly saleId: string; readonly outboxId: string };

export type SyncShop = {
  readonly store: Store;
  /** Commits one sale of the vape cart, one unit unless said otherwise, and the duty to report it. */
  sell(cardId?: string, changes?: { units?: number; requestId?: string; bodyText?: (text: string) => string }): Sold;
  entry(outboxId: string): OutboxEntry;
};

const barcode = '0001000000000029';
const zone = 'America/New_York';

/** A real encrypted store with the people of the vectors, and sales that are ready to be sent. */
export function aShop(port: Pick<BioTrackPort, 'freeze'>, clock: Clock): SyncShop {
  const opened = openStore({
    path: join(aTempFolder(), 'sales.db'),
    key: randomBytes(32),
    environment: 'test',
    create: true,
    now: clock.now(),
    installId: randomUUID(),
  });
  if (!opened.ok) throw new Error(`The store did not open: ${opened.error.code}`);
  const { db } = opened.value;
  onTestFinished(() => opened.value.close());
  const operator = { id: 'user-1', login: 'sam', name: 'Sam Roe', role: 'cashier' as const };
  const mmur = { registered: true, id: 'E-014', expiresOn: '2027-01-31' as CivilDate };
  provision(db, { users: [{ ...operator, mmur, pinHash: 'x' }], merchandise: [], settings: {} }, clock.now());
  for (const cardId of ['PTEST0001', 'PTEST0002', 'PTEST0003', 'PTEST0004']) {
    const patient = {
      id: `patient-${cardId}`,
      firstName: 'Dana',
      lastName: cardId,
      dateOfBirth: '1984-05-02' as CivilDate,
      registryId: cardId,
      registryState: 'FL' as const,
      registryExpiresOn: '2026-11-30' as CivilDate,
      cardStatus: null,
      cardCheckedAt: null,
    };
    createPatient(db, patient, clock.now(), { userId: null });
  }
  saveInventoryPage(db, { packages: [vectorItem('B2')], cursor: '1', isLast: true, at: clock.now() });
  return {
    store: opened.value,
    entry: outboxId => {
      const entry = findEntry(db, outboxId);
      if (entry === null) throw new Error('No such entry');
      return entry;
    },
    sell: (cardId = 'PTEST0001', changes = {}) => {
      const units = changes.units ?? 1;
      const quantity = (units * 100) as Quantity;
      const cart = { ...emptyCart(randomUUID()), patientId: `patient-${cardId}` };
      saveCart(db, { cart, ownerId: 'user-1', status: 'open', name: null, at: clock.now(), staleCause: null });
      const sequence = db.transaction(() => takeSequence(db, 'REG-2'));
      const localRef = `REG-2-${String(sequence).padStart(6, '0')}`;
      const requestId = changes.requestId ?? randomUUID();
      const report = aReport({ requestId, externalId: localRef, cardId });
      const lines = report.lines.map(line => ({ ...line, externalId: `${localRef}-1`, quantity }));
      const frozen = port.freeze({ ...report, lines });
      const cents = (4500 * units) as Cents;
      const outboxId = randomUUID();
      const saleId = randomUUID();
      writeSale(db, {
        id: saleId,
        requestId: randomUUID(),
        localRef,
        sequence,
        terminalId: 'REG-2',
        cartId: cart.id,
        patientId: `patient-${cardId}`,
        caregiver: null,
        operatorId: 'user-1',
        employeeId: 'E-014',
        tillSessionId: null,
        validationId: null,
        grace: null,
        soldAt: clock.now(),
        zone,
        registryDay: '2026-03-10' as CivilDate,
        decided: {
          lines: [
            {
              number: 1,
              itemKey: `package:${barcode}`,
              barcode,
              name: 'Vape cart 1 g',
              taxClass: 'medical',
              quantity,
              listPriceCents: 4500 as Cents,
              unitPriceCents: 4500 as Cents,
              amountCents: cents,
              discountCents: 0 as Cents,
              taxCents: 0 as Cents,
              orderType: 'MEDICAL',
              route: 'INHALATION',
              counted: { orderId: 'O-1', amount: (850_000 * units) as Amount, unit: 'ug_thc' },
              priceChange: null,
            },
          ],
          discountCents: 0 as Cents,
          subtotalCents: cents,
          taxCents: 0 as Cents,
          totalCents: cents,
          tenders: [{ kind: 'debit', amountCents: cents, reference: 'D-1' }],
          changeCents: 0 as Cents,
          isReported: true,
        },
        report: {
          outboxId,
          requestId,
          nonce: randomUUID(),
          externalId: localRef,
          bodyText: changes.bodyText?.(frozen.text) ?? frozen.text,
          bodySha256: frozen.sha256,
          cardId,
        },
      });
      return { saleId, outboxId };
    },
  };
}
