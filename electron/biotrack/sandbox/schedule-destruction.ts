import { formatDecimal } from './decimal';
import { nextTransaction } from './load-world';
import type { Package, World } from './world';

/** Between the schedule and the destruction the state may still come and look. */
export const destructionWaitSeconds = 259_200;

export type Schedule = { readonly transaction: number; readonly eligibleAfter: number };

/** The goods may not leave the room any more; when the wait is over the state counts them as destroyed. */
export function scheduleDestruction(world: World, doomed: readonly Package[], reason: string, now: number): Schedule {
  const transaction = nextTransaction(world);
  const eligibleAfter = now + destructionWaitSeconds;
  for (const found of doomed) {
    found.status = 'DESTROY_SCHEDULED';
    touch(world, found);
    world.ledger.append(now, 'destroy_scheduled', {
      barcodeid: found.barcodeid,
      transactionid: String(transaction),
      reason,
      eligible_after: eligibleAfter,
    });
  }
  world.deferred.add(world.clock.elapsedMs() + destructionWaitSeconds * 1000, () => {
    for (const { barcodeid } of doomed) destroy(world, barcodeid, eligibleAfter);
  });
  return { transaction, eligibleAfter };
}

/** Somebody in the state system destroys it, whether or not it was scheduled; what is gone already stays as it is. */
export function destroy(world: World, barcodeid: string, at: number): void {
  const found = world.packages.get(barcodeid);
  if (found === undefined || found.destroyed) return;
  world.ledger.append(at, 'destroyed', {
    barcodeid: found.barcodeid,
    quantity: formatDecimal(found.quantity, 2),
  });
  found.quantity = 0n;
  found.status = 'DEPLETED';
  found.destroyed = true;
  touch(world, found);
  world.restoredWhenDestroyed.get(found.barcodeid)?.(at);
  world.restoredWhenDestroyed.delete(found.barcodeid);
}

function touch(world: World, found: Package): void {
  found.transaction = nextTransaction(world);
  world.inventoryChanges.record(found.barcodeid, found.transaction);
}
