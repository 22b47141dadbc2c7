import type { OutboxEntry } from '../../db/repositories/outbox';
import type { Lookups, ReplayAnswer } from '../../shared/sync/lookup';
import { findIn } from '../../shared/sync/sale-index';
import { askReplay, askState, type Question } from './ask-state';
import type { StateSweep } from './heard-sweep';
import { sweepState } from './state-sweep';
import type { SyncDeps } from './sync-deps';
import type { SyncMemory } from './sync-memory';

export type SweptState = {
  readonly asked: Omit<Lookups, 'witness'>;
  /** Of the list that speaks for this report. */
  readonly ageMs: number;
};

const silence = { kind: 'no-answer' } as const;
const unasked = { kind: 'unavailable' } as const;

/**
 * The same questions as askState for a report that stood there at the start, the lists answered from one list for all of them. A
 * state without such a list is asked for each by itself.
 *
 * @param question with the word whether that list is enough: then the nonce, which each would have to ask for by itself, is not
 * asked for
 */
export async function askSweep(
  deps: SyncDeps,
  memory: SyncMemory,
  entry: Pick<OutboxEntry, 'cardId'>,
  question: Question & { readonly isListEnough: boolean },
): Promise<SweptState> {
  const heard = await sweepState(deps, memory);
  if (heard === null) {
    return {
      asked: { replay: silence, byRequestId: silence, byExternalId: silence, afterWatermark: silence },
      ageMs: 0,
    };
  }
  const { sweep, ageMs } = heard;
  if (sweep.kind === 'unavailable') return { asked: await askState(deps.port, question), ageMs: 0 };
  const { byRequestId, byExternalId, concerned } = findIn(sweep.index, {
    ...question.references,
    cardId: entry.cardId,
  });
  const asked = {
    replay: question.isListEnough ? unasked : await replayBeside(sweep, deps, question),
    byRequestId: { kind: 'sales', sales: byRequestId },
    byExternalId: { kind: 'sales', sales: byExternalId },
    afterWatermark: { kind: 'sales', sales: concerned },
  } as const;
  return { asked, ageMs };
}

/** A state that says once that it keeps no answers is not asked for each of them, as long as its list is good. */
async function replayBeside(
  sweep: Extract<StateSweep, { kind: 'listed' }>,
  { port }: Pick<SyncDeps, 'port'>,
  question: Question,
): Promise<ReplayAnswer> {
  if (!sweep.keepsAnswers) return { kind: 'unavailable' };
  const replay = await askReplay(port, question);
  sweep.keepsAnswers = replay.kind !== 'unavailable';
  return replay;
}
