import type { Day } from '../civil-day';
import type { Caregiver } from '../fixture';
import type { Reason } from '../reasons';
import type { Patient, World } from '../world';

export type Presenter = 'PATIENT' | 'CAREGIVER';

const adultAge = 18;

/** Written as dates, 29 February plus eighteen years falls on 1 March by itself: no such day comes before it. */
export function isMinor(dob: Day, today: Day): boolean {
  return today < `${Number(dob.slice(0, 4)) + adultAge}${dob.slice(4)}`;
}

export function isPastExpiry(world: World, expiration: Day, today: Day): boolean {
  return world.settings.registry.expiry_inclusive === 1 ? today > expiration : today >= expiration;
}

/** The state a card is in today: an active card whose date has passed is an expired one. */
export function cardStatusOn(world: World, status: string, expiration: Day, today: Day): string {
  return status === 'ACTIVE' && isPastExpiry(world, expiration, today) ? 'EXPIRED' : status;
}

export type CaregiverFault = 'CAREGIVER_CARD_EXPIRED' | 'CAREGIVER_INACTIVE';

export function caregiverFaults(world: World, caregiver: Caregiver, today: Day): readonly CaregiverFault[] {
  const expired = caregiver.card_status === 'EXPIRED' || isPastExpiry(world, caregiver.card_expiration, today);
  const inactive = caregiver.card_status !== 'ACTIVE' && caregiver.card_status !== 'EXPIRED';
  return [
    ...(expired ? ['CAREGIVER_CARD_EXPIRED' as const] : []),
    ...(inactive ? ['CAREGIVER_INACTIVE' as const] : []),
  ];
}

export function cardReasons(world: World, patient: Patient, today: Day): readonly Reason[] {
  const reasons: Reason[] = [];
  if (patient.cardStatus === 'EXPIRED' || isPastExpiry(world, patient.cardExpiration, today)) {
    reasons.push({ code: 'CARD_EXPIRED', message: `the card expired on ${patient.cardExpiration}` });
  }
  if (patient.cardStatus !== 'ACTIVE' && patient.cardStatus !== 'EXPIRED') {
    reasons.push({ code: 'CARD_INACTIVE', message: `the card is ${patient.cardStatus}` });
  }
  return reasons;
}

/** A minor's goods go to a caregiver only; a named caregiver must always be linked, active and within the card's date. */
export function presenterReasons(
  world: World,
  patient: Patient,
  caregiverCardId: string | null,
  presenter: Presenter,
  today: Day,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (isMinor(patient.dob, today) && (caregiverCardId === null || presenter !== 'CAREGIVER')) {
    reasons.push({ code: 'MINOR_REQUIRES_CAREGIVER', message: 'a minor is served through a caregiver only' });
    if (!patient.caregivers.some(linked => caregiverFaults(world, linked, today).length === 0)) {
      reasons.push({ code: 'NO_ELIGIBLE_CAREGIVER', message: 'no eligible caregiver is linked to this card' });
    }
  }
  return caregiverCardId === null ? reasons : [...reasons, ...caregiverReasons(world, patient, caregiverCardId, today)];
}

function caregiverReasons(world: World, patient: Patient, caregiverCardId: string, today: Day): readonly Reason[] {
  const linked = patient.caregivers.find(caregiver => caregiver.caregiver_card_id === caregiverCardId);
  if (linked === undefined) {
    return [{ code: 'CAREGIVER_NOT_LINKED', message: 'the caregiver is not linked to this card' }];
  }
  return caregiverFaults(world, linked, today).map(code => ({
    code,
    message:
      code === 'CAREGIVER_CARD_EXPIRED'
        ? `the caregiver card expired on ${linked.card_expiration}`
        : `the caregiver card is ${linked.card_status}`,
  }));
}
