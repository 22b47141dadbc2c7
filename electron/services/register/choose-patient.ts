import { choosePatient as choosePatientFor } from '../../../shared/cart/cart';
import type { Patient } from '../../../shared/people/patient';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import type { CartDesk } from './cart-desk';

/** Puts the patient on the open cart, once it is written down who looks at whom: a full disk then leaves the cart as it was. */
export function choosePatient(
  context: Pick<ServiceContext, 'db' | 'clock' | 'operator'>,
  desk: CartDesk,
  patient: Patient,
): void {
  noteView(context, patient.id, 'register');
  desk.replace(choosePatientFor(desk.current().cart, patient.id), 'patient-changed');
}
