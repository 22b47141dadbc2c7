import type { CivilDate } from '../kernel/units';
import { daysBetween } from '../time/civil-date';
import { mmurStanding } from './mmur-standing';
import type { User } from './user';

/** Somebody who may not complete a sale now, or not for much longer. */
export type EndingRegistration = {
  readonly name: string;
  /** null: not registered at all. */
  readonly expiresOn: CivilDate | null;
  /** Below nothing: so many days ago. */
  readonly daysLeft: number | null;
};

/** Registrations with the state that have ended or are about to, the soonest first; who has none comes last. */
export function endingRegistrations(users: readonly User[], today: CivilDate): readonly EndingRegistration[] {
  return users
    .flatMap(({ name, mmur }): EndingRegistration[] => {
      const { isCurrent, expiresInDays } = mmurStanding(mmur, today);
      if (isCurrent && expiresInDays === null) return [];
      const expiresOn = mmur.registered ? mmur.expiresOn : null;
      return [{ name, expiresOn, daysLeft: expiresOn === null ? null : daysBetween(today, expiresOn) }];
    })
    .sort((one, other) => rank(one) - rank(other));
}

function rank({ daysLeft }: EndingRegistration): number {
  return daysLeft ?? Number.POSITIVE_INFINITY;
}
