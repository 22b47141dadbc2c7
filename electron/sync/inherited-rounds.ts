import { deferInherited, hastenReports } from '../../db/transactions/recover-sending';
import type { Instant } from '../../shared/kernel/units';
import { hearAdvice } from './hear-advice';
import { sweepState } from './state-sweep';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

export type InheritedRounds = {
  /** The program starts, or begins again: what stands there is not believed to be unsent from here on. */
  begin(): void;
  /** Asks what of it the state has, until that was heard. */
  tend(): void;
  ended(): Promise<void>;
};

/**
 * Reports that stood in the outbox at the start are due only once the state has had the time to show that another life of this
 * disk sent them (shared/sync/inherited-report.ts); but what its list names already need not wait for that.
 * @param upTo the newest position that stood there
 */
export function createInheritedRounds(
  deps: SyncDeps,
  memory: SyncMemory,
  upTo: number,
  onFault: (cause: unknown) => void,
): InheritedRounds {
  const { db, clock, policy } = deps;
  let askAtMs = 0;
  let running: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const advice = hearAdvice(deps.port);
    const heard = await sweepState({ ...deps, port: advice.port }, memory);
    if (heard === null) {
      askAtMs =
        clock.monotonicMs() + Math.max(policy.lookupEveryMs, Math.min(advice.retryAfterMs(), policy.retryAfterCapMs));
      return;
    }
    askAtMs = Number.POSITIVE_INFINITY;
    const { sweep } = heard;
    if (sweep.kind === 'unavailable') return;
    const named = memory.inherited.listDoubted().filter(({ requestId }) => sweep.index.byRequestId.has(requestId));
    hastenReports(
      db,
      named.map(({ id }) => id),
      memory.dueNow(),
    );
  }

  return {
    begin: () => {
      if (!memory.inherited.hasDoubted()) return;
      const settlesIn = Math.max(0, Math.ceil(policy.settleMs - memory.aloneForMs()));
      deferInherited(db, upTo, (memory.dueNow() + settlesIn) as Instant);
      askAtMs = clock.monotonicMs();
    },
    tend: () => {
      // Once it is due, each is looked for by itself.
      const isOver = memory.aloneForMs() >= policy.settleMs || !memory.inherited.hasDoubted();
      if (isOver || running !== null || clock.monotonicMs() < askAtMs) return;
      running = ask()
        .catch(onFault)
        .finally(() => {
          running = null;
        });
    },
    ended: () => running ?? Promise.resolve(),
  };
}
