import type { CivilDate } from '../kernel/units';
import { daysBetween } from '../time/civil-date';
import type { Patient } from './patient';

/**
 * What is known of a card before the state is asked anew, for whoever stands at the counter. `unchecked`: the state was
 * never asked. `expired` is also said of a card that the state called active when its last day was still to come.
 */
export const cardStandings = [
  'unchecked',
  'good',
  'ends-soon',
  'expired',
  'suspended',
  'revoked',
  'pending',
  'unknown',
] as const;
export type CardStanding = (typeof cardStandings)[number];

/** A renewal takes weeks, so the patient is told a month ahead. */
const soonDays = 30;

/** @param isLastDayValid of the rule set in force: whether a card still counts on the day it expires */
export function cardStanding(
  card: Pick<Patient, 'cardStatus' | 'registryExpiresOn'>,
  today: CivilDate,
  isLastDayValid: boolean,
): CardStanding {
  const daysLeft = daysBetween(today, card.registryExpiresOn);
  switch (card.cardStatus) {
    case 'SUSPENDED':
      return 'suspended';
    case 'REVOKED':
      return 'revoked';
    case 'PENDING':
      return 'pending';
    case 'UNKNOWN':
      return 'unknown';
    case 'EXPIRED':
      return 'expired';
    case 'ACTIVE':
    case null: {
      if (daysLeft < 0 || (daysLeft === 0 && !isLastDayValid)) return 'expired';
      if (card.cardStatus === null) return 'unchecked';
      return daysLeft <= soonDays ? 'ends-soon' : 'good';
    }
    default:
      throw new Error('Unexpected card status.');
  }
}
