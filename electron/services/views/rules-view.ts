import { nextRuleSet, type RuleSet } from '../../../shared/compliance/rule-set';
import type { RulesFile } from '../../../shared/compliance/rules-file';
import type { RuleSetView, SettingsView } from '../../../shared/ipc/settings-views';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';

type ViewContext = Pick<ServiceContext, 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn'>;

/** Which rules are in force, why these, and what is wrong where there are none. */
export function toRulesView(context: ViewContext, file: RulesFile): SettingsView['rules'] {
  const { registryDay, rules } = readToday(context);
  const problem = context.rulesProblemOn(registryDay);
  const next = file.kind === 'sound' ? nextRuleSet(file.sets, registryDay) : null;
  return {
    where: file.where,
    path: file.path,
    problem: problem === null ? null : { ...problem },
    registryDay,
    registryZone: rules.registryZone,
    inForce: problem === null ? toRuleSetView(rules) : null,
    next: next === null ? null : { id: next.id, effectiveFrom: next.effectiveFrom },
  };
}

function toRuleSetView(rules: RuleSet): RuleSetView {
  const { id, effectiveFrom, effectiveUntil, source, hours, sources } = rules;
  return {
    ...{ id, effectiveFrom, effectiveUntil, source },
    hours: { opens: clockText(hours.opens), closes: clockText(hours.closes), source: hours.source },
    card: { isInclusive: rules.cardExpiryInclusive, source: sources.cardExpiryInclusive },
    adult: { age: rules.adultAge, source: sources.adultAge },
    zone: { source: sources.registryZone },
    limits: rules.limits.map(limit => ({ ...limit })),
    forms: rules.forms.map(rule => ({ ...rule, forms: rule.forms === null ? null : [...rule.forms] })),
  };
}

/** "07:00" of minutes since midnight. */
function clockText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
