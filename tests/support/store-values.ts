import { createHash } from 'node:crypto';
import type { StoredValidation } from '../../db/repositories/validations';
import type { ReportToWrite, SaleToWrite } from '../../db/transactions/write-sale';
import type { Cart, CartLine } from '../../shared/cart/cart';
import { itemKey } from '../../shared/catalog/item-key';
import type { Barcode, Merchandise, SellableItem, StatePackage } from '../../shared/catalog/sellable-item';
import type { Amount, Cents, CivilDate, Quantity } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import type { User } from '../../shared/people/user';
import type { SaleLine } from '../../shared/sale/sale';
import { later, t0 } from './store';

/** Values with sensible members; a test names only the ones it is about. */
export function aUser(changes: Partial<User> = {}): User {
  return {
    id: 'user-ana',
    login: 'ana',
    name: 'Ana Ruiz',
    role: 'cashier',
    mmur: { registered: true, id: 'E-014', expiresOn: '2027-01-31' as CivilDate },
    ...changes,
  };
}

export function aPatient(changes: Partial<Patient> = {}): Patient {
  return {
    id: 'patient-1',
    firstName: 'Paula',
    lastName: 'Test',
    dateOfBirth: '1984-05-02' as CivilDate,
    registryId: 'PTEST0001',
    registryState: 'FL',
    registryExpiresOn: '2026-11-30' as CivilDate,
    cardStatus: 'ACTIVE',
    cardCheckedAt: t0,
    ...changes,
  };
}

/** `aBarcode(29)` is 0001000000000029. */
export const aBarcode = (number: number): Barcode => `0001${String(number).padStart(12, '0')}` as Barcode;

export function aPackage(changes: Partial<StatePackage> = {}): StatePackage {
  return {
    kind: 'package',
    barcode: aBarcode(29),
    externalId: null,
    name: 'Blue Dream Vape 500 mg',
    strain: 'Blue Dream',
    batch: 'B-22',
    harvest: 'HV-9',
    orderType: 'MEDICAL',
    route: 'INHALATION',
    altRoutes: [],
    form: 'VAPE',
    medWeight: 500_000 as Amount,
    unit: 'ug_thc',
    onHand: 1_000 as Quantity,
    status: 'ACTIVE',
    labStatus: 'PASSED',
    expiresOn: '2027-01-31' as CivilDate,
    location: 'FL-0042',
    isRestocked: false,
    priceCents: 4_500 as Cents,
    coaUrl: 'https://coa.example/29',
    ...changes,
  };
}

export function someMerchandise(changes: Partial<Merchandise> = {}): Merchandise {
  return {
    kind: 'merchandise',
    sku: 'SHIRT-M',
    barcode: '850000000017',
    name: 'T-shirt M',
    priceCents: 2_000 as Cents,
    ...changes,
  };
}

export function aCartLine(item: SellableItem = aPackage(), changes: Partial<CartLine> = {}): CartLine {
  const route = item.kind === 'package' ? item.route : null;
  return { id: `line-${itemKey(item)}`, item, quantity: 100 as Quantity, route, priceChange: null, ...changes };
}

export function aCart(changes: Partial<Cart> = {}): Cart {
  return { id: 'cart-1', patientId: null, caregiver: null, lines: [aCartLine()], ...changes };
}

/** One unit of the item, untaxed, counted against order O-1 where the registry counts it. */
export function aSaleLine(number: number, item: SellableItem = aPackage()): SaleLine {
  const isPackage = item.kind === 'package';
  const unitPriceCents = item.priceCents ?? (0 as Cents);
  const isCounted = isPackage && item.orderType !== 'DEVICE' && item.medWeight !== null && item.unit !== null;
  return {
    number,
    itemKey: itemKey(item),
    barcode: item.barcode,
    name: item.name,
    taxClass: isPackage ? 'medical' : 'merchandise',
    quantity: 100 as Quantity,
    listPriceCents: unitPriceCents,
    unitPriceCents,
    amountCents: unitPriceCents,
    discountCents: 0 as Cents,
    taxCents: 0 as Cents,
    orderType: isPackage ? item.orderType : null,
    route: isPackage ? item.route : null,
    counted:
      isCounted && item.medWeight !== null && item.unit !== null
        ? { orderId: 'O-1', amount: item.medWeight, unit: item.unit }
        : null,
    priceChange: null,
  };
}

const reportOf = (id: string, localRef: string, cardId: string): ReportToWrite => {
  const bodyText = JSON.stringify({ external_id: localRef });
  return {
    outboxId: `outbox-${id}`,
    requestId: `state-request-${id}`,
    nonce: `nonce-${id}`,
    externalId: localRef,
    bodyText,
    bodySha256: createHash('sha256').update(bodyText).digest('hex'),
    cardId,
  };
};

export type SaleParts = Partial<SaleToWrite> & {
  readonly items?: readonly SellableItem[];
};

/** The `sequence`th sale of register REG-2, paid in exact cash; reported when it holds a package. */
export function aSaleToWrite(parts: SaleParts = {}): SaleToWrite {
  const { items = [aPackage()], ...changes } = parts;
  const sequence = changes.sequence ?? 1;
  const id = changes.id ?? `sale-${sequence}`;
  const localRef = changes.localRef ?? `REG-2-${String(sequence).padStart(6, '0')}-7K3QX`;
  const lines = items.map((item, index) => aSaleLine(index + 1, item));
  const totalCents = lines.reduce((sum, line) => sum + line.amountCents, 0) as Cents;
  const isReported = items.some(item => item.kind === 'package');
  return {
    id,
    requestId: `request-${sequence}`,
    localRef,
    sequence,
    terminalId: 'REG-2',
    cartId: `cart-${sequence}`,
    patientId: isReported ? 'patient-1' : null,
    caregiver: null,
    operatorId: 'user-ana',
    employeeId: 'E-014',
    tillSessionId: null,
    validationId: null,
    grace: null,
    soldAt: t0,
    zone: 'America/New_York',
    registryDay: '2026-03-10' as CivilDate,
    decided: {
      lines,
      discountCents: lines.reduce((sum, line) => sum + line.discountCents, 0) as Cents,
      subtotalCents: totalCents,
      taxCents: 0 as Cents,
      totalCents,
      tenders: [{ kind: 'cash', amountCents: totalCents }],
      changeCents: 0 as Cents,
      isReported,
    },
    report: isReported ? reportOf(id, localRef, 'PTEST0001') : null,
    ...changes,
  };
}

export function aValidation(changes: Partial<StoredValidation> = {}): StoredValidation {
  return {
    id: 'validation-1',
    cartId: 'cart-1',
    cartHash: 'sha256:00',
    mode: 'server',
    isAllowed: true,
    token: 'V-1',
    reasons: [],
    lines: [{ number: 1, orderId: 'O-1', amount: 500_000 as Amount, unit: 'ug_thc' }],
    items: [],
    use: [],
    changes: null,
    operatorId: 'user-ana',
    patientId: 'patient-1',
    caregiverCardId: null,
    unsettledApproverId: null,
    grace: null,
    registryDay: '2026-03-10' as CivilDate,
    validatedAt: t0,
    expiresAt: later(900_000),
    totalCents: 4_500 as Cents,
    ...changes,
  };
}
