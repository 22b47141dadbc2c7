import { findIncident } from '../../../db/repositories/incidents';
import { findItem } from '../../../db/repositories/inventory';
import { findSale } from '../../../db/repositories/sales';
import { emptyCart } from '../../../shared/cart/cart';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { incidentStanding } from '../../../shared/sale/incident';
import { mayRingAgain, ringAgain } from '../../../shared/sale/ring-again';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';
import type { CartDesk } from './cart-desk';

type RingContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'config' | 'rulesOn' | 'operator'>;

/**
 * A sale that did not go through, once more: its patient and its goods in a fresh cart, which knows nothing of the old sale's
 * numbers and is validated like every other. What was in hand is held.
 *
 * @returns the names of what could not be put in it
 */
export function ringSaleAgain(
  context: RingContext,
  desk: Pick<CartDesk, 'startWith'>,
  saleId: string,
): Result<readonly string[], AppError> {
  const { db, ids } = context;
  const sale = findSale(db, saleId);
  const incident = findIncident(db, saleId);
  if (sale === null || incident === null) return err(appError('E-INC-01'));
  if (!mayRingAgain(incidentStanding(incident.steps.map(({ step }) => step)))) return err(appError('E-INC-01'));
  const fresh = { ...emptyCart(ids.uuid()), patientId: sale.patient?.id ?? null };
  const lines = sale.lines.map(({ itemKey, name, quantity, route }) => {
    return { id: ids.uuid(), name, item: findItem(db, itemKey), quantity, route };
  });
  const { cart, leftOut } = ringAgain(fresh, lines, readToday(context).registryDay);
  desk.startWith(cart, { action: 'cart.rung-again', detail: { saleId, leftOut: leftOut.length } });
  noteView(context, cart.patientId, 'register');
  return ok(leftOut);
}
