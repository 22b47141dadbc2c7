import type { OutboxEntry } from '../../db/repositories/outbox';
import { hastenReports } from '../../db/transactions/recover-sending';
import type { Instant } from '../../shared/kernel/units';
import {
  type EarlyLook,
  earlyAnswerOf,
  type Settling,
  type SettlingFacts,
  settlesAt,
} from '../../shared/sync/settling';
import { lookUp } from './look-up';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

export type PutOff = { readonly upTo: number; readonly until: Instant };

export type EarlyLooks = {
  /** Whether a report waits because it stood there when the machine was switched on, and until when; null: it does not. */
  find(entry: Pick<OutboxEntry, 'id' | 'state'>): Settling | null;
  /** The same of all that stood there together: up to which position, and until when. */
  putOff(): PutOff | null;
  /** Somebody does not want to wait: the state is asked now, and what it knows of need not wait. */
  look(entry: OutboxEntry): Promise<void>;
};

/**
 * That the state does not have it is no news before the time to settle is over, and still the answer to who asked for it.
 * @param upTo the newest position that stood there
 */
export function createEarlyLooks(deps: SyncDeps, memory: SyncMemory, upTo: number): EarlyLooks {
  const { db, clock, policy } = deps;
  const looks = new Map<string, EarlyLook>();
  const untilOf = (standing: Pick<SettlingFacts, 'state' | 'isDoubted'>) =>
    settlesAt({ ...standing, aloneForMs: memory.aloneForMs(), now: clock.now() }, policy);
  return {
    find: ({ id, state }) => {
      const until = untilOf({ state, isDoubted: memory.inherited.isDoubted(id) });
      return until === null ? null : { until, asked: looks.get(id) ?? null };
    },
    putOff: () => {
      const until = untilOf({ state: 'queued', isDoubted: memory.inherited.hasDoubted() });
      return until === null ? null : { upTo, until };
    },
    look: async entry => {
      // The list that others were answered from is older than the question.
      memory.inherited.forgetSweep();
      const answer = earlyAnswerOf(await lookUp(deps, memory, entry, 'inherited'));
      if (answer !== null) {
        looks.set(entry.id, { at: clock.now(), answer });
        return;
      }
      looks.delete(entry.id);
      hastenReports(db, [entry.id], memory.dueNow());
    },
  };
}
