import type { CivilDate, Instant } from '../kernel/units';
import type { StaleCause } from './stale-cause';
import { hasPriceMoved, type JudgedItem } from './verdict-changes';

/** What of a stored validation decides whether it still stands. */
export type StoredValidationFacts = {
  /** 'grace': by local rules alone, while the state could not be asked. */
  readonly mode: 'server' | 'local' | 'grace';
  readonly isAllowed: boolean;
  readonly cartHash: string;
  readonly operatorId: string;
  readonly patientId: string;
  readonly caregiverCardId: string | null;
  readonly items: readonly JudgedItem[];
  readonly registryDay: CivilDate;
  readonly validatedAt: Instant;
  readonly expiresAt: Instant;
};

export type ValidationQuestion = {
  /** null: this cart was never validated. */
  readonly validation: StoredValidationFacts | null;
  readonly cartHash: string;
  readonly operatorId: string;
  readonly patientId: string | null;
  readonly caregiverCardId: string | null;
  /** What is in the cart now, at today's list prices. */
  readonly items: readonly JudgedItem[];
  readonly now: Instant;
  readonly registryDay: CivilDate;
  /** Whether the state answers at this moment; what stood in for its answer then stands no longer. */
  readonly isStateThere: boolean;
  /** What happened since that leaves no other trace: leaving the cart, a lock, a refusal by the state. */
  readonly staleCause: StaleCause | null;
};

/** none -> valid | refused -> stale (any cause) -> valid | refused. Only 'valid' may proceed. */
export type ValidationStanding = 'none' | 'valid' | 'refused' | { readonly stale: StaleCause };

/** The recorded cause wins: it is what the cashier did last, and one cause is enough to ask again. */
export function validationStanding(question: ValidationQuestion): ValidationStanding {
  const { validation } = question;
  if (validation === null) return 'none';
  const cause = question.staleCause ?? findStaleCause(validation, question);
  if (cause !== null) return { stale: cause };
  return validation.isAllowed ? 'valid' : 'refused';
}

function findStaleCause(validation: StoredValidationFacts, question: ValidationQuestion): StaleCause | null {
  if (validation.mode === 'grace' && question.isStateThere) return 'state-back';
  if (validation.patientId !== question.patientId) return 'patient-changed';
  if (validation.caregiverCardId !== question.caregiverCardId) return 'caregiver-changed';
  if (validation.operatorId !== question.operatorId) return 'operator-changed';
  // An edit by hand was recorded; what changed a cart without one is a price that moved.
  if (hasPriceMoved(validation.items, question.items)) return 'price-changed';
  if (validation.cartHash !== question.cartHash) return 'cart-edited';
  if (validation.registryDay !== question.registryDay) return 'midnight';
  // Before it was made: the clock was set back, and nobody knows how old it is.
  const isOfItsTime = question.now >= validation.validatedAt && question.now < validation.expiresAt;
  return isOfItsTime ? null : 'expired';
}

/**
 * When a validation made now ends: after this terminal's time to live or the state's, whichever is shorter. The state's end
 * counts as a length of time, for the two clocks may be minutes apart; one that is over already leaves nothing.
 */
export function validationEnd(now: Instant, ttlMs: number, stateLifeMs: number | null): Instant {
  return (now + Math.max(0, Math.min(ttlMs, stateLifeMs ?? ttlMs))) as Instant;
}
