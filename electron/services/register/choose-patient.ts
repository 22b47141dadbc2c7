import { choosePatient as choosePatientFor } from '../../../shared/cart/cart';
import type { Patient } from '../../../shared/people/patient';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import type { CartDesk } from './cart-desk';

/** Puts the patient on the open cart; who looked at whom is audited (reliability.md, section 9). */
export function choosePatient(
  context: Pick<ServiceContext, 'db' | 'clock' | 'operator'>,
  desk: CartDesk,
  patient: Patient,
): void {
  desk.replace(choosePatientFor(desk.current().cart, patient.id), 'patient-changed');
  noteView(context, patient.id, 'register');
}
