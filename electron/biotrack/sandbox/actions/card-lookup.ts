import { z } from 'zod';
import { caregiverRow } from '../caregiver-row';
import { dayAt } from '../civil-day';
import { findPatient } from '../find-patient';
import { type Reply, success } from '../reply';
import { openOrders } from '../rules/orders';
import { cardStatusOn, isMinor } from '../rules/people';
import { cardId, envelope } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

const schema = z.strictObject({
  ...envelope,
  location: z.string(),
  card_id: cardId,
  caregiver_card_id: cardId.nullish(),
});

/** A card that may not be served still answers with its state, so that the register can explain. */
export const cardLookup = readAction(schema, { registry: true }, lookUp);

function lookUp(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const found = findPatient(world, request.card_id, now);
  if (found.kind === 'refused') return found.reply;
  const { patient } = found;
  const { registry, store } = world.settings;
  const today = dayAt(now, registry.zone);
  const status = cardStatusOn(world, patient.cardStatus, patient.cardExpiration, today);
  const caregiver = patient.caregivers.find(linked => linked.caregiver_card_id === request.caregiver_card_id);
  const { key, expires } = world.cardKeys.issue(patient.cardId, store.location, now);
  return success(now, {
    card_id: patient.cardId,
    card_active: status === 'ACTIVE' ? 1 : 0,
    card_status: status,
    card_expiration: patient.cardExpiration,
    privileges: 'Qualified Patient (QP)',
    card_key: key,
    card_key_expires: expires,
    patient: {
      first_name: patient.firstName,
      last_name: patient.lastName,
      dob: patient.dob,
      minor: isMinor(patient.dob, today) ? 1 : 0,
    },
    caregiver: caregiver === undefined ? null : caregiverRow(world, caregiver, today),
    has_active_order: openOrders(patient, today).length > 0 ? 1 : 0,
  });
}
