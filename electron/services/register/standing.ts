import { type ValidationStanding, validationStanding } from '../../../shared/sale/validation-state';
import type { ServiceContext } from '../service-context';
import type { DeskCart } from './cart-desk';
import type { CartFacts } from './cart-facts';
import { hashCart } from './cart-hash';
import { judgedItems } from './new-validation';

/** Whether the cart's latest validation still stands, by everything known at this moment. */
export function standingOf(
  context: Pick<ServiceContext, 'operator' | 'port' | 'connection'>,
  desk: DeskCart,
  facts: CartFacts,
): ValidationStanding {
  const cartHash = hashCart(context.port, desk.cart, facts.patient);
  // Without a patient there is nothing that a validation could have been of.
  if (cartHash === null) return 'none';
  return validationStanding({
    validation: facts.validation,
    cartHash,
    operatorId: context.operator().id,
    patientId: desk.cart.patientId,
    caregiverCardId: desk.cart.caregiver?.cardId ?? null,
    items: judgedItems(desk.cart),
    now: facts.today.now,
    registryDay: facts.today.registryDay,
    isStateThere: context.connection().state === 'online',
    staleCause: desk.staleCause,
  });
}
