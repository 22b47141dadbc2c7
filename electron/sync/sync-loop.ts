import { crashPoint } from '../../db/crash-point';
import { listInherited } from '../../db/repositories/inherited-reports';
import { listDueEntries, listUnknown, type OutboxEntry } from '../../db/repositories/outbox';
import { listReturnedOf } from '../../db/repositories/returned-packages';
import { noteMachineBoot } from '../../db/transactions/note-machine-boot';
import { recoverSending } from '../../db/transactions/recover-sending';
import { retryDelayMs } from '../../shared/sync/backoff';
import { afterCall, type Breaker, closedBreaker } from '../../shared/sync/breaker';
import type { Answer } from '../biotrack/port';
import { retryAfterOf } from '../biotrack/retry-after';
import { createAttemptRelay } from './attempt-relay';
import { isTransportFailure } from './contact';
import { createEarlyLooks, type EarlyLooks } from './early-looks';
import { HeldReports } from './held-reports';
import { createInheritedRounds } from './inherited-rounds';
import { createPollRounds } from './poll-rounds';
import { reconcile } from './reconcile';
import { type Sent, sendEntry } from './send-entry';
import type { SyncDeps } from './sync-deps';
import { SyncMemory } from './sync-memory';

export type SyncLoopState = 'stopped' | 'running' | 'line-down' | 'sign-in-refused' | 'fault';
export type SyncLoopStatus = { readonly state: SyncLoopState; readonly inFlight: number };

export type SyncLoop = {
  /** Whatever was being sent when the last process ended becomes unknown first; nothing is sent before that. */
  start(): void;
  /** Sends nothing more; resolves when what is under way has been written down. */
  stop(): Promise<void>;
  /** Something may be due: a sale was committed, or the line came back. */
  poke(): void;
  /** A lead does not want to wait for this one. */
  hurry(outboxId: string): void;
  /** IT has put the sign-in right: one try now. */
  retrySignIn(): void;
  status(): SyncLoopStatus;
  /** Whether another life of this disk may have sent a report that looks untried here, and nobody has heard from the state. */
  mayHaveLeft(outboxId: string): boolean;
  readonly early: EarlyLooks;
};

export type SyncLoopOptions = SyncDeps & { readonly onStatus: (status: SyncLoopStatus) => void };

/**
 * Drains the outbox: at most one report per patient and a few in all, in the order of the sales of each patient. Unknown
 * outcomes are looked up, never guessed; a line that is down is probed with a read, never with a sale.
 */
export function createSyncLoop(options: SyncLoopOptions): SyncLoop {
  const { db, port, clock, timers, random, log, policy, onStatus } = options;
  const machineBoot = clock.machineBoot?.() ?? null;
  const found = listInherited(db, machineBoot);
  const memory = new SyncMemory(options.ids.uuid(), clock, found.reports);
  const inFlight = new Map<string, Promise<void>>();
  /** Reports whose answer was heard and is not on the disk yet: the line is free, their patient is not. */
  const answered = new Set<string>();
  const held = new HeldReports();
  let state: SyncLoopState = 'stopped';
  let breaker: Breaker = closedBreaker;
  let holds = 0;
  let probeAtMs = 0;
  let quietUntilMs = 0;
  let isProbing = false;
  const relay = createAttemptRelay(db, timers, passOn);
  const polls = createPollRounds(options, fault);
  const inherited = createInheritedRounds(options, memory, found.upTo, fault);
  const early = createEarlyLooks(options, memory, found.upTo);
  let shown: SyncLoopStatus = { state, inFlight: 0 };
  let cancelTick: () => void = () => undefined;

  function show(): void {
    const next = { state, inFlight: onTheLine() };
    if (next.state === shown.state && next.inFlight === shown.inFlight) return;
    shown = next;
    onStatus(next);
  }

  function tick(): void {
    cancelTick();
    if (state === 'stopped') return;
    if (state === 'running') guarded(claim);
    else if (state !== 'fault' && clock.monotonicMs() >= probeAtMs) probe();
    show();
    cancelTick = timers.after(policy.tickMs, tick);
  }

  function claim(): void {
    claimReports();
    polls.tend();
    inherited.tend();
  }

  function claimReports(): void {
    if (isFull()) return;
    const now = memory.dueNow();
    for (const entry of listUnknown(db, now)) begin(entry, () => lookAt(entry));
    const room = policy.maxInFlight + inFlight.size + held.size();
    for (const entry of listDueEntries(db, now, room)) {
      if (!held.isHeld(entry.id, clock.monotonicMs())) begin(entry, () => send(entry));
    }
  }

  const onTheLine = (): number => inFlight.size - answered.size;
  const isFull = (): boolean => onTheLine() >= policy.maxInFlight;

  function begin({ id, patientId }: OutboxEntry, work: () => Promise<void>): void {
    if (inFlight.has(patientId) || isFull()) return;
    const job = work()
      .catch(fault)
      .finally(() => {
        inFlight.delete(patientId);
        answered.delete(id);
        tick();
      });
    inFlight.set(patientId, job);
  }

  /** The next report begins before the answer to this one is on the disk, which its commit then serves too. */
  function passOn(outboxId: string): boolean {
    if (state !== 'running') return false;
    answered.add(outboxId);
    const before = inFlight.size;
    guarded(claimReports);
    return inFlight.size > before;
  }

  async function lookAt(entry: OutboxEntry): Promise<void> {
    const { finding } = await reconcile(options, memory, entry);
    if (finding.kind === 'found' || finding.kind === 'undone' || finding.kind === 'rejected') memory.forget(entry.id);
    if (finding.kind === 'undone') {
      announceReturns(entry);
      polls.hurry();
    }
    if (finding.kind === 'disagree' || finding.kind === 'several') log.warn('sync.review', { outboxId: entry.id });
  }

  async function send(entry: OutboxEntry): Promise<void> {
    const sent = await sendEntry(options, memory, entry, relay);
    if (sent.kind === 'withdrawn') return;
    if (sent.kind === 'held') hold(entry, retryAfterOf(answerOf(sent)));
    else held.release(entry.id);
    // What follows from an undoing need not wait for the next round.
    if (entry.op !== 'dispense') polls.hurry();
    if (sent.kind === 'attempted' && sent.outcome.kind === 'undone') announceReturns(entry);
    judgeLine(answerOf(sent));
  }

  /** Goods came back under a new number: their label is wanted at once. */
  function announceReturns({ op, undoId }: OutboxEntry): void {
    if (op !== 'refund' || undoId === null) return;
    if (listReturnedOf(db, undoId).some(({ barcode }) => barcode !== null)) options.onReturned?.(undoId);
  }

  function hold(entry: OutboxEntry, retryAfterMs: number): void {
    holds += 1;
    const waitMs = retryDelayMs(Math.min(holds, 5), random(), retryAfterMs, policy);
    held.hold(entry.id, clock.monotonicMs(), waitMs);
  }

  /** The breaker and the sign-in are judged from the sends and their preparations alone. */
  function judgeLine(answer: Answer<unknown> | null): void {
    if (answer === null || state !== 'running') return;
    if (answer.kind === 'failed' && answer.failure.kind === 'credentials-refused') {
      pause('sign-in-refused');
      return;
    }
    breaker = afterCall(breaker, isTransportFailure(answer), clock.monotonicMs(), policy);
    if (breaker.kind === 'open') {
      pause('line-down');
      leaveAlone(answer);
    } else if (breaker.failures === 0) holds = 0;
  }

  function pause(why: 'line-down' | 'sign-in-refused'): void {
    state = why;
    probeAtMs = clock.monotonicMs() + policy.breakerOpenMs;
    log.warn('sync.paused', { why });
    show();
  }

  /** What answered may have said how long it is of no use to ask again. */
  function leaveAlone(answer: Answer<unknown>): void {
    const nowMs = clock.monotonicMs();
    quietUntilMs = nowMs + Math.min(retryAfterOf(answer), policy.retryAfterCapMs);
    probeAtMs = Math.max(nowMs + policy.breakerOpenMs, quietUntilMs);
  }

  function probe(): void {
    if (isProbing) return;
    isProbing = true;
    port
      .checkSync()
      .then(answer => {
        if (state !== 'line-down' && state !== 'sign-in-refused') return;
        if (answer.kind === 'answered') return resume(answer);
        breaker = afterCall(breaker, true, clock.monotonicMs(), policy);
        leaveAlone(answer);
      })
      .catch(fault)
      .finally(() => {
        isProbing = false;
      });
  }

  function resume(answer: Parameters<SyncMemory['heardMarks']>[0]): void {
    memory.heardMarks(answer);
    breaker = closedBreaker;
    holds = 0;
    held.releaseAll();
    state = 'running';
    poke();
  }

  /** Our own bug or a failing disk: stop sending, keep everything, and begin again as after a restart. */
  function fault(cause: unknown): void {
    log.error('sync.fault', { fault: cause instanceof Error ? cause.name : 'unknown' });
    if (state === 'stopped' || state === 'fault') return;
    state = 'fault';
    show();
    timers.after(policy.breakerOpenMs, restart);
  }

  function restart(): void {
    if (state !== 'fault') return;
    if (inFlight.size > 0) {
      timers.after(policy.tickMs, restart);
      return;
    }
    state = 'running';
    memory.beginAgain();
    guarded(() => {
      recoverSending(db, clock.now());
      inherited.begin();
    });
    poke();
  }

  function guarded(work: () => void): void {
    try {
      work();
    } catch (cause) {
      fault(cause);
    }
  }

  function poke(): void {
    if (state === 'stopped') return;
    cancelTick();
    cancelTick = timers.after(0, tick);
  }

  return {
    start: () => {
      if (state !== 'stopped') return;
      if (machineBoot !== null) noteMachineBoot(db, machineBoot, found.upTo);
      const recovered = recoverSending(db, clock.now());
      inherited.begin();
      crashPoint('sending-recovered');
      if (recovered > 0) log.warn('sync.recovered', { count: recovered });
      state = 'running';
      tick();
    },
    stop: async () => {
      state = 'stopped';
      cancelTick();
      show();
      await Promise.all([...inFlight.values(), polls.ended(), inherited.ended()]);
    },
    poke: () => {
      // Whoever pokes may know that the line is back; a read finds out, once the state wants to be asked again.
      if (state === 'line-down') probeAtMs = Math.max(clock.monotonicMs(), quietUntilMs);
      poke();
    },
    hurry: outboxId => {
      held.release(outboxId);
      if (state === 'line-down') probeAtMs = clock.monotonicMs();
      poke();
    },
    retrySignIn: () => {
      port.retrySignIn();
      if (state === 'sign-in-refused') probeAtMs = clock.monotonicMs();
      poke();
    },
    status: () => shown,
    mayHaveLeft: outboxId => memory.inherited.mayHaveLeft(outboxId),
    early,
  };
}

function answerOf(sent: Exclude<Sent, { kind: 'withdrawn' }>): Answer<unknown> | null {
  return sent.kind === 'held' ? { kind: 'failed', failure: sent.failure } : sent.answer;
}
