import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { Caregiver } from '../../../shared/people/patient';
import { isSameCard, type ReadReply, readWith } from '../read-reply';
import type { WireObject } from '../reply-text';
import { day, flag, optionalText, readWord, requiredText } from '../wire-scalars';
import { cardStatuses } from '../wire-words';

const row = z.object({
  caregiver_card_id: requiredText,
  first_name: requiredText,
  last_name: requiredText,
  card_status: optionalText,
  card_expiration: day,
  eligible: flag,
  ineligible_reason: optionalText,
});
type NamedCaregiver = z.output<typeof row>;
const schema = z.object({ card_id: requiredText, caregivers: z.array(row) });

export function caregiverLookupMembers(location: string, cardId: string): string {
  return JSON.stringify({ location, card_id: cardId });
}

export function readCaregivers(body: WireObject, cardId: string): ReadReply<readonly Caregiver[]> {
  const reply = readWith(schema, body);
  if (!reply.ok) return reply;
  if (!isSameCard(reply.value.card_id, cardId)) return err('wrong-reference');
  return ok(
    eachOnce(reply.value.caregivers).map(caregiver => ({
      cardId: caregiver.caregiver_card_id,
      firstName: caregiver.first_name,
      lastName: caregiver.last_name,
      cardStatus: readWord(cardStatuses, caregiver.card_status) ?? 'UNKNOWN',
      cardExpiresOn: caregiver.card_expiration,
      isEligible: caregiver.eligible,
      ineligibleReason: caregiver.ineligible_reason,
    })),
  );
}

/** A card that is named twice is one caregiver, and one who may not serve where either line says so. */
function eachOnce(named: readonly NamedCaregiver[]): readonly NamedCaregiver[] {
  const once = new Map<string, NamedCaregiver>();
  for (const caregiver of named) {
    const before = once.get(caregiver.caregiver_card_id);
    if (before === undefined || (before.eligible && !caregiver.eligible)) {
      once.set(caregiver.caregiver_card_id, caregiver);
    }
  }
  return [...once.values()];
}
