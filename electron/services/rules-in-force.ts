import { noRules } from '../../shared/compliance/no-rules';
import { type RuleSet, ruleSetOn } from '../../shared/compliance/rule-set';
import { findRulesProblem, type RulesFile } from '../../shared/compliance/rules-file';
import type { RegisterConfig } from './register-config';
import type { ServiceContext } from './service-context';

const minutesPerDay = 1_440;

/** The rules of each day, and why there are none. A day without rules has rules by which nothing can be sold. */
export function rulesInForce(
  file: RulesFile,
  config: Pick<RegisterConfig, 'mode' | 'store'>,
): Pick<ServiceContext, 'rulesOn' | 'rulesProblemOn'> {
  return {
    rulesOn: day => {
      const rules = file.kind === 'sound' ? ruleSetOn(file.sets, day) : null;
      if (rules === null) return noRules(day, config.store.zone);
      return config.mode === 'production' ? rules : anyHour(rules);
    },
    rulesProblemOn: day => findRulesProblem(file, day),
  };
}

/** A register that sells nothing real is tried at night too; the store's own hours hold for it all the same. */
function anyHour(rules: RuleSet): RuleSet {
  return { ...rules, hours: { ...rules.hours, opens: 0, closes: minutesPerDay } };
}
