import { defaultPinPolicy, type PinPolicy, type PinTry } from '../../db/transactions/sign-in';
import type { Instant } from '../../shared/kernel/units';

export type UnknownLogins = { count(login: string, at: Instant): PinTry };

const maxRemembered = 500;

/**
 * Counts tries on logins that do not exist just as for those that do, so that the answers never tell which names are
 * real (reliability.md, section 9). In memory and bounded: there is nothing behind them to protect.
 */
export function createUnknownLogins(policy: PinPolicy = defaultPinPolicy): UnknownLogins {
  const known = new Map<string, { readonly tries: number; readonly lockedUntil: Instant | null }>();

  function remember(login: string, tries: number, lockedUntil: Instant | null): void {
    known.delete(login);
    known.set(login, { tries, lockedUntil });
    const oldest = known.keys().next().value;
    if (known.size > maxRemembered && oldest !== undefined) known.delete(oldest);
  }

  return {
    count(login, at) {
      const before = known.get(login) ?? { tries: 0, lockedUntil: null };
      if (before.lockedUntil !== null && before.lockedUntil > at) {
        return { isAllowed: false, triesLeft: 0, lockedUntil: before.lockedUntil };
      }
      const tries = (before.lockedUntil === null ? before.tries : 0) + 1;
      const lockedUntil = tries >= policy.maxTries ? ((at + policy.lockMs) as Instant) : null;
      remember(login, tries, lockedUntil);
      return { isAllowed: true, triesLeft: Math.max(0, policy.maxTries - tries), lockedUntil };
    },
  };
}
