import { listHeldCarts } from '../../../db/repositories/carts';
import { findPatient } from '../../../db/repositories/patients';
import { computeTotals } from '../../../shared/cart/totals';
import type { HeldCartView } from '../../../shared/ipc/register-views';
import { displayName } from '../../../shared/people/display-name';
import { initialOf } from '../../../shared/people/person-name';
import type { ServiceContext } from '../service-context';
import { readEarlierDay, readTaxRates } from '../today';
import { toCart } from './stored-cart';

/** Held carts at today's prices, so that the list and the resumed cart agree. */
export function readHeldCarts(context: Pick<ServiceContext, 'db' | 'clock' | 'config' | 'operator'>): HeldCartView[] {
  const { db } = context;
  const rates = readTaxRates(context);
  return listHeldCarts(db).map(held => {
    const cart = toCart(db, held);
    const patient = cart.patientId === null ? null : findPatient(db, cart.patientId);
    return {
      cartId: cart.id,
      name: held.name ?? '',
      heldAt: held.heldAt,
      earlierDay: readEarlierDay(context, held.heldAt),
      heldBy: held.heldBy,
      isOwn: held.ownerId === context.operator().id,
      // A list on the counter shows no full name (rule P14).
      patientName: patient === null ? null : displayName(patient.firstName, `${initialOf(patient.lastName)}.`),
      lineCount: cart.lines.length,
      totalCents: computeTotals(cart, rates).totalCents,
    };
  });
}
