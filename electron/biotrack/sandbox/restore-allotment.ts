import { formatAmount } from './decimal';
import type { Route, Unit } from './fixture';
import type { Patient, Sale, SaleLine, World } from './world';

export type Restored = { readonly route: Route; readonly amount: bigint; readonly unit: Unit };

/**
 * Gives the patient back what part of a line took. Where the registry has not booked the sale yet, it will book that much
 * less, and there is nothing to give back.
 */
export function restoreLine(world: World, sale: Sale, line: SaleLine, quantity: bigint, now: number): Restored | null {
  const { amount, route, unit, dispensation } = line;
  const patient = world.patients.get(sale.cardId);
  if (amount === null || route === null || unit === null || patient === undefined) return null;
  const part = (amount * quantity) / line.quantity;
  if (dispensation === null) line.withheld += part;
  else giveBack(world, patient, sale, { line, part }, now);
  return { route, amount: part, unit };
}

function giveBack(
  world: World,
  patient: Patient,
  sale: Sale,
  { line, part }: { readonly line: SaleLine; readonly part: bigint },
  now: number,
): void {
  const booked = line.dispensation;
  if (booked === null) return;
  booked.amount -= part;
  patient.totals.add({ ...booked, amount: -part });
  world.ledger.append(now, 'restore', {
    card_id: patient.cardId,
    order_id: booked.orderId,
    route: booked.route,
    amount: formatAmount(part, booked.unit),
    unit: booked.unit,
    sale_id: sale.saleId,
  });
}

/** Now, or when a slow registry gets to it; the sale reads PENDING until then. */
export function whenRegistryTakes(world: World, sale: Sale, now: number, restore: (at: number) => void): void {
  const pendingMs = world.conditions.registryPendingMs;
  if (pendingMs === null) {
    restore(now);
    return;
  }
  sale.registryStatus = 'PENDING';
  world.deferred.add(world.clock.elapsedMs() + pendingMs, () => {
    restore(Math.max(now, Math.min(world.clock.epoch(), now + Math.ceil(pendingMs / 1000))));
    sale.registryStatus = 'POSTED';
  });
}
