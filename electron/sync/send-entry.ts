import { crashPoint } from '../../db/crash-point';
import { getReportState, type OutboxEntry } from '../../db/repositories/outbox';
import { type Attempt, listAttempts, listReportEvents } from '../../db/repositories/outbox-history';
import type { AttemptReply } from '../../db/repositories/outbox-replies';
import { findSnapshotText } from '../../db/repositories/registry';
import { assertNever } from '../../shared/kernel/assert-never';
import type { Instant } from '../../shared/kernel/units';
import type { AttemptOutcome } from '../../shared/sync/attempt-outcome';
import { retryDelayMs } from '../../shared/sync/backoff';
import { decideAttempt, isStampRefusal, rejectedFacts } from '../../shared/sync/decide-attempt';
import { decideUndoAttempt } from '../../shared/sync/decide-undo';
import { sessionExpired } from '../../shared/sync/expired-session';
import { owesLook } from '../../shared/sync/inherited-report';
import { overruledDoubt } from '../../shared/sync/lead-action';
import { nextLookupDelayMs } from '../../shared/sync/lookup-schedule';
import { isFinal } from '../../shared/sync/outbox-state';
import type { Answer, Dispensed, StateFailure } from '../biotrack/port';
import { retryAfterOf } from '../biotrack/retry-after';
import type { Undone } from '../biotrack/undo-port';
import { type AttemptRelay, recordEach } from './attempt-relay';
import { getCardKey } from './card-key';
import { hearAdvice } from './hear-advice';
import { keepReply } from './keep-reply';
import { lookUp } from './look-up';
import { noteAllotmentBefore, sendUndo } from './send-undo';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

export type Sent =
  | { readonly kind: 'attempted'; readonly answer: Answer<unknown> | null; readonly outcome: AttemptOutcome }
  /** Something needed before the attempt could not be had; nothing was written and nothing left. */
  | { readonly kind: 'held'; readonly failure: StateFailure }
  /** Called off by a lead while it was being prepared. */
  | { readonly kind: 'withdrawn' };

/**
 * One attempt at a queued report: gather what the stamp needs, commit that we are about to send, send, commit what came of
 * it. A process that dies in between leaves the entry 'sending', which the next start turns into 'unknown'.
 */
export async function sendEntry(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  relay: AttemptRelay = recordEach(deps.db),
): Promise<Sent> {
  const prepared = await prepare(deps, memory, entry);
  if (prepared.kind === 'held') return prepared;
  const evidence = await recheck(deps, memory, entry);
  if (evidence.kind === 'held') return evidence;
  if (entry.op !== 'dispense') await noteAllotmentBefore(deps, memory, entry, evidence.kind === 'fresh');
  if (getReportState(deps.db, entry.id) !== 'queued') return { kind: 'withdrawn' };
  const attemptId = deps.ids.uuid();
  crashPoint('attempt-prepared');
  memory.tidy(outboxId => isFinal(getReportState(deps.db, outboxId)));
  memory.rememberBefore(entry.id, findSnapshotText(deps.db, entry.patientId));
  relay.begin({
    outboxId: entry.id,
    attemptId,
    at: deps.clock.now(),
    monotonicMs: Math.round(deps.clock.monotonicMs()),
    bootId: memory.bootId,
    watermark: prepared.watermark,
  });
  crashPoint('attempt-begun');
  memory.attemptBegan(entry.id);
  deps.onChange(entry.saleId);
  const attempted =
    evidence.kind === 'settled'
      ? { outcome: evidence.outcome, answer: null, reply: null }
      : await send(deps, memory, entry, prepared.cardKey);
  crashPoint('answer-heard');
  await finish(deps, memory, entry, { attemptId, attempted, relay });
  crashPoint('attempt-recorded');
  return { kind: 'attempted', outcome: attempted.outcome, answer: attempted.answer };
}

type Attempted = {
  readonly outcome: AttemptOutcome;
  readonly answer: Answer<Dispensed | Undone> | null;
  readonly reply: AttemptReply | null;
};

type Finish = { readonly attemptId: string; readonly attempted: Attempted; readonly relay: AttemptRelay };

async function finish(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  { attemptId, attempted, relay }: Finish,
): Promise<void> {
  const { outcome, answer, reply } = attempted;
  const at = deps.clock.now();
  const dueAt = (memory.dueNow() + waitMs(deps, memory, entry, attempted)) as Instant;
  // What is on disk counts: an id that settles another sale already makes an acceptance unproven after all.
  const state = await relay.end({ outboxId: entry.id, attemptId, at, outcome, reply, dueAt });
  if (answer?.kind === 'refused' && isStampRefusal(rejectedFacts(answer).codes)) memory.countStampRefusal(entry.id);
  if (state === 'unknown') memory.attemptEnded(entry.id);
  else if (isFinal(state)) memory.forget(entry.id);
  deps.onChange(entry.saleId);
}

type Prepared =
  | { readonly kind: 'ready'; readonly cardKey: string | null; readonly watermark: string }
  | { readonly kind: 'held'; readonly failure: StateFailure };

/**
 * The watermark is taken before the first attempt, or it could already lie beyond the sale. No sale is stamped before the
 * state has told its time, nor with a time it has just refused.
 */
async function prepare(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Promise<Prepared> {
  const isRefused = memory.stampRefusalsOf(entry.id) > 0;
  let watermark = entry.watermark ?? memory.freshMark(deps.policy);
  if (watermark === null || isRefused || !memory.knowsStateTime()) {
    const marks = await deps.port.checkSync();
    if (marks.kind === 'failed') return { kind: 'held', failure: marks.failure };
    if (marks.kind === 'refused') return { kind: 'held', failure: { kind: 'no-answer', why: 'state-error' } };
    memory.heardMarks(marks);
    watermark ??= marks.value.sale;
  }
  if (entry.op !== 'dispense') return { kind: 'ready', watermark, cardKey: null };
  const key = await getCardKey(deps, memory, entry, isRefused);
  if (key.kind === 'failed') return { kind: 'held', failure: key.failure };
  return { kind: 'ready', watermark, cardKey: key.kind === 'key' ? key.cardKey : null };
}

type Evidence =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'settled'; readonly outcome: AttemptOutcome }
  | { readonly kind: 'held'; readonly failure: StateFailure };

/**
 * A report whose earlier attempt may have landed goes out again only on proof of absence that is still fresh. Old proof, or
 * proof that a later attempt has used up, means one more look; and so does a report that another life of this disk may have
 * sent. What that finds is recorded as this attempt's outcome.
 */
async function recheck(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): Promise<Evidence> {
  const isInherited = memory.inherited.isDoubted(entry.id);
  const evidenceAgeMs = memory.evidenceAgeMs(entry.id);
  const doubt = { isInherited, mayHaveLanded: mayHaveLanded(deps, entry), evidenceAgeMs };
  if (!owesLook(doubt, deps.policy)) return { kind: 'fresh' };
  const advice = hearAdvice(deps.port);
  const standing = isInherited ? 'inherited' : 'proven';
  const { finding, next } = await lookUp({ ...deps, port: advice.port }, memory, entry, standing);
  switch (finding.kind) {
    case 'found':
      return { kind: 'settled', outcome: { kind: 'accepted', dispensed: finding.dispensed } };
    case 'undone':
      return { kind: 'settled', outcome: finding };
    case 'rejected':
      return { kind: 'settled', outcome: finding };
    case 'negative':
      // The lists say no, but the allotment, which may say otherwise, could not be read; or it is too early to believe them.
      if (next !== 'queue')
        return unanswered(Math.max(advice.retryAfterMs(), isInherited ? settlesIn(deps, memory) : 0));
      memory.inherited.clear(entry.id);
      return { kind: 'fresh' };
    case 'no-answer':
      // Who waits to send would wait for ever; as an unknown outcome it comes before a person in its time.
      if (finding.isUnclear) return { kind: 'settled', outcome: { kind: 'unknown', why: 'unclear' } };
      return unanswered(advice.retryAfterMs());
    case 'disagree':
      // Two people knew of this very doubt when they let it go out again.
      if (finding.detail === overruled(deps, memory, entry)) return { kind: 'fresh' };
      if (isInherited && isOnlyUnasked(memory, entry, finding.detail) && !doubt.mayHaveLanded) {
        memory.inherited.clear(entry.id);
        return { kind: 'fresh' };
      }
      return { kind: 'settled', outcome: { kind: 'unknown', why: 'evidence-changed' } };
    case 'several':
      return { kind: 'settled', outcome: { kind: 'unknown', why: 'evidence-changed' } };
    default:
      return assertNever(finding, 'look-up finding');
  }
}

/** A word that was given before this start may have been used by another life of this disk: it is asked for anew. */
function overruled(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry): string | null {
  const isOldWord = memory.inherited.isDoubted(entry.id) && memory.inherited.find(entry.id)?.state === 'queued';
  return isOldWord ? null : overruledDoubt(listReportEvents(deps.db, entry.id));
}

/** A state without lists can say nothing of what was queued a moment ago; then it is the running machine that speaks for it. */
function isOnlyUnasked(memory: SyncMemory, entry: OutboxEntry, detail: string): boolean {
  const found = memory.inherited.find(entry.id);
  return detail === 'no-query' && found?.state === 'queued' && found.isOfThisBoot;
}

function settlesIn(deps: SyncDeps, memory: SyncMemory): number {
  return Math.max(0, deps.policy.settleMs - memory.aloneForMs());
}

function unanswered(retryAfterMs: number): Evidence {
  const advice = retryAfterMs > 0 ? { retryAfterMs } : {};
  return { kind: 'held', failure: { kind: 'no-answer', why: 'state-error', ...advice } };
}

function mayHaveLanded(deps: SyncDeps, entry: OutboxEntry): boolean {
  return entry.attempts > 0 && listAttempts(deps.db, entry.id).some(isUncertain);
}

function isUncertain({ outcome }: Attempt): boolean {
  return outcome === 'unknown' || outcome === 'lost';
}

async function send(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  cardKey: string | null,
): Promise<Attempted> {
  let reply: AttemptReply | null = null;
  const askedMs = deps.clock.monotonicMs();
  const hear = (text: string): void => {
    reply = keepReply(text);
    deps.onAnswered?.(deps.clock.monotonicMs() - askedMs);
  };
  if (entry.op !== 'dispense') {
    const undone = await sendUndo(deps.port, entry, hear);
    const judged = await confirmRefusal(deps, memory, entry, decideUndoAttempt(undone));
    return { answer: undone, reply, outcome: judged };
  }
  const answer = await deps.port.dispense(
    { text: entry.bodyText, sha256: entry.bodySha256 },
    {
      nonce: entry.nonce,
      saleTime: memory.stateNow(),
      cardKey,
      validationToken: entry.validationToken,
    },
    hear,
  );
  const stampTries = { refusals: memory.stampRefusalsOf(entry.id), max: deps.policy.maxStampRefusals };
  const outcome = decideAttempt(answer, stampTries);
  return { answer, reply, outcome: await confirmRefusal(deps, memory, entry, outcome) };
}

/**
 * A state may refuse the second send because the first has landed meanwhile and used up the goods or the allotment. So the
 * refusal of a resend is final only once one more look finds no sale of ours. A destruction is looked for even after its only
 * send: nothing but its nonce tells the state that the line has delivered it twice.
 */
async function confirmRefusal(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: OutboxEntry,
  outcome: AttemptOutcome,
): Promise<AttemptOutcome> {
  if (outcome.kind !== 'rejected') return outcome;
  const isResend = mayHaveLanded(deps, entry) || memory.inherited.find(entry.id) !== null;
  if (!isResend && entry.op !== 'destroy') return outcome;
  const { finding } = await lookUp(deps, memory, entry, 'proven');
  if (finding.kind === 'found') return { kind: 'accepted', dispensed: finding.dispensed };
  if (finding.kind === 'undone') return finding;
  const isAbsent = !isResend || finding.kind === 'rejected' || finding.kind === 'negative';
  return isAbsent ? outcome : { kind: 'unknown', why: 'refused-but-unproven' };
}

function waitMs(deps: SyncDeps, memory: SyncMemory, entry: OutboxEntry, { outcome, answer }: Attempted): number {
  const { policy, random } = deps;
  if (outcome.kind === 'accepted' || outcome.kind === 'undone' || outcome.kind === 'rejected') return 0;
  const retryAfterMs = retryAfterOf(answer);
  // The state is there and has said its word: what it holds can be asked at once.
  if (outcome.kind === 'unknown' && outcome.why === sessionExpired) return 0;
  if (outcome.kind === 'unknown') return nextLookupDelayMs(0, retryAfterMs, policy);
  if (outcome.why === 'stamp-refused') return retryDelayMs(memory.stampRefusalsOf(entry.id), random(), 0, policy);
  return retryDelayMs(Math.min(entry.attempts, 5), random(), retryAfterMs, policy);
}
