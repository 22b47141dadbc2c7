import type { Cart } from '../../../shared/cart/cart';
import type { Patient } from '../../../shared/people/patient';
import type { BioTrackPort } from '../../biotrack/port';
import { toStateLines } from './report-lines';

/** Names exactly what was validated: lines, card, caregiver. Null without a patient, because nothing can be validated then. */
export function hashCart(port: Pick<BioTrackPort, 'cartHash'>, cart: Cart, patient: Patient | null): string | null {
  if (patient === null) return null;
  return port.cartHash({
    cardId: patient.registryId,
    caregiverCardId: cart.caregiver?.cardId ?? null,
    presenter: cart.caregiver === null ? 'PATIENT' : 'CAREGIVER',
    lines: toStateLines(cart),
  });
}
