import { hearAdvice } from './hear-advice';
import { pollRegistryStatus } from './poll-registry-status';
import type { SyncDeps } from './sync-deps';
import { tendHere, tendReturns } from './tend-returns';

export type PollRounds = {
  /** Begins a round where one is due; there is one at a time. */
  tend(): void;
  /** Something has come about that need not wait for the next round. */
  hurry(): void;
  /** Resolves when what the round under way has learnt is written down. */
  ended(): Promise<void>;
};

/**
 * What is asked again and again while nobody waits for it: whether the registry has a sale by now, and what became of goods
 * that came back. Nothing of it is worth asking of a state that wants to be left alone, so its word ends the round and puts
 * off the next; what needs no state goes on.
 */
export function createPollRounds(deps: SyncDeps, onFault: (cause: unknown) => void): PollRounds {
  const { clock, policy } = deps;
  let dueMs = 0;
  let quietUntilMs = 0;
  let polledUpTo = 0;
  let running: Promise<void> | null = null;

  async function round(): Promise<void> {
    const advice = hearAdvice(deps.port);
    const heard = { ...deps, port: advice.port };
    try {
      polledUpTo = await pollRegistryStatus(heard, polledUpTo);
      if (advice.retryAfterMs() > 0) tendHere(heard);
      else await tendReturns(heard);
    } finally {
      quietUntilMs = clock.monotonicMs() + Math.min(advice.retryAfterMs(), policy.retryAfterCapMs);
    }
  }

  return {
    tend: () => {
      if (running !== null || clock.monotonicMs() < Math.max(dueMs, quietUntilMs)) return;
      dueMs = clock.monotonicMs() + policy.pendingPollMs;
      running = round()
        .catch(onFault)
        .finally(() => {
          running = null;
        });
    },
    hurry: () => {
      dueMs = clock.monotonicMs();
    },
    ended: () => running ?? Promise.resolve(),
  };
}
