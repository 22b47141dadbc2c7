import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { CardStatus } from '../../../shared/people/patient';
import type { CardState } from '../port';
import { isSameCard, type ReadReply, readWith } from '../read-reply';
import type { WireObject } from '../reply-text';
import { day, epoch, flag, optionalText, readWord, requiredText } from '../wire-scalars';
import { cardStatuses } from '../wire-words';

const schema = z.object({
  card_id: requiredText,
  card_active: flag,
  card_status: optionalText,
  card_expiration: day,
  card_key: requiredText,
  card_key_expires: epoch,
  patient: z.object({ first_name: requiredText, last_name: requiredText, dob: day }),
  has_active_order: flag,
});

export function cardLookupMembers(location: string, cardId: string, caregiverCardId: string | null): string {
  return JSON.stringify({ location, card_id: cardId, caregiver_card_id: caregiverCardId });
}

/** An answer about somebody else's card is thrown away whole: nothing of it may be shown or stored (E-PAT-07). */
export function readCardState(body: WireObject, cardId: string): ReadReply<CardState> {
  const reply = readWith(schema, body);
  if (!reply.ok) return reply;
  const { value } = reply;
  if (!isSameCard(value.card_id, cardId)) return err('wrong-reference');
  return ok({
    cardId,
    status: statusOf(value.card_status, value.card_active),
    expiresOn: value.card_expiration,
    firstName: value.patient.first_name,
    lastName: value.patient.last_name,
    dateOfBirth: value.patient.dob,
    hasActiveOrder: value.has_active_order,
    cardKey: value.card_key,
    cardKeyExpiresAt: value.card_key_expires,
  });
}

/** Where the flag and the word contradict each other, neither is believed. */
export function statusOf(word: string | null, isActive: boolean): CardStatus {
  const status = readWord(cardStatuses, word) ?? 'UNKNOWN';
  return (status === 'ACTIVE') === isActive ? status : 'UNKNOWN';
}
