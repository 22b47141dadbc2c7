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
  const hasEligible = facts.caregivers.some(caregiver => caregiverRefusals(caregiver, rules, day).length === 0);
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
  return caregiverRefusals(caregiver, rules, day);
}

/**
 * What stands against this caregiver collecting on this day. A card may be both out of date and suspended; where the
 * state names a reason that neither explains, it is passed on.
 */
export function caregiverRefusals(caregiver: Caregiver, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  const { cardStatus, cardExpiresOn, isEligible, ineligibleReason } = caregiver;
  const refusals: Refusal[] = [];
  if (cardStatus === 'EXPIRED' || hasExpired(cardExpiresOn, rules, day)) {
    refusals.push({ code: 'CAREGIVER_CARD_EXPIRED', on: cardExpiresOn });
  }
  if (cardStatus !== 'ACTIVE' && cardStatus !== 'EXPIRED') refusals.push({ code: 'CAREGIVER_INACTIVE' });
  if (refusals.length > 0 || isEligible) return refusals;
  return [{ code: 'CAREGIVER_INACTIVE', ...(ineligibleReason === null ? {} : { stateText: ineligibleReason }) }];
}

function hasExpired(expiresOn: CivilDate, rules: RuleSet, day: CivilDate): boolean {
  return rules.cardExpiryInclusive ? expiresOn < day : expiresOn <= day;
}
