import type { Amount, CivilDate } from '../kernel/units';
import type { RuleSet } from './rule-set';

/**
 * What stands in where no rule is known, so that looking things up goes on: it has no hour in which anything may be sold
 * and lets no answer of the registry count as fresh. Selling is refused before it is ever asked.
 * @param zone the store's own, by which a register without rules counts days
 */
export function noRules(day: CivilDate, zone: string): RuleSet {
  const source = 'no rules file';
  return {
    id: '',
    effectiveFrom: day,
    effectiveUntil: day,
    source,
    registryZone: zone,
    windowMode: 'date',
    allowSplit: false,
    cardExpiryInclusive: false,
    adultAge: 0,
    registryMaxAgeS: 0,
    mismatchTolerance: 0,
    sources: {
      registryZone: source,
      windowMode: source,
      allowSplit: source,
      cardExpiryInclusive: source,
      adultAge: source,
      registryMaxAgeS: source,
      mismatchTolerance: source,
    },
    hours: { opens: 0, closes: 0, source },
    ounce: { grams: 0 as Amount, source },
    limits: [],
    forms: [],
  };
}
