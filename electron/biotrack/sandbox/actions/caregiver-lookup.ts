import { z } from 'zod';
import { caregiverRow } from '../caregiver-row';
import { dayAt } from '../civil-day';
import { findPatient } from '../find-patient';
import { type Reply, success } from '../reply';
import { cardId, envelope } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

const schema = z.strictObject({ ...envelope, location: z.string(), card_id: cardId });

export const caregiverLookup = readAction(schema, { registry: true }, listCaregivers);

function listCaregivers(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const found = findPatient(world, request.card_id, now);
  if (found.kind === 'refused') return found.reply;
  const today = dayAt(now, world.settings.registry.zone);
  const caregivers = found.patient.caregivers.map(linked => caregiverRow(world, linked, today));
  return success(now, { card_id: request.card_id, caregivers });
}
