import { dayAt } from './civil-day';
import { formatAmount, formatDecimal } from './decimal';
import { nextTransaction } from './load-world';
import type { ChargedLine } from './rules/allotment';
import type { Dispensation, Package, Patient, Sale, SaleLine, SaleStatus, World } from './world';

export type SaleHead = Omit<
  Sale,
  'saleId' | 'transaction' | 'lines' | 'postedAt' | 'postedMs' | 'cardId' | 'registryStatus' | 'voided' | 'versions'
>;

export type PostedLine = {
  readonly line: SaleLine;
  readonly transaction: number;
  readonly remaining: bigint;
};
export type PostedSale = {
  readonly sale: Sale;
  readonly lines: readonly PostedLine[];
  readonly dispensationId: string | null;
};

/** A line that every rule has passed, with its price as sent. */
export type AcceptedLine = ChargedLine & { readonly found: Package; readonly price: string };

/**
 * Makes a judged sale true: sale, stock, registry and ledger move together, and nothing in here can be refused. Only where the
 * registry is slow does it follow later, and the sale says so until then.
 */
export function postSale(
  world: World,
  patient: Patient,
  head: SaleHead,
  accepted: readonly AcceptedLine[],
  now: number,
): PostedSale {
  const transaction = nextTransaction(world);
  world.counters.sale += 1;
  const sale: Sale = {
    ...head,
    saleId: String(world.counters.sale),
    transaction,
    postedAt: now,
    postedMs: world.clock.elapsedMs(),
    cardId: patient.cardId,
    lines: accepted.map(saleLine),
    voided: false,
    versions: [],
    registryStatus: 'POSTED',
  };
  world.sales.set(String(transaction), sale);
  listSale(world, sale, transaction);
  dropOldestSales(world);
  world.ledger.append(now, 'sale', saleEntry(sale));
  const dispensed: string[] = [];
  const pendingMs = world.conditions.registryPendingMs;
  if (pendingMs !== null) postLater(world, patient, sale, now, pendingMs);
  const lines = accepted.map(({ found }, index) => {
    const line = sale.lines[index] ?? saleLineMissing(index);
    moveStock(world, found, -line.quantity, sale.saleId, now);
    if (line.amount !== null && pendingMs === null) dispensed.push(dispense(world, patient, line, sale.saleId, now));
    return { line, transaction: found.transaction, remaining: found.quantity };
  });
  return { sale, lines, dispensationId: dispensed[0] ?? null };
}

/** The registry counts the sale on the day it gets it. */
function postLater(world: World, patient: Patient, sale: Sale, now: number, pendingMs: number): void {
  sale.registryStatus = 'PENDING';
  world.deferred.add(sale.postedMs + pendingMs, () => {
    const at = Math.max(now, Math.min(world.clock.epoch(), now + Math.ceil(pendingMs / 1000)));
    for (const line of sale.lines) {
      if (line.amount !== null && line.amount > line.withheld) dispense(world, patient, line, sale.saleId, at);
    }
    sale.registryStatus = 'POSTED';
  });
}

function saleLine({ line, balance, amount, price }: AcceptedLine): SaleLine {
  return {
    itemNumber: line.line,
    barcodeid: line.barcodeid,
    quantity: line.quantity,
    price,
    orderType: line.orderType,
    route: line.route,
    orderId: balance?.order.orderId ?? null,
    amount,
    unit: balance?.order.unit ?? null,
    refunded: 0n,
    dispensation: null,
    withheld: 0n,
  };
}

function saleLineMissing(index: number): never {
  throw new RangeError(`no sale line ${index}`);
}

/** A package is used up at nothing, and on the shelf again as soon as something came back to it. */
export function moveStock(world: World, found: Package, delta: bigint, saleId: string, now: number): void {
  found.quantity += delta;
  if (found.quantity === 0n) found.status = 'DEPLETED';
  else if (found.status === 'DEPLETED') found.status = 'ACTIVE';
  found.transaction = nextTransaction(world);
  world.inventoryChanges.record(found.barcodeid, found.transaction);
  world.ledger.append(now, 'stock', {
    barcodeid: found.barcodeid,
    delta: formatDecimal(delta, 2),
    remaining: formatDecimal(found.quantity, 2),
    sale_id: saleId,
  });
}

function dispense(world: World, patient: Patient, line: SaleLine, saleId: string, now: number): string {
  const { orderId, orderType, route, amount, unit } = line;
  if (orderId === null || orderType === 'DEVICE' || route === null || amount === null || unit === null) {
    throw new TypeError('an amount without an order');
  }
  const day = dayAt(now, world.settings.registry.zone);
  const booked = { day, orderId, orderType, route, amount: amount - line.withheld, unit, mmtc: 'self' };
  line.dispensation = recordDispensation(world, patient, booked, saleId, now);
  return line.dispensation.dispensationId;
}

/** Ours or another store's: both count against the patient alike. */
export function recordDispensation(
  world: World,
  patient: Patient,
  dispensed: Omit<Dispensation, 'dispensationId'>,
  saleId: string | null,
  now: number,
): Dispensation {
  world.counters.dispensation += 1;
  const dispensationId = `D-${world.counters.dispensation}`;
  const booked: Dispensation = { ...dispensed, dispensationId };
  patient.dispensations.push(booked);
  patient.totals.add(dispensed);
  world.ledger.append(now, 'dispensation', {
    dispensation_id: dispensationId,
    card_id: patient.cardId,
    order_id: dispensed.orderId,
    order_type: dispensed.orderType,
    route: dispensed.route,
    amount: formatAmount(dispensed.amount, dispensed.unit),
    unit: dispensed.unit,
    day: dispensed.day,
    sale_id: saleId,
    mmtc: dispensed.mmtc,
  });
  return booked;
}

/** A sale that changed is news to whoever syncs, and what the lists showed of it until now is kept. */
export function listSale(world: World, sale: Sale, transaction: number): void {
  sale.versions.push({
    atMs: world.clock.elapsedMs(),
    transaction,
    status: statusOf(sale),
    lines: sale.lines.map(({ price, refunded }) => ({ price, refunded })),
  });
  world.saleChanges.record(String(sale.transaction), transaction);
}

function statusOf({ voided, lines }: Sale): SaleStatus {
  if (voided) return 'VOIDED';
  if (lines.every(line => line.refunded === line.quantity)) return 'REFUNDED';
  return lines.some(line => line.refunded > 0n) ? 'PARTIALLY_REFUNDED' : 'COMPLETE';
}

function saleEntry(sale: Sale): Readonly<Record<string, unknown>> {
  return {
    sale_id: sale.saleId,
    transactionid: String(sale.transaction),
    request_id: sale.requestId,
    external_id: sale.externalId,
    terminal_id: sale.terminalId,
    employee_id: sale.employeeId,
    card_id: sale.cardId,
    caregiver_card_id: sale.caregiverCardId,
    lines: sale.lines.map(line => ({
      item_number: line.itemNumber,
      barcodeid: line.barcodeid,
      quantity: formatDecimal(line.quantity, 2),
      price: line.price,
      order_type: line.orderType,
      route: line.route,
      order_id: line.orderId,
      amount: line.amount === null || line.unit === null ? null : formatAmount(line.amount, line.unit),
      unit: line.unit,
    })),
  };
}

function dropOldestSales(world: World): void {
  for (const transaction of world.sales.keys()) {
    if (world.sales.size <= world.maxSalesKept) return;
    world.sales.delete(transaction);
    world.saleChanges.forget(transaction);
  }
}
