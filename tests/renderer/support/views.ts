import type { CaregiverListView, CaregiverView } from '../../../shared/ipc/caregiver-views';
import type { ListedItemView } from '../../../shared/ipc/inventory-views';
import type { PatientRow, PatientSummary } from '../../../shared/ipc/patient-views';
import type { CartLineView, HeldCartView, ItemView, RegisterView } from '../../../shared/ipc/register-views';
import type { SaleView } from '../../../shared/ipc/sale-views';
import type { AppView, SessionView, StatusView } from '../../../shared/ipc/session-views';
import type { TillView } from '../../../shared/ipc/till-views';

/** 2026-03-02 10:00 in the store's zone. */
export const tenInTheMorning = Date.UTC(2026, 2, 2, 15, 0);

export function anApp(change: Partial<AppView> = {}): AppView {
  return {
    mode: 'training',
    version: '0.1.0',
    language: 'en',
    storeName: 'Leaf Street',
    storeZone: 'America/New_York',
    terminalId: 'REG-2',
    terminalName: 'Front 2',
    idleLockS: 120,
    endReason: null,
    trainingUsers: [
      { login: 'ana', name: 'Ana Ruiz', pin: '4826', role: 'cashier', mmurRegistered: true },
      { login: 'lee', name: 'Lee Park', pin: '7391', role: 'lead', mmurRegistered: true },
      { login: 'max', name: 'Max Stone', pin: '5064', role: 'cashier', mmurRegistered: false },
    ],
    ...change,
  };
}

export function aSession(change: Partial<SessionView> = {}): SessionView {
  return {
    userId: 'u-1',
    name: 'Ana Ruiz',
    role: 'cashier',
    mmur: { isCurrent: true, expiresOn: '2027-01-31', expiresInDays: null },
    ...change,
  };
}

export function aStatus(change: Partial<StatusView> = {}): StatusView {
  return {
    connection: 'online',
    downSince: null,
    outage: null,
    untoldOutage: null,
    late: { owedSince: null, putOffUntil: null, pending: null },
    openIncidents: 0,
    queue: { queued: 0, sending: 0, checking: 0, needsReview: 0, refused: 0, oldestQueuedAt: null },
    inventory: { packages: 412, syncedAt: tenInTheMorning, progress: null },
    scanner: 'ready',
    printer: 'ready',
    paper: 'ok',
    clockOffS: null,
    rules: null,
    ...change,
  };
}

export function aTill(change: Partial<TillView> = {}): TillView {
  return {
    ...{ sessionId: 't-1', openedAt: tenInTheMorning, openedBy: 'Ana Ruiz', openingFloatCents: 20_000 },
    ...{ standing: 'open', count: null },
    ...change,
  };
}

export function aPatient(change: Partial<PatientSummary> = {}): PatientSummary {
  return {
    id: 'p-1',
    firstName: 'Rosa',
    lastName: 'Delgado',
    dateOfBirth: '1984-05-02',
    isMinor: false,
    registryId: 'P7QK-2M4X',
    registryExpiresOn: '2026-11-30',
    cardStatus: 'ACTIVE',
    standing: 'good',
    expiryChange: null,
    note: '',
    ...change,
  };
}

export function aPatientRow(change: Partial<PatientRow> = {}): PatientRow {
  return {
    id: 'p-1',
    firstName: 'Rosa',
    lastName: 'Delgado',
    birthYear: 1984,
    registryIdMasked: '•••• 2M4X',
    isMinor: false,
    registryExpiresOn: '2026-11-30',
    standing: 'good',
    ...change,
  };
}

export function aCaregiver(change: Partial<CaregiverView> = {}): CaregiverView {
  return {
    cardId: 'C1',
    name: 'Ines Mora',
    cardExpiresOn: '2026-12-31',
    isEligible: true,
    whyNot: null,
    ineligibleReason: null,
    ...change,
  };
}

export function someCaregivers(...caregivers: CaregiverView[]): CaregiverListView {
  return { caregivers, asOf: tenInTheMorning };
}

export function anItem(change: Partial<ItemView> = {}): ItemView {
  return {
    key: 'package:1000000000000017',
    kind: 'package',
    barcode: '1000000000000017',
    name: 'Citrus Gummies 10 pk',
    priceCents: 3_500,
    onHand: 1_200,
    orderType: 'MEDICAL',
    route: 'EDIBLE',
    altRoutes: [],
    form: 'EDIBLE',
    medWeight: 100_000,
    unit: 'ug_thc',
    strain: null,
    batch: 'B-77',
    expiresOn: '2026-12-01',
    status: 'ACTIVE',
    labStatus: 'PASSED',
    coaUrl: null,
    blockedBy: [],
    ...change,
  };
}

export const aListedItem = ({ isLow = false, ...change }: Partial<ListedItemView> = {}): ListedItemView => ({
  ...anItem(change),
  isLow,
});

export function aLine(change: Partial<CartLineView> = {}): CartLineView {
  return {
    id: 'l-1',
    number: 1,
    item: anItem(),
    quantity: 200,
    route: 'EDIBLE',
    taxClass: 'medical',
    listPriceCents: 3_500,
    unitPriceCents: 3_500,
    amountCents: 7_000,
    discountCents: 0,
    taxCents: 0,
    counted: { amount: 200_000, unit: 'ug_thc' },
    priceChange: null,
    isPriceAllowed: true,
    ...change,
  };
}

export function aRegister(change: Partial<RegisterView> = {}): RegisterView {
  return {
    cartId: 'cart-1',
    patient: null,
    caregiver: null,
    lines: [],
    discountCents: 0,
    subtotalCents: 0,
    taxCents: 0,
    totalCents: 0,
    use: [],
    registryAsOf: null,
    warnings: [],
    validation: { kind: 'none' },
    needsPatient: false,
    heldCount: 0,
    leftCarts: [],
    offline: null,
    ...change,
  };
}

/** A cart of one line for a patient, seventy dollars in all. */
export function aFilledRegister(change: Partial<RegisterView> = {}): RegisterView {
  return aRegister({
    patient: aPatient(),
    lines: [aLine()],
    subtotalCents: 7_000,
    totalCents: 7_000,
    use: [
      {
        orderType: 'MEDICAL',
        route: 'EDIBLE',
        unit: 'ug_thc',
        inCart: 200_000,
        availableToday: 4_200_000,
        pendingHere: 0,
      },
    ],
    registryAsOf: tenInTheMorning,
    needsPatient: true,
    ...change,
  });
}

export const validNow = {
  kind: 'valid',
  validatedAt: tenInTheMorning,
  expiresAt: tenInTheMorning + 900_000,
  changes: null,
} as const;

export function aHeldCart(change: Partial<HeldCartView> = {}): HeldCartView {
  return {
    cartId: 'cart-9',
    name: 'Rosa at the door',
    heldAt: tenInTheMorning,
    earlierDay: null,
    heldBy: 'Ana Ruiz',
    isOwn: true,
    patientName: 'Rosa Delgado',
    lineCount: 2,
    totalCents: 9_500,
    ...change,
  };
}

export function aSale(change: Partial<SaleView> = {}): SaleView {
  return {
    id: 's-1',
    localRef: 'REG2-000017',
    soldAt: tenInTheMorning,
    operatorName: 'Ana Ruiz',
    patientName: 'Rosa Delgado',
    totalCents: 7_000,
    lineCount: 1,
    biotrackSaleId: '550017',
    syncStatus: 'synced',
    postedAt: tenInTheMorning + 800,
    registryStatus: 'POSTED',
    registryIdMasked: '•••• 2M4X',
    caregiverName: null,
    discountCents: 0,
    subtotalCents: 7_000,
    taxCents: 0,
    changeCents: 1_000,
    lines: [
      {
        number: 1,
        name: 'Citrus Gummies 10 pk',
        barcode: '1000000000000017',
        quantity: 200,
        listPriceCents: 3_500,
        unitPriceCents: 3_500,
        amountCents: 7_000,
        discountCents: 0,
        taxCents: 0,
        orderType: 'MEDICAL',
        route: 'EDIBLE',
        counted: { amount: 200_000, unit: 'ug_thc' },
        priceChange: null,
      },
    ],
    tenders: [{ kind: 'cash', amountCents: 8_000, reference: null }],
    timeline: [
      { at: tenInTheMorning, event: 'committed', from: null, to: 'queued', detail: '' },
      { at: tenInTheMorning + 800, event: 'accepted', from: 'sending', to: 'synced', detail: 'sale 550017' },
    ],
    decisions: [],
    grace: null,
    refusedBecause: null,
    mayRingAgain: false,
    ...change,
  };
}
