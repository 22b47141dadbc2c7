import { acceptedFacts, rejectedFacts } from '../../shared/sync/decide-attempt';
import type { ListAnswer, Lookups, ReplayAnswer } from '../../shared/sync/lookup';
import type { Answer, BioTrackPort, FrozenReferences, NonceReplay, StateSale } from '../biotrack/port';

export type Question = {
  readonly references: FrozenReferences;
  readonly nonce: string;
  readonly watermark: string | null;
};

/** Asks every source what the state holds; the long list only where the short questions found nothing. */
export async function askState(port: BioTrackPort, question: Question): Promise<Omit<Lookups, 'witness'>> {
  const { references, watermark } = question;
  const [replay, requests, externals] = await Promise.all([
    askReplay(port, question),
    port.listSales({ by: 'request-id', requestId: references.requestId }),
    port.listSales({ by: 'external-id', externalId: references.externalId }),
  ]);
  const byRequestId = toList(requests);
  const byExternalId = toList(externals);
  const isFound = replay.kind === 'accepted' || hasSales(byRequestId) || hasSales(byExternalId);
  const afterWatermark: ListAnswer =
    isFound || watermark === null
      ? { kind: 'unavailable' }
      : toList(await port.listSales({ by: 'watermark', after: watermark }));
  return { replay, byRequestId, byExternalId, afterWatermark };
}

/** What the state answered to this very request, if it keeps its answers. */
export async function askReplay(
  port: Pick<BioTrackPort, 'replayNonce'>,
  { nonce, references }: Pick<Question, 'nonce' | 'references'>,
): Promise<ReplayAnswer> {
  return toReplay(await port.replayNonce(nonce), references);
}

/** A refusal to answer is an answer about the call: the state does not offer it. Silence is not. */
function toList(answer: Answer<readonly StateSale[]>): ListAnswer {
  if (answer.kind === 'answered') return { kind: 'sales', sales: answer.value };
  return { kind: answer.kind === 'refused' ? 'unavailable' : 'no-answer' };
}

function hasSales(list: ListAnswer): boolean {
  return list.kind === 'sales' && list.sales.length > 0;
}

function toReplay(answer: Answer<NonceReplay>, references: FrozenReferences): ReplayAnswer {
  if (answer.kind === 'refused') return { kind: 'unavailable' };
  if (answer.kind === 'failed') return { kind: 'no-answer' };
  if (answer.value.kind !== 'complete') return answer.value;
  const { outcome } = answer.value;
  if ('kind' in outcome) return { kind: 'rejected', ...rejectedFacts(outcome) };
  const isOurs = outcome.requestId === references.requestId && outcome.externalId === references.externalId;
  return { kind: 'accepted', sale: { ...acceptedFacts(outcome), via: 'replay' }, isOurs };
}
