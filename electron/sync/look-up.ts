import type { OutboxEntry } from '../../db/repositories/outbox';
import { listAttempts } from '../../db/repositories/outbox-history';
import { decideLookup, type LookupContext } from '../../shared/sync/decide-lookup';
import { isTurnedAway } from '../../shared/sync/expired-session';
import type { LookupDecision, Lookups } from '../../shared/sync/lookup';
import { isPoisonRow } from '../../shared/sync/poison-row';
import { askState } from './ask-state';
import { claimedSaleIds } from './claimed-sale-ids';
import { lookUpUndo } from './look-up-undo';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';
import { askWitness } from './witness';

/** 'proven': its absence, or a person, decided before that it goes out again; this look only makes sure once more. */
export type Standing = 'open' | 'proven';

/** One round of questions about a sale, or an undoing, of unknown outcome, and what they prove. Writes nothing. */
export async function lookUp(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  standing: Standing = 'open',
): Promise<LookupDecision> {
  if (entry.op !== 'dispense') {
    return lookUpUndo(deps, entry, standing === 'proven' ? provenBefore : evidenceOf(deps, memory, entry));
  }
  const references = deps.port.readFrozen({ text: entry.bodyText, sha256: entry.bodySha256 });
  if (references === null) return { finding: { kind: 'disagree', detail: 'altered-body' }, next: 'review' };
  const { nonce, watermark } = entry;
  const asked = await askState(deps.port, { references, nonce, watermark });
  const context: LookupContext = {
    report: {
      ...references,
      cardId: entry.cardId,
      lines: entry.lines,
      claimedSaleIds: claimedSaleIds(deps.db, entry.id, asked),
    },
    isBodyIntact: true,
    ...(standing === 'proven' ? provenBefore : evidenceOf(deps, memory, entry)),
    policy: deps.policy,
  };
  // The registry is asked last, and only when its answer is all that is missing before the sale goes out again.
  const decided = decideLookup({ ...asked, witness: 'unchanged' }, context);
  if (decided.next !== 'queue') return decided;
  const lookups: Lookups = {
    ...asked,
    witness: await askWitness(deps, memory, entry, context.report, asked.afterWatermark),
  };
  return decideLookup(lookups, context);
}

type Evidence = Pick<
  LookupContext,
  'earlierNegatives' | 'settledForMs' | 'unknownAttempts' | 'isTurnedAway' | 'isPoison' | 'ageMs'
>;

const provenBefore: Evidence = {
  earlierNegatives: 1,
  settledForMs: Number.POSITIVE_INFINITY,
  unknownAttempts: 0,
  isTurnedAway: false,
  isPoison: false,
  ageMs: 0,
};

/** Proofs of absence are counted anew from every attempt (begin-attempt.ts), so all that are there speak of the last one. */
function evidenceOf(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Evidence {
  const attempts = listAttempts(deps.db, entry.id);
  const [first] = attempts;
  return {
    earlierNegatives: entry.negatives?.count ?? 0,
    settledForMs: memory.settledForMs(entry.id),
    unknownAttempts: attempts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'lost').length,
    isTurnedAway: isTurnedAway(attempts),
    isPoison: isPoisonRow(attempts, deps.policy.maxSameAnswers),
    ageMs: first === undefined ? 0 : memory.ageMs(first),
  };
}
