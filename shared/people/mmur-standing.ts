import type { CivilDate } from '../kernel/units';
import { daysBetween } from '../time/civil-date';
import type { MmurRegistration } from './user';

export type MmurStanding = {
  /** Whether this person may complete, void or return a sale today. */
  readonly isCurrent: boolean;
  /** Days until it ends when that is near enough to warn; null otherwise. */
  readonly expiresInDays: number | null;
};

const warnDays = 30;

/** Registered, under an id that a report can name, and through the day of expiry. */
export function mmurStanding(registration: MmurRegistration, today: CivilDate): MmurStanding {
  const { registered, id, expiresOn } = registration;
  const daysLeft = expiresOn === null ? Number.POSITIVE_INFINITY : daysBetween(today, expiresOn);
  const isCurrent = registered && id !== null && id !== '' && daysLeft >= 0;
  return { isCurrent, expiresInDays: isCurrent && daysLeft <= warnDays ? daysLeft : null };
}
