import { findPatient } from '../../../db/repositories/patients';
import { saveCaregivers } from '../../../db/transactions/save-caregivers';
import { recordCardState } from '../../../db/transactions/save-patient';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import { saveUnreadable } from '../../../db/transactions/save-unreadable';
import { findMismatches } from '../../../shared/compliance/mismatch';
import type { RegistrySnapshot } from '../../../shared/compliance/registry';
import type { SentAmounts } from '../../../shared/compliance/sent-amounts';
import { checkSnapshot } from '../../../shared/compliance/snapshot-check';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Caregiver, Patient } from '../../../shared/people/patient';
import type { Answer, CardState, StateRefusal } from '../../biotrack/port';
import type { ServiceContext } from '../service-context';
import { failureError, lookUpError } from '../state-answer';

type DeskContext = Pick<ServiceContext, 'db' | 'clock' | 'log' | 'port' | 'operator' | 'rulesOn' | 'rulesProblemOn'>;

/** The registry refused the card itself; shown as a reason, not as a failed call. */
export type CardRefused = { readonly kind: 'card-refused'; readonly refusal: StateRefusal };

/**
 * Asks the state for the card and the registry, and keeps what it said: status, expiration, balances.
 * The patient's expiration is kept current this way (user guide, customer creation).
 */
export async function refreshRegistry(
  context: DeskContext,
  patient: Patient,
  caregiverCardId: string | null,
): Promise<Result<CardState | CardRefused, AppError>> {
  // Whoever asks is who asked, also when they are gone by the time the state answers.
  const actor = actorOf(context);
  const card = await context.port.lookUpCard(patient.registryId, caregiverCardId);
  if (card.kind === 'refused') return ok({ kind: 'card-refused', refusal: card });
  if (card.kind === 'failed') return err(failureError(card.failure));
  const { status, expiresOn, cardKey, cardKeyExpiresAt } = card.value;
  const change = { patientId: patient.id, status, expiresOn, at: context.clock.now(), actor };
  recordCardState(context.db, change);
  const registry = await context.port.lookUpRegistry(patient.registryId, cardKey);
  const at = context.clock.now();
  const sent = sentInstead(registry);
  if (sent !== null) saveUnreadable(context.db, { patientId: patient.id, sent, at, actor });
  if (registry.kind !== 'answered') return err(lookUpError(registry));
  // Whatever codec read it: an answer that contradicts itself is never sold by.
  const snapshot = checkSnapshot(registry.value, patient.registryId);
  if (!snapshot.ok) return snapshot;
  noteMismatches(context, snapshot.value);
  saveSnapshot(context.db, { patientId: patient.id, snapshot: snapshot.value, cardKey, cardKeyExpiresAt, at });
  return ok(card.value);
}

/** What came in the place of limits, where that is why there is no answer. */
function sentInstead(answer: Answer<RegistrySnapshot>): SentAmounts | null {
  const isUnreadable = answer.kind === 'failed' && answer.failure.kind === 'unreadable-amount';
  return isUnreadable ? (answer.failure.sent ?? null) : null;
}

/** Whether the state or this register counts wrongly, somebody should hear of it; of whom it was counted nothing is said. */
function noteMismatches(context: DeskContext, snapshot: RegistrySnapshot): void {
  if (context.rulesProblemOn(snapshot.registryDay) !== null) return;
  for (const found of findMismatches(snapshot, context.rulesOn(snapshot.registryDay))) {
    context.log.warn('registry.mismatch', {
      route: found.route ?? 'all',
      ours: found.requested ?? null,
      theirs: found.available ?? null,
      unit: found.unit ?? null,
    });
  }
}

/** BioTrack's list of who may collect for the patient, kept for the rules. */
export async function refreshCaregivers(
  context: DeskContext,
  patient: Patient,
): Promise<Result<readonly Caregiver[], AppError>> {
  const answer = await context.port.listCaregivers(patient.registryId);
  if (answer.kind !== 'answered') return err(lookUpError(answer));
  saveCaregivers(context.db, patient.id, answer.value, context.clock.now());
  return ok(answer.value);
}

/** The cart's patient, or the sentence that asks for one. */
export function patientOf(context: DeskContext, patientId: string | null): Result<Patient, AppError> {
  const patient = patientId === null ? null : findPatient(context.db, patientId);
  return patient === null ? err(appError('E-PAT-10')) : ok(patient);
}

function actorOf(context: DeskContext): { readonly userId: string } {
  return { userId: context.operator().id };
}
