import type { VerdictChangeView } from '../../../shared/ipc/register-views';
import type { VerdictChange } from '../../../shared/sale/verdict-changes';
import { toRefusalView } from './refusal-view';

/** A mutable copy for the doorway. */
export function toVerdictChangeView(change: VerdictChange): VerdictChangeView {
  return 'reason' in change ? { ...change, reason: toRefusalView(change.reason) } : { ...change };
}
