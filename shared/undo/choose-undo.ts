import type { Instant } from '../kernel/units';
import { type UndoKind, type UndoPolicy, type UndoReason, undoKinds } from './undo-policy';

/** Why a sale cannot be undone in one way. */
export const undoObstacles = [
  'other-register',
  'sale-refused',
  'sale-called-off',
  'already-voided',
  'nothing-left',
  'undo-under-way',
  'part-refunded',
  'delivery',
  'void-refused',
  'till-closed',
  'other-till-session',
  'too-old',
  'sale-unsettled',
  'state-number-unknown',
  'nothing-to-take-back',
] as const;
export type UndoObstacle = (typeof undoObstacles)[number];

/**
 * How the sale stands with the state. 'unsent': its report never left, so the state need never hear of it. 'unsettled': it
 * may have it. 'not-reported': merchandise alone, which is none of its business.
 */
export type ReportStanding = 'not-reported' | 'unsent' | 'unsettled' | 'accepted' | 'refused' | 'called-off';

export type UndoFacts = {
  readonly report: ReportStanding;
  readonly isOwnSale: boolean;
  readonly isDelivery: boolean;
  readonly soldAt: Instant;
  readonly now: Instant;
  /** null: nothing but a card was taken, while no till was open. */
  readonly saleTillSessionId: string | null;
  /** Whoever's it is, and also while it is being counted. */
  readonly openTillSessionId: string | null;
  /** Whether cash may have to go back (undo-money.ts), and whether there is a drawer that it may be taken from. */
  readonly returnsCash: boolean;
  readonly isDrawerOpen: boolean;
  /** Whether the state's number of the sale is known, by which every undoing of it goes. */
  readonly hasStateNumber: boolean;
  readonly isVoided: boolean;
  /** The state has said that this sale is never to be voided; it knows more of it than its register does. */
  readonly isVoidRefused: boolean;
  /** Something about this sale is on its way to the state. */
  readonly isUnderWay: boolean;
  readonly lines: readonly { readonly isRefunded: boolean; readonly isPackage: boolean }[];
};

export type KindChoice = { readonly kind: UndoKind; readonly obstacles: readonly UndoObstacle[] };

/** Every kind, and all that stands in the way of each: people ask why not as often as they ask how. */
export function chooseKinds(facts: UndoFacts, policy: UndoPolicy): readonly KindChoice[] {
  return undoKinds.map(kind => ({ kind, obstacles: obstaclesOf(kind, facts, policy) }));
}

/** The first kind that the reason names and nothing stands in the way of; null where there is none. */
export function pickKind(reason: UndoReason, choices: readonly KindChoice[]): UndoKind | null {
  const isFree = (kind: UndoKind): boolean => choices.some(each => each.kind === kind && each.obstacles.length === 0);
  return reason.kinds.find(isFree) ?? null;
}

function obstaclesOf(kind: UndoKind, facts: UndoFacts, policy: UndoPolicy): readonly UndoObstacle[] {
  const ended = endedBecause(facts);
  if (ended !== null) return [ended];
  const found: UndoObstacle[] = [];
  if (facts.lines.every(line => line.isRefunded)) found.push('nothing-left');
  if (facts.isUnderWay) found.push('undo-under-way');
  if (facts.returnsCash && !facts.isDrawerOpen) found.push('till-closed');
  return [...found, ...(kind === 'void' ? voidObstacles(facts, policy) : partObstacles(kind, facts))];
}

/** There is no sale any more that could be undone, or none of ours. */
function endedBecause({ isOwnSale, isVoided, report }: UndoFacts): UndoObstacle | null {
  if (!isOwnSale) return 'other-register';
  if (isVoided) return 'already-voided';
  if (report === 'refused') return 'sale-refused';
  return report === 'called-off' ? 'sale-called-off' : null;
}

/** A void says that the sale never was. It may wait behind its own sale, since it waits for nothing but the state's word. */
function voidObstacles(facts: UndoFacts, policy: UndoPolicy): readonly UndoObstacle[] {
  const found: UndoObstacle[] = [];
  if (facts.lines.some(line => line.isRefunded)) found.push('part-refunded');
  if (facts.isDelivery) found.push('delivery');
  if (facts.isVoidRefused) found.push('void-refused');
  const { openTillSessionId, saleTillSessionId } = facts;
  // What was sold beside every till is in no Z that a void would falsify.
  const isOtherSession = saleTillSessionId !== null && openTillSessionId !== saleTillSessionId;
  if (policy.voidNeedsItsTillSession && isOtherSession) found.push('other-till-session');
  if (policy.voidMaxAgeS > 0 && facts.now - facts.soldAt > policy.voidMaxAgeS * 1000) found.push('too-old');
  return [...found, ...numberObstacles(facts)];
}

/** Part of a sale that may not be one yet cannot be given back. */
function partObstacles(kind: 'refund' | 'restock' | 'correct', facts: UndoFacts): readonly UndoObstacle[] {
  const found: UndoObstacle[] = [];
  if (facts.report === 'unsent' || facts.report === 'unsettled') found.push('sale-unsettled');
  const hasGoods = facts.lines.some(line => line.isPackage && !line.isRefunded);
  if (kind === 'restock' && !hasGoods) found.push('nothing-to-take-back');
  return [...found, ...numberObstacles(facts)];
}

/** A lead's word settled the sale, and the state's own number of it was never heard. */
function numberObstacles({ report, hasStateNumber }: UndoFacts): readonly UndoObstacle[] {
  return report === 'accepted' && !hasStateNumber ? ['state-number-unknown'] : [];
}
