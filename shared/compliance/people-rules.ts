import type { CivilDate } from '../kernel/units';
import type { Caregiver } from '../people/patient';
import { ageOn } from '../time/civil-date';
import type { DispensationFacts } from './dispensation';
import type { Refusal } from './refusal';
import type { RuleSet } from './rule-set';

/** Whoever stands at the counter: the patient's card, and the caregiver where there is one or must be one. */
export function judgePeople(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  return [...judgeCard(facts, rules, day), ...judgeMinor(facts, rules, day), ...judgeCaregiver(facts, rules, day)];
}

function judgeCard(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  const { status, expiresOn, keyExpiresAt } = facts.card;
  const refusals: Refusal[] = [];
  if (status === 'EXPIRED' || hasExpired(expiresOn, rules, day)) refusals.push({ code: 'CARD_EXPIRED', on: expiresOn });
  if (status !== 'ACTIVE' && status !== 'EXPIRED') refusals.push({ code: 'CARD_INACTIVE' });
  if (keyExpiresAt !== null && facts.now >= keyExpiresAt) refusals.push({ code: 'CARD_KEY_EXPIRED' });
  return refusals;
}

/** To a minor's caregiver only: one on the cart while the patient collects does not cure it. */
function judgeMinor(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  const isMinor = ageOn(facts.patient.dateOfBirth, day) < rules.adultAge;
  const hasCaregiver = facts.presenter === 'CAREGIVER' && facts.caregiverCardId !== null;
  if (!isMinor || hasCaregiver) return [];
  const alone: Refusal = { code: 'MINOR_REQUIRES_CAREGIVER' };
  if (facts.caregivers === null) return [alone];
  const hasEligible = facts.caregivers.some(caregiver => refuseCaregiver(caregiver, rules, day) === null);
  return hasEligible ? [alone] : [alone, { code: 'NO_ELIGIBLE_CAREGIVER' }];
}

function judgeCaregiver(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  if (facts.caregiverCardId === null) {
    const isMinor = ageOn(facts.patient.dateOfBirth, day) < rules.adultAge;
    return facts.presenter === 'CAREGIVER' && !isMinor ? [{ code: 'CAREGIVER_NOT_LINKED' }] : [];
  }
  if (facts.caregivers === null) return [];
  const caregiver = facts.caregivers.find(candidate => candidate.cardId === facts.caregiverCardId);
  if (caregiver === undefined) return [{ code: 'CAREGIVER_NOT_LINKED' }];
  const refusal = refuseCaregiver(caregiver, rules, day);
  return refusal === null ? [] : [refusal];
}

function refuseCaregiver(caregiver: Caregiver, rules: RuleSet, day: CivilDate): Refusal | null {
  const { cardStatus, cardExpiresOn, isEligible, ineligibleReason } = caregiver;
  if (cardStatus === 'EXPIRED' || hasExpired(cardExpiresOn, rules, day)) {
    return { code: 'CAREGIVER_CARD_EXPIRED', on: cardExpiresOn };
  }
  if (cardStatus !== 'ACTIVE') return { code: 'CAREGIVER_INACTIVE' };
  if (isEligible) return null;
  return { code: 'CAREGIVER_INACTIVE', ...(ineligibleReason === null ? {} : { stateText: ineligibleReason }) };
}

function hasExpired(expiresOn: CivilDate, rules: RuleSet, day: CivilDate): boolean {
  return rules.cardExpiryInclusive ? expiresOn < day : expiresOn <= day;
}
