import { isRegistryReason } from '../../../shared/sale/registry-reason';
import type { ServiceContext } from '../service-context';
import type { CartDesk } from './cart-desk';
import { judgeCart, readCartFacts } from './cart-facts';
import { standingOf } from './standing';

/**
 * The registry was asked beside a cart that was validated on its older word. Whatever it refuses now may not be paid on
 * that validation, and whoever stands at the payment is told before the money is counted.
 */
export function noteRegistryNews(
  context: Pick<
    ServiceContext,
    'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn' | 'operator' | 'port' | 'connection'
  >,
  desk: Pick<CartDesk, 'current' | 'markStale'>,
): void {
  const open = desk.current();
  const facts = readCartFacts(context, open);
  if (standingOf(context, open, facts) !== 'valid') return;
  const { refusals } = judgeCart(context, open.cart, facts);
  if (refusals.some(isRegistryReason)) desk.markStale('registry-changed');
}
