import type { AcceptedVia, RejectedSale } from './attempt-outcome';
import { isReuseRefusal, isStampRefusal } from './decide-attempt';
import type { ListAnswer, ListedSale, LookupDecision, LookupFinding, Lookups, OwnReport } from './lookup';
import { acceptedFrom, hasSameContent, isNameless, isNamelessMatch } from './match-sale';
import type { SyncPolicy } from './sync-policy';

export type LookupContext = {
  readonly report: OwnReport;
  /** A void of ours waits behind it: a life of this disk that nobody here remembers may have sent both. */
  readonly isVoidWaiting: boolean;
  /** Whether the frozen body still has its hash. */
  readonly isBodyIntact: boolean;
  /** Earlier proofs of absence since the last attempt ended. */
  readonly earlierNegatives: number;
  /** Monotonic time since the last attempt ended, counted again from every start of the program. */
  readonly settledForMs: number;
  readonly unknownAttempts: number;
  /** The state says that it turned the last send away unread (expired-session.ts). */
  readonly isTurnedAway: boolean;
  /** The state keeps answering the same thing that means nothing (poison-row.ts). */
  readonly isPoison: boolean;
  readonly ageMs: number;
  readonly policy: Pick<SyncPolicy, 'settleMs' | 'maxUnknownAttempts' | 'maxAgeMs'>;
};

/**
 * What a round of look-ups proves about a sale of unknown outcome (biotrack-and-florida.md 7.13, reliability.md 7.3).
 * Presence counts at once, from any one source. Absence counts only when every source answered, twice, and late enough; once is
 * enough only where the state had said by itself that it did not read the request.
 */
export function decideLookup(lookups: Lookups, context: LookupContext): LookupDecision {
  if (!context.isBodyIntact) return review({ kind: 'disagree', detail: 'altered-body' });
  const positive = findPositive(lookups, context);
  if (positive !== null) return positive;
  const isOld = context.ageMs >= context.policy.maxAgeMs;
  const lists = listsOf(lookups);
  const { replay } = lookups;
  const next = isOld ? 'review' : 'stay';
  if (replay.kind === 'no-answer' || lists.some(isSilent)) return { finding: { kind: 'no-answer' }, next };
  if (replay.kind === 'in-progress') return { finding: { kind: 'no-answer', isUnclear: true }, next };
  if (replay.kind === 'rejected' && !isStampRefusal(replay.codes)) return decideRefused(replay);
  if (lists.every(list => list.kind === 'unavailable')) return review({ kind: 'disagree', detail: 'no-query' });
  return decideAbsent(lookups, context, isOld);
}

/**
 * The refusal that the state keeps for our nonce, once no list holds the sale either: one of two sends may have landed and
 * the other been refused. That a reference was used before is no refusal of this sale, whatever it was refused for.
 */
function decideRefused({ stateCode, stateText, codes }: RejectedSale): LookupDecision {
  if (isReuseRefusal(codes)) return review({ kind: 'disagree', detail: 'reference-reused' });
  return { finding: { kind: 'rejected', stateCode, stateText, codes }, next: 'stay' };
}

/** Every source was asked and none of them knows the sale. */
function decideAbsent(lookups: Lookups, context: LookupContext, isOld: boolean): LookupDecision {
  const { policy } = context;
  const finding: LookupFinding = {
    kind: 'negative',
    via: lookups.replay.kind === 'unknown' ? 'replay and lists' : 'lists',
  };
  if (lookups.witness === 'fell') return review({ kind: 'disagree', detail: 'allotment' });
  if (isOld || context.isPoison || context.unknownAttempts >= policy.maxUnknownAttempts)
    return { finding, next: 'review' };
  const isSettled = context.earlierNegatives >= 1 && context.settledForMs >= policy.settleMs;
  const isProven = isSettled || (context.isTurnedAway && isDeniedByAll(lookups));
  return { finding, next: isProven && lookups.witness !== 'no-answer' ? 'queue' : 'stay' };
}

/** What the state said of itself at the send needs no time to settle where its nonces and every list of sales say the same. */
function isDeniedByAll(lookups: Lookups): boolean {
  return lookups.replay.kind === 'unknown' && listsOf(lookups).every(({ kind }) => kind === 'sales');
}

function listsOf({ byRequestId, byExternalId, afterWatermark }: Lookups): readonly ListAnswer[] {
  return [byRequestId, byExternalId, afterWatermark];
}

function isSilent(list: ListAnswer): boolean {
  return list.kind === 'no-answer';
}

type Candidate = { readonly sale: ListedSale; readonly via: AcceptedVia };

function findPositive(lookups: Lookups, context: LookupContext): LookupDecision | null {
  const { report } = context;
  const { replay } = lookups;
  const lists = listsOf(lookups);
  const replayed = replay.kind === 'accepted' && replay.isOurs ? replay.sale : null;
  const named = [
    ...candidates(lookups.byRequestId, 'request-id', sale => sale.requestId === report.requestId),
    ...candidates(lookups.byExternalId, 'external-id', sale => sale.externalId === report.externalId),
    ...candidates(lookups.afterWatermark, 'request-id', sale => sale.requestId === report.requestId),
    ...candidates(lookups.afterWatermark, 'external-id', sale => sale.externalId === report.externalId),
  ];
  // The answer to somebody else's nonce proves nothing against a list that names our sale, so the lists are heard first; without
  // one that does it is no reason to look further.
  const isForeign = replay.kind === 'accepted' && replayed === null && named.length === 0;
  if (isForeign) return lists.some(isSilent) ? null : review({ kind: 'disagree', detail: 'nonce-reused' });
  const nameless = candidates(lookups.afterWatermark, 'content', sale => isNamelessMatch(sale, report));
  const found = named.length > 0 || replayed !== null ? named : nameless;
  const ids = new Set(found.map(({ sale }) => sale.biotrackSaleId));
  if (replayed !== null) ids.add(replayed.biotrackSaleId);
  if (ids.size > 1) return review({ kind: 'several', ids: [...ids] });
  const first = found[0];
  if (first !== undefined) {
    const doubt = doubtAbout(first.sale, context) ?? (replay.kind === 'rejected' ? 'replay-rejected' : null);
    if (doubt !== null) return review({ kind: 'disagree', detail: doubt });
  }
  if (replayed !== null) return { finding: { kind: 'found', dispensed: replayed }, next: 'stay' };
  if (first === undefined) return null;
  return { finding: { kind: 'found', dispensed: acceptedFrom(first.sale, first.via) }, next: 'stay' };
}

function candidates(list: ListAnswer, via: AcceptedVia, isOurs: (sale: ListedSale) => boolean): readonly Candidate[] {
  return list.kind === 'sales' ? list.sales.filter(isOurs).map(sale => ({ sale, via })) : [];
}

/** Why a sale that looks like ours cannot simply be taken for it. */
function doubtAbout(sale: ListedSale, { report, isVoidWaiting }: LookupContext): string | null {
  if (report.claimedSaleIds.has(sale.biotrackSaleId)) return 'claimed-by-another-sale';
  if (!hasSameContent(sale, report)) return 'other-content';
  if (sale.requestId !== null && sale.requestId !== report.requestId) return 'other-request-id';
  // Without a register's name it may as well be the same sale of the same goods at the next counter.
  if (isNameless(sale) && sale.terminalId === null) return 'no-terminal';
  // That the void is done as well is found when its own turn comes; it counts whoever did it.
  if (sale.status === 'VOIDED' && isVoidWaiting && !isNameless(sale)) return null;
  // Named, because whether it is called off then is asked of the state once more, about that one.
  if (sale.status === 'VOIDED') return `status-voided ${sale.biotrackSaleId}`;
  return sale.status === 'COMPLETE' ? null : `status-${sale.status.toLowerCase()}`;
}

function review(finding: LookupFinding): LookupDecision {
  return { finding, next: 'review' };
}
