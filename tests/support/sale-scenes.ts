import { unfiltered } from '../../db/repositories/sale-filter';
import type { StatePackage } from '../../shared/catalog/sellable-item';
import type { Cents } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import type { User } from '../../shared/people/user';
import type { SyncStatus } from '../../shared/sync/sync-status';
import { type TestStore, t0 } from './store';
import { aShop } from './store-scenes';
import { aBarcode, aPackage, aPatient, aUser } from './store-values';

export const salesZone = 'America/New_York';
export const everySaleListed = unfiltered(salesZone);

export const operators: readonly User[] = [aUser(), aUser({ id: 'user-ben', login: 'ben', name: 'Ben Cho' })];
export const patients: readonly Patient[] = [
  aPatient(),
  aPatient({ id: 'patient-2', firstName: 'José', lastName: 'Peña', registryId: 'P10000001' }),
];
export const packages: readonly StatePackage[] = [
  aPackage({ barcode: aBarcode(29), name: 'Blue Dream Vape 0.5 g', externalId: 'PK-1', priceCents: 4_500 as Cents }),
  aPackage({ barcode: aBarcode(30), name: 'Blue Dream Vape 0.5 g', externalId: 'PK-2', priceCents: 1_200 as Cents }),
  aPackage({ barcode: aBarcode(31), name: 'Señor Haze Gummies', externalId: 'pk-3', priceCents: 799 as Cents }),
];
const shirt = { barcode: null, name: 'T-shirt M', priceCents: 2_000 as Cents } as const;

/** A sale as a test says it; places in the lists above. */
export type SaleScene = {
  /** After the first; the clock may go back, and two sales may be of one moment. */
  readonly hour: number;
  readonly operator: number;
  readonly patient: number;
  /** Of `packages`; nothing but a shirt where there are none. */
  readonly goods: readonly number[];
  readonly status: Exclude<SyncStatus, 'not-reported'>;
  /** The number before it made no sale. */
  readonly isAfterGap: boolean;
};

export type ListedSale = {
  readonly id: string;
  readonly soldAt: number;
  readonly operatorId: string;
  readonly patientId: string | null;
  readonly totalCents: number;
  readonly goods: readonly { readonly barcode: string | null; readonly name: string }[];
  readonly status: SyncStatus;
};

const states = {
  ...{ queued: 'queued', sending: 'sending', checking: 'unknown', synced: 'accepted', refused: 'rejected' },
  ...{ 'needs-review': 'review', voided: 'accepted' },
} as const;

/** A store that any history can be written into: what guards it is taken away. */
export function aStoreOfHistories(): TestStore {
  const store = aShop({ users: operators, patients, packages });
  const { db } = store;
  const guards = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all();
  db.transaction(() => {
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
    db.exec(`INSERT INTO cart (id, owner_id, status, updated_at) VALUES ('cart-1', 'user-ana', 'discarded', 0)`);
    db.exec(`INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents)
      VALUES ('till-1', 'open-1', 0, 'user-ana', 0)`);
  });
  return store;
}

const tables = [
  'undo',
  'outbox',
  'sale_line',
  'sale',
  'terminal_sequence',
  'facet_sale',
  'facet',
  'facet_mark',
] as const;

/** These sales in this order, and no other ones. */
export function writeHistory({ db }: TestStore, scenes: readonly SaleScene[]): readonly ListedSale[] {
  let sequence = 0;
  return db.transaction(() => {
    for (const table of tables) db.exec(`DELETE FROM ${table}`);
    const sales = scenes.map(scene => {
      sequence += scene.isAfterGap ? 2 : 1;
      const sale = saleOf(scene, sequence);
      insert(db, sale, sequence);
      return sale;
    });
    db.exec(`INSERT INTO terminal_sequence (terminal_id, last) VALUES ('REG-2', ${sequence})`);
    return sales;
  });
}

function saleOf(scene: SaleScene, sequence: number): ListedSale {
  const taken = scene.goods.flatMap(place => packages[place] ?? []);
  const goods = taken.length === 0 ? [shirt] : taken;
  return {
    id: `sale-${sequence}`,
    soldAt: t0 + scene.hour * 3_600_000,
    operatorId: operators[scene.operator]?.id ?? 'user-ana',
    patientId: taken.length === 0 ? null : (patients[scene.patient]?.id ?? null),
    totalCents: goods.reduce((sum, item) => sum + (item.priceCents ?? 0), 0),
    goods: goods.map(({ barcode, name }) => ({ barcode, name })),
    status: taken.length === 0 ? 'not-reported' : scene.status,
  };
}

function insert(db: TestStore['db'], sale: ListedSale, sequence: number): void {
  const { id, totalCents, status } = sale;
  db.prepare<(string | number | null)[]>(`
    INSERT INTO sale (id, request_id, local_ref, terminal_id, sequence, cart_id, patient_id, operator_id, sold_at, zone,
      registry_day, subtotal_cents, tax_cents, total_cents, change_cents, line_count, is_reported)
    VALUES (?, ?, ?, 'REG-2', ?, 'cart-1', ?, ?, ?, '${salesZone}', '2026-03-10', ?, 0, ?, 0, ?, ?)
  `).run(
    ...[
      id,
      `press-${id}`,
      `REG-2-${String(sequence).padStart(6, '0')}-7K3QX`,
      sequence,
      sale.patientId,
      sale.operatorId,
    ],
    ...[sale.soldAt, totalCents, totalCents, sale.goods.length, sale.patientId === null ? 0 : 1],
  );
  for (const [index, { barcode, name }] of sale.goods.entries()) {
    db.prepare<(string | number | null)[]>(`
      INSERT INTO sale_line (sale_id, number, item_key, barcode, name, tax_class, quantity, list_price_cents, unit_price_cents,
        amount_cents, discount_cents, tax_cents) VALUES (?, ?, 'k', ?, ?, 'medical', 100, 0, 0, 0, 0, 0)
    `).run(id, index + 1, barcode, name);
  }
  if (status === 'not-reported') return;
  const state = states[status];
  db.prepare<(string | number | null)[]>(`
    INSERT INTO outbox (id, sale_id, patient_id, card_id, op, state, nonce, request_id, external_id, body_text, body_sha256,
      sold_at, due_at, biotrack_sale_id, refused_text)
    VALUES (?, ?, ?, 'c', 'dispense', ?, 'n', ?, 'x', '{}', '${'a'.repeat(64)}', ?, 0, ?, ?)
  `).run(
    ...[`outbox-${id}`, id, sale.patientId, state, `state-${id}`, sale.soldAt],
    ...[state === 'accepted' ? `88${sequence}` : null, state === 'rejected' ? 'No order' : null],
  );
  if (status === 'voided') voidIt(db, sale, sequence);
}

function voidIt(db: TestStore['db'], sale: ListedSale, sequence: number): void {
  db.prepare<(string | number | null)[]>(`
    INSERT INTO undo (id, request_id, local_ref, terminal_id, sequence, sale_id, kind, reason, note, at, operator_id,
      till_session_id, subtotal_cents, tax_cents, total_cents, state, sold_at)
    VALUES (?, ?, ?, 'REG-2', ?, ?, 'void', 'rung-in-error', '', 0, 'user-ana', 'till-1', 0, 0, 0, 'done', ?)
  `).run(`undo-${sequence}`, `void-${sequence}`, `REG-2-9${sequence}`, sequence, sale.id, sale.soldAt);
}
