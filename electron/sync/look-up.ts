import type { OutboxEntry } from '../../db/repositories/outbox';
import { listAttempts } from '../../db/repositories/outbox-history';
import { listQueuedUndos } from '../../db/repositories/undo-reports';
import { assertNever } from '../../shared/kernel/assert-never';
import { decideLookup, type LookupContext } from '../../shared/sync/decide-lookup';
import { isTurnedAway } from '../../shared/sync/expired-session';
import type { LookupDecision, Lookups } from '../../shared/sync/lookup';
import { isPoisonRow } from '../../shared/sync/poison-row';
import type { FrozenReferences } from '../biotrack/port';
import { askState } from './ask-state';
import { askSweep } from './ask-sweep';
import { claimedSaleIds } from './claimed-sale-ids';
import { lookUpUndo } from './look-up-undo';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';
import { askWitness } from './witness';

/**
 * 'proven': its absence, or a person, decided before that it goes out again; this look only makes sure once more. 'inherited': a
 * start found it so, and this look makes sure that it was the truth.
 */
export type Standing = 'open' | 'proven' | 'inherited';

/** One round of questions about a sale, or an undoing, of unknown outcome, and what they prove. Writes nothing. */
export async function lookUp(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  standing: Standing = 'open',
): Promise<LookupDecision> {
  if (entry.op !== 'dispense') {
    return lookUpUndo(deps, entry, evidenceFor(deps, memory, entry, standing));
  }
  const references = deps.port.readFrozen({ text: entry.bodyText, sha256: entry.bodySha256 });
  if (references === null) return { finding: { kind: 'disagree', detail: 'altered-body' }, next: 'review' };
  const question = {
    references,
    nonce: entry.nonce,
    watermark: memory.inherited.find(entry.id)?.mark ?? entry.watermark,
  };
  if (standing === 'inherited') {
    // No other life of the disk knows of what this time of the machine's being on has queued and never tried.
    const isUnknownElsewhere = memory.inherited.isYoungerThanMachine(entry.id) && entry.attempts === 0;
    const { asked, ageMs } = await askSweep(deps, memory, entry, { ...question, isListEnough: isUnknownElsewhere });
    const evidence = { ...provenBefore, settledForMs: memory.aloneForMs() - ageMs };
    const heard = { references, asked, evidence, isListEnough: isUnknownElsewhere };
    const decided = await conclude(deps, memory, entry, heard);
    // Between that list and the registry's word somebody else may have sold to the patient: then the list is asked for anew.
    if (ageMs === 0 || !isAllotmentInDoubt(decided)) return decided;
  }
  const asked = await askState(deps.port, question);
  const evidence = evidenceFor(deps, memory, entry, standing);
  return conclude(deps, memory, entry, { references, asked, evidence, isListEnough: false });
}

type Heard = {
  readonly references: FrozenReferences;
  readonly asked: Omit<Lookups, 'witness'>;
  readonly evidence: Evidence;
  readonly isListEnough: boolean;
};

async function conclude(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  { references, asked, evidence, isListEnough }: Heard,
): Promise<LookupDecision> {
  const context: LookupContext = {
    report: {
      ...references,
      cardId: entry.cardId,
      lines: entry.lines,
      claimedSaleIds: claimedSaleIds(deps.db, entry.id, asked),
    },
    isVoidWaiting: listQueuedUndos(deps.db, entry.id).some(({ op }) => op === 'void'),
    isBodyIntact: true,
    ...evidence,
    policy: deps.policy,
  };
  // The registry is asked last, and only when its answer is all that is missing before the sale goes out again.
  const decided = decideLookup({ ...asked, witness: 'unchanged' }, context);
  if (decided.next !== 'queue' || (isListEnough && asked.afterWatermark.kind === 'sales')) return decided;
  const witness = await askWitness(deps, memory, entry, context.report, asked.afterWatermark);
  return decideLookup({ ...asked, witness }, context);
}

function isAllotmentInDoubt({ finding }: LookupDecision): boolean {
  return finding.kind === 'disagree' && finding.detail === 'allotment';
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

function evidenceFor(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry, standing: Standing): Evidence {
  switch (standing) {
    case 'open':
      return evidenceOf(deps, memory, entry);
    case 'proven':
      return provenBefore;
    case 'inherited':
      return { ...provenBefore, settledForMs: memory.aloneForMs() };
    default:
      return assertNever(standing, 'standing of a report');
  }
}

/** Proofs of absence are counted anew from every attempt (begin-attempt.ts), so all that are there speak of the last one. */
function evidenceOf(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Evidence {
  const attempts = listAttempts(deps.db, entry.id);
  const [first] = attempts;
  return {
    earlierNegatives: entry.negatives?.count ?? 0,
    settledForMs: memory.settledForMs(entry.id),
    unknownAttempts: attempts.filter(({ outcome }) => outcome === 'unknown' || outcome === 'lost').length,
    // Who was turned away before this start may have sent it once more, on a disk that this one does not remember.
    isTurnedAway: attempts.at(-1)?.bootId === memory.bootId && isTurnedAway(attempts),
    isPoison: isPoisonRow(attempts, deps.policy.maxSameAnswers),
    ageMs: first === undefined ? 0 : memory.ageMs(first),
  };
}
