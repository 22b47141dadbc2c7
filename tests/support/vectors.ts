import fixture from '../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import type { Barcode, OrderType, ProductForm, Route, StatePackage } from '../../shared/catalog/sellable-item';
import type { DispensationFacts, DispensationLine } from '../../shared/compliance/dispensation';
import type {
  RegistryDispensation,
  RegistryHold,
  RegistryOrder,
  RegistrySnapshot,
} from '../../shared/compliance/registry';
import type { RuleSet } from '../../shared/compliance/rule-set';
import { parseScaled } from '../../shared/kernel/decimal';
import type { AllotmentUnit, Amount, Cents, CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import type { CardStatus, Caregiver } from '../../shared/people/patient';
import { addDays, civilDateAt } from '../../shared/time/civil-date';
import { readFloridaRules } from './florida-rules';

/** The fixture of the test vectors in the domain's own types. Its arithmetic is written out here, not borrowed. */

export const at = (iso: string): Instant => Date.parse(iso) as Instant;
export const t0 = at('2026-03-10T14:00:00-04:00');
export const day = (text: string): CivilDate => text as CivilDate;
/** Milligrams of THC, or grams of smoking form, as the vectors write them. */
export const amount = (text: string): Amount => scaled(text, 3) as Amount;
export const units = (count: number): Quantity => (count * 100) as Quantity;

const zone = fixture.registry.zone;
const wireUnits: Readonly<Record<string, AllotmentUnit>> = { mg_thc: 'ug_thc', mg_cbd: 'ug_cbd', g: 'mg_smoking' };

export function floridaRules(changes: Partial<RuleSet> = {}): RuleSet {
  const [rules] = readFloridaRules();
  if (rules === undefined) throw new Error('No rules');
  return { ...rules, ...changes };
}

const barcodes = {
  B1: '0001000000000011',
  B2: '0001000000000029',
  B3: '0001000000000037',
  B4: '0001000000000045',
  B5: '0001000000000053',
  B6: '0001000000000061',
  B7: '0001000000000079',
  B8: '0001000000000087',
  B9: '0001000000000095',
  D1: '0001000000000103',
} as const;
export type VectorPackage = keyof typeof barcodes;

export function vectorItem(name: VectorPackage, changes: Partial<StatePackage> = {}): StatePackage {
  const row = fixture.packages[barcodes[name]];
  return {
    kind: 'package',
    barcode: barcodes[name] as string as Barcode,
    externalId: row.external_id,
    name: row.name,
    strain: row.strain,
    batch: row.batch,
    harvest: row.harvest,
    orderType: row.order_type as OrderType | 'DEVICE',
    route: row.route as Route | null,
    altRoutes: row.alt_routes as Route[],
    form: row.form as ProductForm,
    medWeight: row.weight === null ? null : amount(row.weight),
    unit: unitOf(row.unit),
    onHand: scaled(row.quantity, 2) as Quantity,
    status: row.status as StatePackage['status'],
    labStatus: row.qa_status,
    expiresOn: row.expiration as CivilDate | null,
    location: row.location,
    isRestocked: row.restocked === 1,
    priceCents: scaled(row.price, 2) as Cents,
    coaUrl: row.coa_url,
    ...changes,
  };
}

export type VectorPatient = keyof typeof fixture.patients;

/** What the registry answers for a patient at a moment. */
export function vectorSnapshot(cardId: VectorPatient, now: Instant): RegistrySnapshot {
  return snapshotOf(cardId, fixture.patients[cardId], now);
}

/** The same for a patient written otherwise: sums over the patient's own dispensations, by date. */
export function snapshotOf(cardId: string, patient: PatientRow, now: Instant): RegistrySnapshot {
  const today = civilDateAt(now, zone);
  const history = readHistory(patient.dispensations);
  const windowDays = fixture.registry.other_days;
  const cap = amount(patient.aggregate_cap);
  const medical = sum(
    history.filter(entry => entry.orderType === 'MEDICAL' && entry.day > addDays(today, -windowDays)),
  );
  const holds = readHolds(patient.holds ?? []);
  const held = sum(holds.filter(hold => hold.unit === 'ug_thc'));
  const { physician, start, end, status } = patient.certification;
  return {
    cardId,
    asOf: now,
    registryDay: today,
    certification: { physician, startsOn: day(start), endsOn: day(end), status },
    orders: patient.orders.map(row => readOrder(row, history, holds, today)),
    aggregate: { unit: 'ug_thc', cap, windowDays, dispensableToday: Math.max(0, cap - medical - held) as Amount },
    history,
    holds,
  };
}

export function vectorCaregivers(cardId: VectorPatient): readonly Caregiver[] {
  return fixture.patients[cardId].caregivers.map(row => ({
    cardId: row.caregiver_card_id,
    firstName: row.first_name,
    lastName: row.last_name,
    cardStatus: row.card_status as CardStatus,
    cardExpiresOn: day(row.card_expiration),
    isEligible: true,
    ineligibleReason: null,
  }));
}

/** A line as a vector writes it: [package, units], or with the route it is dispensed by. */
export type VectorLine = readonly [item: VectorPackage | StatePackage, count: number, route?: Route];

export function vectorLines(lines: readonly VectorLine[]): readonly DispensationLine[] {
  return lines.map(([named, count, route], index) => {
    const item = typeof named === 'string' ? vectorItem(named) : named;
    return { number: index + 1, item, quantity: units(count), route: route ?? item.route };
  });
}

export function vectorFacts(
  cardId: VectorPatient,
  lines: readonly VectorLine[],
  changes: Partial<DispensationFacts> = {},
): DispensationFacts {
  const patient = fixture.patients[cardId];
  const now = changes.now ?? t0;
  const { location, zone: storeZone, open, close } = fixture.store;
  return {
    now,
    store: { zone: storeZone, location, opens: open, closes: close },
    card: {
      status: patient.card_status as CardStatus,
      expiresOn: day(patient.card_expiration),
      keyExpiresAt: (now + 10_800_000) as Instant,
    },
    patient: { dateOfBirth: day(patient.dob) },
    presenter: 'PATIENT',
    caregiverCardId: null,
    caregivers: vectorCaregivers(cardId),
    registry: vectorSnapshot(cardId, now),
    pending: [],
    lines: vectorLines(lines),
    ...changes,
  };
}

export type PatientRow = Pick<
  (typeof fixture.patients)['PTEST0001'],
  'orders' | 'dispensations' | 'aggregate_cap' | 'certification'
> & { readonly holds?: readonly HoldRow[] };
export type HoldRow = {
  readonly hold_id: string;
  readonly route: string;
  readonly amount: string;
  readonly unit: string;
};
type OrderRow = PatientRow['orders'][number];
type DispensationRow = PatientRow['dispensations'][number];

function readHolds(rows: readonly HoldRow[]): readonly RegistryHold[] {
  return rows.map(row => ({
    holdId: row.hold_id,
    route: row.route as Route,
    amount: amount(row.amount),
    unit: unitOf(row.unit) ?? 'ug_thc',
  }));
}

function readOrder(
  row: OrderRow,
  history: readonly RegistryDispensation[],
  holds: readonly RegistryHold[],
  today: CivilDate,
): RegistryOrder {
  const windowDays = row.order_type === 'SMOKING' ? fixture.registry.smoking_days : fixture.registry.other_days;
  const total = amount(row.total);
  const dispensed = sum(history.filter(entry => entry.orderId === row.order_id));
  const inWindow = sum(history.filter(entry => entry.route === row.route && entry.day > addDays(today, -windowDays)));
  const held = sum(holds.filter(hold => hold.route === row.route));
  return {
    orderId: row.order_id,
    orderType: row.order_type as OrderType,
    route: row.route as Route,
    unit: unitOf(row.unit) ?? 'ug_thc',
    startsOn: day(row.start),
    endsOn: day(row.end),
    isOpen: row.start <= today && today <= row.end,
    total,
    dispensed,
    remaining: Math.max(0, total - dispensed) as Amount,
    windowDays,
    dispensableToday: Math.max(0, Math.min(total - dispensed, total - inWindow) - held) as Amount,
  };
}

function readHistory(rows: readonly DispensationRow[]): readonly RegistryDispensation[] {
  return rows.map(row => ({
    dispensationId: row.dispensation_id,
    day: day(row.day),
    orderId: row.order_id,
    orderType: row.order_type as OrderType,
    route: row.route as Route,
    amount: amount(row.amount),
    unit: unitOf(row.unit) ?? 'ug_thc',
    mmtc: row.mmtc,
  }));
}

function sum(entries: readonly { readonly amount: Amount }[]): Amount {
  return entries.reduce((total, entry) => total + entry.amount, 0) as Amount;
}

function unitOf(wire: string | null): AllotmentUnit | null {
  return wire === null ? null : (wireUnits[wire] ?? null);
}

function scaled(text: string, decimals: number): number {
  const value = parseScaled(text, decimals);
  if (value === null) throw new Error(`Not a number: ${text}`);
  return value;
}
