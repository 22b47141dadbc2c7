import { caregiverRefusals } from '../../../shared/compliance/people-rules';
import type { RuleSet } from '../../../shared/compliance/rule-set';
import { type CaregiverView, caregiverRules } from '../../../shared/ipc/caregiver-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { displayName } from '../../../shared/people/display-name';
import type { Caregiver } from '../../../shared/people/patient';
import { cleanText } from '../../../shared/people/person-name';

/** As much of the state's own words as fits beside a name. */
const longestReason = 160;

type OnDay = { readonly rules: RuleSet; readonly registryDay: CivilDate };

/** A caregiver by today's rules: the list may be of yesterday, and a card ends at midnight whoever looks. */
export function toCaregiverView(caregiver: Caregiver, { rules, registryDay }: OnDay): CaregiverView {
  const [refusal] = caregiverRefusals(caregiver, rules, registryDay);
  const whyNot = caregiverRules.find(rule => rule === refusal?.code) ?? null;
  return {
    cardId: caregiver.cardId,
    name: displayName(caregiver.firstName, caregiver.lastName),
    cardExpiresOn: caregiver.cardExpiresOn,
    isEligible: whyNot === null,
    whyNot,
    ineligibleReason: caregiver.ineligibleReason === null ? null : oneLine(caregiver.ineligibleReason),
  };
}

function oneLine(text: string): string {
  const characters = [...cleanText(text)];
  return characters.length <= longestReason
    ? characters.join('')
    : `${characters.slice(0, longestReason - 1).join('')}…`;
}
