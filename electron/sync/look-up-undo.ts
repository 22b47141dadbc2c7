import type { OutboxEntry } from '../../db/repositories/outbox';
import type { UndoContext } from '../../shared/sync/decide-undo';
import { decideUndoLookup } from '../../shared/sync/decide-undo';
import type { LookupDecision } from '../../shared/sync/lookup';
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
  return decideUndoLookup(asked, { ...evidence, policy: deps.policy });
}
