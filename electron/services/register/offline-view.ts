import { type Cart, needsPatient } from '../../../shared/cart/cart';
import type { OfflineView } from '../../../shared/ipc/register-views';
import type { ServiceContext } from '../service-context';
import type { CartFacts } from './cart-facts';
import { countWaiting, findGraceObstacles, isGraceTime } from './grace';

type OfflineContext = Pick<
  ServiceContext,
  'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn' | 'connection' | 'outage'
>;

/** What the cashier is told at once when the state's line is down, and not only after pressing Validate. */
export function readOfflineView(context: OfflineContext, cart: Cart, facts: CartFacts): OfflineView | null {
  if (!needsPatient(cart) || context.outage() === null) return null;
  return { policy: context.config.policy.offline, grace: readGraceView(context, cart, facts) };
}

function readGraceView(context: OfflineContext, cart: Cart, facts: CartFacts): OfflineView['grace'] {
  const outage = context.outage();
  if (outage === null || facts.patient === null || !isGraceTime(context)) return null;
  const { outageMaxS, maxQueued } = context.config.grace;
  return {
    problems: findGraceObstacles(context, cart, facts, facts.patient).map(({ code, params }) => ({ code, params })),
    endsAt: facts.today.now + outageMaxS * 1_000 - outage.elapsedMs,
    salesLeft: Math.max(0, maxQueued - countWaiting(context.db)),
  };
}
