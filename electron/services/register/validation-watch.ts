import type { RegisterView } from '../../../shared/ipc/register-views';
import type { Instant } from '../../../shared/kernel/units';
import { nextMidnight } from '../../../shared/time/wall-clock';
import type { Timers } from '../../ports';
import type { Today } from '../today';

export type ValidationWatch = {
  /** The cart as it is shown now; a later one replaces it. */
  saw(validation: RegisterView['validation'], today: Today): void;
  stop(): void;
};

/**
 * A validation also ends with nobody touching the cart: it grows old, or a new day begins. The screen is told in that
 * moment, so that whoever stands at the payment is not surprised by a refusal after the money is counted.
 */
export function createValidationWatch(timers: Timers, onEnd: () => void): ValidationWatch {
  let cancel = () => {};
  return {
    saw: (validation, { now, rules }) => {
      cancel();
      if (validation.kind !== 'valid') return;
      const endsAt = Math.min(validation.expiresAt, nextMidnight(now, rules.registryZone)) as Instant;
      cancel = timers.after(Math.max(0, endsAt - now), onEnd);
    },
    stop: () => cancel(),
  };
}
