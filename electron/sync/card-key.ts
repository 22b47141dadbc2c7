import type { OutboxEntry } from '../../db/repositories/outbox';
import { findCardKey } from '../../db/repositories/registry';
import { saveCardKey } from '../../db/transactions/save-snapshot';
import type { StateFailure } from '../biotrack/port';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

export type CardKeyFound =
  | { readonly kind: 'key'; readonly cardKey: string }
  /** The state does not know the card any more; the sale itself must hear that, not this question. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly failure: StateFailure };

/** The key of the patient's card, looked up again when it is about to expire or the state has just refused it. */
export async function getCardKey(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  mustBeNew: boolean,
): Promise<CardKeyFound> {
  const stored = findCardKey(deps.db, entry.patientId);
  const isFresh = stored !== null && stored.cardKeyExpiresAt - memory.stateNow() > deps.policy.cardKeyMarginMs;
  if (isFresh && !mustBeNew) return { kind: 'key', cardKey: stored.cardKey };
  const answer = await deps.port.lookUpCard(entry.cardId, null);
  if (answer.kind === 'refused') return { kind: 'refused' };
  if (answer.kind === 'failed') return { kind: 'failed', failure: answer.failure };
  const { cardKey, cardKeyExpiresAt } = answer.value;
  saveCardKey(deps.db, { patientId: entry.patientId, cardKey, cardKeyExpiresAt });
  return { kind: 'key', cardKey };
}
