import { caregiversAsOf, listCaregivers } from '../../../db/repositories/caregivers';
import { chooseCaregiver, removeCaregiver } from '../../../shared/cart/cart';
import type { CaregiverListView } from '../../../shared/ipc/caregiver-views';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { displayName } from '../../../shared/people/display-name';
import type { Caregiver, Patient } from '../../../shared/people/patient';
import type { Handlers } from '../../ipc/handlers';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';
import { toCaregiverView } from '../views/caregiver-view';
import type { CartDesk } from './cart-desk';
import { patientOf, refreshCaregivers } from './registry-desk';
import { type RegistryChannel, registryHandlers } from './registry-handlers';

type PeopleChannel =
  | RegistryChannel
  | 'register.listCaregivers'
  | 'register.chooseCaregiver'
  | 'register.removeCaregiver';

/**
 * The registry and the caregiver of the open cart's patient.
 * @param onAsked the state was asked: what it said stands beside the cart too
 */
export function peopleHandlers(
  context: ServiceContext,
  desk: CartDesk,
  answer: () => Result<RegisterView, AppError>,
  onAsked: () => void,
): Pick<Handlers, PeopleChannel> {
  const patient = () => patientOf(context, desk.current().cart.patientId);
  const registry = registryHandlers(context, patient);

  return {
    ...registry,
    'register.viewRegistry': async input => {
      const seen = await registry['register.viewRegistry'](input);
      if (input.refresh) onAsked();
      return seen;
    },
    'register.listCaregivers': async ({ refresh }) => {
      const found = patient();
      if (!found.ok) return found;
      noteView(context, found.value.id, 'caregivers');
      if (refresh) {
        const listed = await refreshCaregivers(context, found.value);
        if (!listed.ok) return listed;
        onAsked();
      }
      return ok(keptList(context, found.value.id));
    },
    'register.chooseCaregiver': async ({ cardId }) => {
      const found = patient();
      if (!found.ok) return found;
      const caregiver = await findCaregiver(context, found.value, cardId);
      if (!caregiver.ok) return caregiver;
      // The list took its time; by now the cart may be somebody else's.
      if (desk.current().cart.patientId !== found.value.id) return err(appError('E-PAT-06'));
      const { firstName, lastName } = caregiver.value;
      const chosen = { cardId: caregiver.value.cardId, name: displayName(firstName, lastName) };
      desk.replace(chooseCaregiver(desk.current().cart, chosen), 'caregiver-changed');
      return answer();
    },
    'register.removeCaregiver': () => {
      desk.replace(removeCaregiver(desk.current().cart), 'caregiver-changed');
      return answer();
    },
  };
}

/** The list as the state last gave it, by today's rules. */
function keptList(context: ServiceContext, patientId: string): CaregiverListView {
  const today = readToday(context);
  const caregivers = listCaregivers(context.db, patientId).map(each => toCaregiverView(each, today));
  return { caregivers, asOf: caregiversAsOf(context.db, patientId) };
}

/** From the list the cashier chose from; the state is asked where that names nobody, and again at Validate in any case. */
async function findCaregiver(
  context: ServiceContext,
  patient: Patient,
  cardId: string,
): Promise<Result<Caregiver, AppError>> {
  const isMeant = (caregiver: Caregiver) => caregiver.cardId === cardId;
  const kept = listCaregivers(context.db, patient.id).find(isMeant);
  if (kept !== undefined) return ok(kept);
  const listed = await refreshCaregivers(context, patient);
  if (!listed.ok) return listed;
  const caregiver = listed.value.find(isMeant);
  return caregiver === undefined ? err(appError('E-PAT-06')) : ok(caregiver);
}
