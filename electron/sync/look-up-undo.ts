import type { OutboxEntry } from '../../db/repositories/outbox';
import type { Instant } from '../../shared/kernel/units';
import type { UndoContext } from '../../shared/sync/decide-undo';
import { decideUndoLookup } from '../../shared/sync/decide-undo';
import type { LookupDecision } from '../../shared/sync/lookup';
import { defaultUndoPolicy } from '../../shared/undo/undo-policy';
import { askUndo } from './ask-undo';
import type { SyncDeps } from './sync-deps';
import { undoTargetOf } from './undo-target';

/** One round of questions about an undoing of unknown outcome, and what they prove. Writes nothing. */
export async function lookUpUndo(
  deps: SyncDeps,
  entry: OutboxEntry,
  evidence: Omit<UndoContext, 'policy'>,
): Promise<LookupDecision> {
  const asked = await askUndo(deps.port, entry, undoTargetOf(deps.db, entry));
  const decided = decideUndoLookup(asked, { ...evidence, policy: deps.policy });
  const { finding } = decided;
  if (entry.op !== 'destroy' || finding.kind !== 'undone' || finding.undone.destroyAfter !== null) return decided;
  // The state shows the goods as scheduled and not since when: never before the attempt that did it had ended.
  const scheduledAt = entry.lastAttemptEndedAt ?? deps.clock.now();
  const destroyAfter = (scheduledAt + defaultUndoPolicy.destroyWaitS * 1000) as Instant;
  return { ...decided, finding: { ...finding, undone: { ...finding.undone, destroyAfter } } };
}
