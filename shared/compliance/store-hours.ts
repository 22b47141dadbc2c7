import { minutesOfDayAt, parseClockTime } from '../time/wall-clock';
import type { DispensationFacts } from './dispensation';
import type { RuleSet } from './rule-set';

/** Inside the law's hours and the store's own, on the store's clock: half of the panhandle is an hour behind. */
export function isWithinHours(facts: Pick<DispensationFacts, 'now' | 'store'>, rules: RuleSet): boolean {
  const minute = minutesOfDayAt(facts.now, facts.store.zone);
  const opens = parseClockTime(facts.store.opens);
  const closes = parseClockTime(facts.store.closes);
  if (opens === null || closes === null) return false;
  return minute >= Math.max(opens, rules.hours.opens) && minute < Math.min(closes, rules.hours.closes);
}
