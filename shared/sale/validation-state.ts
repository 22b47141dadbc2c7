import type { CivilDate, Instant } from '../kernel/units';
import type { StaleCause } from './stale-cause';

/** What of a stored validation decides whether it still stands. */
export type StoredValidationFacts = {
  readonly isAllowed: boolean;
  readonly cartHash: string;
  readonly operatorId: string;
  readonly patientId: string;
  readonly caregiverCardId: string | null;
  readonly registryDay: CivilDate;
  readonly expiresAt: Instant;
};

export type ValidationQuestion = {
  /** null: this cart was never validated. */
  readonly validation: StoredValidationFacts | null;
  readonly cartHash: string;
  readonly operatorId: string;
  readonly patientId: string | null;
  readonly caregiverCardId: string | null;
  readonly now: Instant;
  readonly registryDay: CivilDate;
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
  if (validation.patientId !== question.patientId) return 'patient-changed';
  if (validation.caregiverCardId !== question.caregiverCardId) return 'caregiver-changed';
  if (validation.operatorId !== question.operatorId) return 'operator-changed';
  if (validation.cartHash !== question.cartHash) return 'cart-edited';
  if (validation.registryDay !== question.registryDay) return 'midnight';
  return question.now >= validation.expiresAt ? 'expired' : null;
}
