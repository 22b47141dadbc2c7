import { findPatient } from '../../../db/repositories/patients';
import { findSnapshot } from '../../../db/repositories/registry';
import { chooseCaregiver, removeCaregiver } from '../../../shared/cart/cart';
import type { RegistryView } from '../../../shared/ipc/patient-views';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { displayName } from '../../../shared/people/display-name';
import type { Patient } from '../../../shared/people/patient';
import type { Handlers } from '../../ipc/handlers';
import type { ServiceContext } from '../service-context';
import { refusalError } from '../state-answer';
import { toCaregiverView } from '../views/patient-view';
import type { CartDesk } from './cart-desk';
import { patientOf, refreshCaregivers, refreshRegistry } from './registry-desk';
import { toRegistryView } from './registry-view';

type PeopleChannel =
  | 'register.viewRegistry'
  | 'register.listCaregivers'
  | 'register.chooseCaregiver'
  | 'register.removeCaregiver';

/** The registry and the caregiver of the open cart's patient. */
export function peopleHandlers(
  context: ServiceContext,
  desk: CartDesk,
  answer: () => Result<RegisterView, AppError>,
): Pick<Handlers, PeopleChannel> {
  const patient = () => patientOf(context, desk.current().cart.patientId);

  async function viewRegistry(refresh: boolean): Promise<Result<RegistryView | null, AppError>> {
    const found = patient();
    if (!found.ok) return found;
    if (!refresh) return ok(lastKnown(context, found.value));
    const asked = await refreshRegistry(context, found.value, null);
    if (!asked.ok) return asked;
    if ('kind' in asked.value) return err(refusalError(asked.value.refusal));
    return ok(lastKnown(context, findPatient(context.db, found.value.id) ?? found.value));
  }

  return {
    'register.viewRegistry': input => viewRegistry(input.refresh),
    'register.listCaregivers': async () => {
      const found = patient();
      if (!found.ok) return found;
      const listed = await refreshCaregivers(context, found.value);
      return listed.ok ? ok(listed.value.map(toCaregiverView)) : listed;
    },
    'register.chooseCaregiver': async input => {
      const found = patient();
      if (!found.ok) return found;
      const listed = await refreshCaregivers(context, found.value);
      if (!listed.ok) return listed;
      const caregiver = listed.value.find(candidate => candidate.cardId === input.cardId);
      if (caregiver === undefined) return err(appError('E-PAT-06'));
      // The list took its time; by now the cart may be somebody else's.
      if (desk.current().cart.patientId !== found.value.id) return err(appError('E-PAT-06'));
      const chosen = { cardId: caregiver.cardId, name: displayName(caregiver.firstName, caregiver.lastName) };
      desk.replace(chooseCaregiver(desk.current().cart, chosen), 'caregiver-changed');
      return answer();
    },
    'register.removeCaregiver': () => {
      desk.replace(removeCaregiver(desk.current().cart), 'caregiver-changed');
      return answer();
    },
  };
}

function lastKnown(context: ServiceContext, patient: Patient): RegistryView | null {
  const stored = findSnapshot(context.db, patient.id);
  return stored === null ? null : toRegistryView(context, patient, stored);
}
