import { beginAttempt } from '../../db/transactions/begin-attempt';
import type { RecordedDispensation } from '../../db/transactions/move-entry';
import { provision } from '../../db/transactions/provision';
import { recordAttempt } from '../../db/transactions/record-attempt';
import { saveCart } from '../../db/transactions/save-cart';
import { saveInventoryPage } from '../../db/transactions/save-inventory-page';
import { createPatient } from '../../db/transactions/save-patient';
import { type WrittenSale, writeSale } from '../../db/transactions/write-sale';
import type { SellableItem, StatePackage } from '../../shared/catalog/sellable-item';
import type { Patient } from '../../shared/people/patient';
import type { User } from '../../shared/people/user';
import { aStore, later, type TestStore, t0 } from './store';
import {
  aCart,
  aCartLine,
  aPackage,
  aPatient,
  aSaleToWrite,
  aUser,
  type SaleParts,
  someMerchandise,
} from './store-values';

export type Shop = {
  readonly users?: readonly User[];
  readonly patients?: readonly Patient[];
  readonly packages?: readonly StatePackage[];
};

/** A store that can sell: one cashier, one patient, one package, one T-shirt, unless said otherwise. */
export function aShop(shop: Shop = {}): TestStore {
  const store = aStore();
  const users = shop.users ?? [aUser()];
  const pinned = users.map(user => ({ ...user, pinHash: `hash-of-${user.login}` }));
  provision(store.db, { users: pinned, merchandise: [someMerchandise()], settings: {} }, t0);
  for (const patient of shop.patients ?? [aPatient()]) createPatient(store.db, patient, t0, { userId: null });
  saveInventoryPage(store.db, { packages: shop.packages ?? [aPackage()], cursor: '1', isLast: true, at: t0 });
  return store;
}

/** Rings up and commits one sale; its cart is made first, as the Register screen does. */
export function sell(store: TestStore, parts: SaleParts = {}): WrittenSale {
  const sale = aSaleToWrite(parts);
  const items: readonly SellableItem[] = parts.items ?? [aPackage()];
  const cart = aCart({ id: sale.cartId, patientId: sale.patientId, lines: items.map(item => aCartLine(item)) });
  saveCart(store.db, { cart, ownerId: sale.operatorId, status: 'open', name: null, at: t0, staleCause: null });
  numbered(store, sale.terminalId, sale.sequence);
  return writeSale(store.db, sale);
}

/** A register takes the number of each sale from here. */
function numbered({ db }: TestStore, terminalId: string, sequence: number): void {
  db.prepare<[string, number]>(`
    INSERT INTO terminal_sequence (terminal_id, last) VALUES (?, ?)
    ON CONFLICT (terminal_id) DO UPDATE SET last = max(last, excluded.last)
  `).run(terminalId, sequence);
}

/** Marks the entry as being sent, and says what its attempt is called. */
export function startSending(store: TestStore, outboxId = 'outbox-sale-1', at = later(1_000)): string {
  const attemptId = `attempt-of-${outboxId}-${at}`;
  beginAttempt(store.db, { outboxId, attemptId, at, monotonicMs: 5, bootId: 'boot-1', watermark: '650100' });
  return attemptId;
}

export function aDispensation(changes: Partial<RecordedDispensation> = {}): RecordedDispensation {
  return {
    biotrackSaleId: '88012',
    transactionId: '650101',
    postedAt: later(2_000),
    registryStatus: 'POSTED',
    remaining: [],
    via: 'reply',
    ...changes,
  };
}

/** An attempt that brought no answer. */
export function loseAnswer(store: TestStore, outboxId = 'outbox-sale-1'): void {
  const attemptId = startSending(store, outboxId);
  const outcome = { kind: 'unknown', why: 'timeout' } as const;
  recordAttempt(store.db, { outboxId, attemptId, at: later(3_000), outcome, dueAt: later(8_000) });
}
