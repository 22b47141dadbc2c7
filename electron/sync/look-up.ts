import type { OutboxEntry } from '../../db/repositories/outbox';
import { listAttempts } from '../../db/repositories/outbox-history';
import { decideLookup, type LookupContext } from '../../shared/sync/decide-lookup';
import type { LookupDecision, Lookups } from '../../shared/sync/lookup';
import { askState } from './ask-state';
import { claimedSaleIds } from './claimed-sale-ids';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';
import { askWitness } from './witness';

/** One round of questions about a sale of unknown outcome, and what they prove. Writes nothing. */
export async function lookUp(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Promise<LookupDecision> {
  const references = deps.port.readFrozen({ text: entry.bodyText, sha256: entry.bodySha256 });
  if (references === null) return { finding: { kind: 'disagree', detail: 'altered-body' }, next: 'review' };
  const { nonce, watermark } = entry;
  const asked = await askState(deps.port, { references, nonce, watermark });
  const attempts = listAttempts(deps.db, entry.id);
  const context: LookupContext = {
    report: {
      ...references,
      cardId: entry.cardId,
      lines: entry.lines,
      claimedSaleIds: claimedSaleIds(deps.db, entry.id, asked),
    },
    isBodyIntact: true,
    earlierNegatives: earlierNegatives(entry),
    settledForMs: memory.settledForMs(entry.id),
    unknownAttempts: attempts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'lost').length,
    ageMs: deps.clock.now() - (attempts[0]?.beganAt ?? entry.soldAt),
    policy: deps.policy,
  };
  // The registry is asked last, and only when its answer is all that is missing before the sale goes out again.
  const decided = decideLookup({ ...asked, witness: 'unchanged' }, context);
  if (decided.next !== 'queue') return decided;
  const lookups: Lookups = { ...asked, witness: await askWitness(deps, memory, entry) };
  return decideLookup(lookups, context);
}

/** Proofs of absence from before the last attempt say nothing about that attempt. */
function earlierNegatives({ negatives, lastAttemptEndedAt }: OutboxEntry): number {
  if (negatives === null) return 0;
  return negatives.firstAt >= (lastAttemptEndedAt ?? 0) ? negatives.count : 0;
}
