import { randomBytes } from 'node:crypto';
import { CardKeys } from './card-keys';
import { ChangeLog } from './change-log';
import type { SandboxClock } from './clock';
import { fairConditions } from './conditions';
import { ControlRefusal } from './control-refusal';
import { formatDecimal, mustParseDecimal } from './decimal';
import { Deferred } from './deferred';
import { DispensedTotals } from './dispensed-totals';
import type { Fixture, PackageFixture, PatientFixture } from './fixture';
import { Idempotency } from './idempotency';
import { Ledger } from './ledger';
import { Sessions } from './sessions';
import type { Package, Patient, World } from './world';

/** Numbers start high, as in a state system that has been running for years. */
const firstNumbers = { transaction: 500_000, sale: 88_000, dispensation: 100_000, refund: 9_000, returned: 9_000 };

/** An entry or two per line and one per sale; generous, because only memory is at stake. */
const ledgerEntriesPerSale = 16;

export type WorldOptions = {
  readonly clock: SandboxClock;
  readonly maxSalesKept?: number | undefined;
  /** What sessions and card keys are made of: so many random bytes, as hex. */
  readonly secret?: ((bytes: number) => string) | undefined;
};

const randomSecret = (bytes: number): string => randomBytes(bytes).toString('hex');

export function loadWorld(fixture: Fixture, options: WorldOptions): World {
  const maxSalesKept = options.maxSalesKept ?? Number.POSITIVE_INFINITY;
  const secret = options.secret ?? randomSecret;
  const world: World = {
    settings: { company: fixture.company, store: fixture.store, registry: fixture.registry },
    clock: options.clock,
    employees: new Map(Object.entries(fixture.employees)),
    packages: new Map(),
    patients: new Map(),
    sales: new Map(),
    inventoryChanges: new ChangeLog(),
    saleChanges: new ChangeLog(),
    ledger: new Ledger(maxSalesKept * ledgerEntriesPerSale),
    sessions: new Sessions(() => secret(24)),
    cardKeys: new CardKeys(() => `ck_${secret(16)}`),
    idempotency: new Idempotency(),
    counters: { ...firstNumbers },
    maxSalesKept,
    deferred: new Deferred(),
    restoredWhenDestroyed: new Map(),
    pagesGiven: new Map(),
    conditions: fairConditions,
    dedupe: 'nonce',
    replayEnabled: true,
    lockedBefore: null,
    voidMaxAgeSeconds: 0,
  };
  for (const [barcodeid, fields] of Object.entries(fixture.packages)) putPackage(world, barcodeid, fields);
  for (const [cardId, fields] of Object.entries(fixture.patients)) putPatient(world, cardId, fields);
  return world;
}

export function nextTransaction(world: World): number {
  world.counters.transaction += 1;
  return world.counters.transaction;
}

/** Adds or replaces a package as a change of inventory, so that a sync sees it. */
export function putPackage(world: World, barcodeid: string, fields: PackageFixture): void {
  const transaction = nextTransaction(world);
  const existing = world.packages.get(barcodeid);
  world.packages.set(barcodeid, {
    ...fields,
    barcodeid,
    parentid: existing?.parentid ?? null,
    destroyed: existing?.destroyed ?? false,
    transaction,
    transactionOriginal: existing?.transactionOriginal ?? transaction,
    quantity: mustParseDecimal(fields.quantity, 2),
    weight: fields.weight === null ? null : mustParseDecimal(fields.weight, 3),
  });
  world.inventoryChanges.record(barcodeid, transaction);
}

/** The state forgets what a package weighs; until a fixture says it again it may not be sold. */
export function loseWeight(world: World, barcodeid: string): void {
  const found = world.packages.get(barcodeid);
  if (found === undefined) throw new ControlRefusal('no package has this barcode');
  if (found.weight !== null) putPackage(world, barcodeid, { ...packageFixture(found), weight: null });
}

export function putPatient(world: World, cardId: string, fields: PatientFixture): void {
  const dispensations = fields.dispensations.map(({ dispensation_id, order_id, order_type, amount, ...rest }) => ({
    ...rest,
    dispensationId: dispensation_id,
    orderId: order_id,
    orderType: order_type,
    amount: mustParseDecimal(amount, 3),
  }));
  const totals = new DispensedTotals();
  for (const sold of dispensations) totals.add(sold);
  world.patients.set(cardId, {
    cardId,
    firstName: fields.first_name,
    lastName: fields.last_name,
    dob: fields.dob,
    cardStatus: fields.card_status,
    cardExpiration: fields.card_expiration,
    caregivers: fields.caregivers,
    orders: fields.orders.map(order => ({
      orderId: order.order_id,
      orderType: order.order_type,
      route: order.route,
      start: order.start,
      end: order.end,
      total: mustParseDecimal(order.total, 3),
      unit: order.unit,
      status: order.status,
    })),
    dispensations,
    totals,
    holds: fields.holds.map(({ hold_id, amount, ...rest }) => ({
      ...rest,
      holdId: hold_id,
      amount: mustParseDecimal(amount, 3),
    })),
    aggregateCap: mustParseDecimal(fields.aggregate_cap, 3),
    certification: fields.certification,
  });
}

/** The package as a fixture would write it now, so that a change can be merged into the living world. */
export function packageFixture(found: Package): PackageFixture {
  const { barcodeid, parentid, destroyed, transaction, transactionOriginal, quantity, weight, ...fields } = found;
  return {
    ...fields,
    quantity: formatDecimal(quantity, 2),
    weight: weight === null ? null : formatDecimal(weight, 3),
  };
}

export function patientFixture(patient: Patient): PatientFixture {
  return {
    first_name: patient.firstName,
    last_name: patient.lastName,
    dob: patient.dob,
    card_status: patient.cardStatus,
    card_expiration: patient.cardExpiration,
    caregivers: [...patient.caregivers],
    orders: patient.orders.map(({ orderId, orderType, total, ...rest }) => ({
      ...rest,
      order_id: orderId,
      order_type: orderType,
      total: formatDecimal(total, 3),
    })),
    dispensations: patient.dispensations.map(({ dispensationId, orderId, orderType, amount, ...rest }) => ({
      ...rest,
      dispensation_id: dispensationId,
      order_id: orderId,
      order_type: orderType,
      amount: formatDecimal(amount, 3),
    })),
    holds: patient.holds.map(({ holdId, amount, ...rest }) => ({
      ...rest,
      hold_id: holdId,
      amount: formatDecimal(amount, 3),
    })),
    aggregate_cap: formatDecimal(patient.aggregateCap, 3),
    certification: patient.certification,
  };
}
