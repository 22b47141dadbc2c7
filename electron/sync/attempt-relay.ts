import type { WritableDb } from '../../db/handles';
import { type AttemptToBegin, beginAttempt } from '../../db/transactions/begin-attempt';
import { type AttemptToRecord, recordAttempt } from '../../db/transactions/record-attempt';
import { relayAttempts } from '../../db/transactions/relay-attempts';
import type { OutboxState } from '../../shared/sync/outbox-state';
import type { Timers } from '../ports';

/** How the beginnings and the ends of attempts come to the disk. */
export type AttemptRelay = {
  /** When it returns, a restart would know that the state may have the report. */
  begin(attempt: AttemptToBegin): void;
  /** Resolves once the end is on the disk too, to where the report stands then. */
  end(attempt: AttemptToRecord): Promise<OutboxState>;
};

/** Each in a commit of its own. */
export function recordEach(db: WritableDb): AttemptRelay {
  return {
    begin: attempt => void beginAttempt(db, attempt),
    end: async attempt => recordAttempt(db, attempt).state,
  };
}

type Heard = {
  readonly attempt: AttemptToRecord;
  resolve(state: OutboxState): void;
  reject(cause: unknown): void;
};

/**
 * What the state has accepted is written down with the beginning of the attempt that follows, if one follows at once. A program that
 * dies in between finds the report as sending, as if its answer had never come, and looks it up.
 *
 * @param passOn lets another report go out before this answer is on the disk; whether one is about to
 */
export function createAttemptRelay(
  db: WritableDb,
  timers: Timers,
  passOn: (outboxId: string) => boolean,
): AttemptRelay {
  let heard: readonly Heard[] = [];
  let cancel: () => void = () => undefined;

  /** The next one may have to ask the state for a key first: nobody waits for that. */
  function recordHeard(): void {
    const alone = heard;
    heard = [];
    for (const { attempt, resolve, reject } of alone) {
      try {
        resolve(recordAttempt(db, attempt).state);
      } catch (cause) {
        reject(cause);
      }
    }
  }

  function begin(attempt: AttemptToBegin): void {
    const ended = heard;
    // Where this throws, nothing of it is on the disk, and each answer is still to be written down by itself.
    const states = relayAttempts(
      db,
      ended.map(one => one.attempt),
      attempt,
    );
    heard = [];
    cancel();
    ended.forEach(({ resolve }, at) => {
      const state = states[at];
      if (state !== undefined) resolve(state);
    });
  }

  async function end(attempt: AttemptToRecord): Promise<OutboxState> {
    if (attempt.outcome.kind !== 'accepted' || !passOn(attempt.outboxId)) return recordAttempt(db, attempt).state;
    return new Promise((resolve, reject) => {
      heard = [...heard, { attempt, resolve, reject }];
      cancel();
      cancel = timers.after(0, recordHeard);
    });
  }

  return { begin, end };
}
