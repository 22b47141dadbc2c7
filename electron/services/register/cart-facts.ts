import { caregiversAsOf, listCaregivers } from '../../../db/repositories/caregivers';
import { sumUnseen } from '../../../db/repositories/ledger';
import { findPatient } from '../../../db/repositories/patients';
import { findSnapshot, type StoredSnapshot } from '../../../db/repositories/registry';
import { findValidation, type StoredValidation } from '../../../db/repositories/validations';
import type { Cart } from '../../../shared/cart/cart';
import type { DispensationFacts, PendingAmount, Verdict } from '../../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../../shared/compliance/evaluate';
import type { Caregiver, Patient } from '../../../shared/people/patient';
import type { ServiceContext } from '../service-context';
import { readToday, type Today } from '../today';
import type { DeskCart } from './cart-desk';

/** Everything on disk that bears on one cart, read at one moment. */
export type CartFacts = {
  readonly today: Today;
  readonly patient: Patient | null;
  /** As the registry last listed them; null: never asked. */
  readonly caregivers: readonly Caregiver[] | null;
  readonly caregiver: Caregiver | null;
  readonly snapshot: StoredSnapshot | null;
  readonly pending: readonly PendingAmount[];
  readonly validation: StoredValidation | null;
};

type FactsContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn'>;

export function readCartFacts(context: FactsContext, desk: DeskCart): CartFacts {
  const { db } = context;
  const { patientId, caregiver } = desk.cart;
  const wasAsked = patientId !== null && caregiversAsOf(db, patientId) !== null;
  const caregivers = wasAsked ? listCaregivers(db, patientId) : null;
  return {
    today: readToday(context),
    patient: patientId === null ? null : findPatient(db, patientId),
    caregivers,
    caregiver: caregivers?.find(candidate => candidate.cardId === caregiver?.cardId) ?? null,
    snapshot: patientId === null ? null : findSnapshot(db, patientId),
    pending: patientId === null ? [] : sumUnseen(db, patientId),
    validation: desk.validationId === null ? null : findValidation(db, desk.validationId),
  };
}

/** The facts in the form the rules take; null when the cart holds nothing for the state or has no patient yet. */
export function toDispensationFacts(context: FactsContext, cart: Cart, facts: CartFacts): DispensationFacts | null {
  const { patient, snapshot } = facts;
  const lines = cart.lines.flatMap((line, index) =>
    line.item.kind === 'package'
      ? [{ number: index + 1, item: line.item, quantity: line.quantity, route: line.route }]
      : [],
  );
  if (patient === null || lines.length === 0) return null;
  return {
    now: facts.today.now,
    store: context.config.store,
    // A card never asked about is not held against the patient yet; Validate asks, and writes down what it learns.
    // The card key is ours to renew, so its end is never the cashier's problem.
    card: { status: patient.cardStatus ?? 'ACTIVE', expiresOn: patient.registryExpiresOn, keyExpiresAt: null },
    patient: { dateOfBirth: patient.dateOfBirth },
    presenter: cart.caregiver === null ? 'PATIENT' : 'CAREGIVER',
    caregiverCardId: cart.caregiver?.cardId ?? null,
    caregivers: facts.caregivers,
    // Yesterday's answer is no advice for today; Validate fetches today's.
    registry: snapshot?.snapshot.registryDay === facts.today.registryDay ? snapshot.snapshot : null,
    pending: facts.pending,
    lines,
  };
}

const nothingToJudge: Verdict = { refusals: [], lines: [], use: [] };

/** Local rules over the last known registry answer: instant, and only advice until Validate. */
export function judgeCart(context: FactsContext, cart: Cart, facts: CartFacts): Verdict {
  const dispensation = toDispensationFacts(context, cart, facts);
  const isUnruled = context.rulesProblemOn(facts.today.registryDay) !== null;
  return dispensation === null || isUnruled ? nothingToJudge : evaluateDispensation(dispensation, facts.today.rules);
}
