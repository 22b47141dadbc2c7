import type { Day } from './civil-day';
import type { Caregiver } from './fixture';
import { cardStatusOn, caregiverFaults } from './rules/people';
import type { World } from './world';

/** A linked caregiver as the wire tells it, with whether this person may collect today and if not, why. */
export function caregiverRow(world: World, caregiver: Caregiver, today: Day): Readonly<Record<string, unknown>> {
  const fault = caregiverFaults(world, caregiver, today)[0] ?? null;
  return {
    ...caregiver,
    card_status: cardStatusOn(world, caregiver.card_status, caregiver.card_expiration, today),
    eligible: fault === null ? 1 : 0,
    ineligible_reason: fault,
  };
}
