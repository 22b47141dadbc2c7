import type { Instant } from '../kernel/units';
import { civilDateAt } from '../time/civil-date';
import type { RegistrySnapshot } from './registry';
import type { RuleSet } from './rule-set';

/** Whether an answer is recent enough to validate by: of today, and not older than the rules allow. */
export function isFresh(
  snapshot: Pick<RegistrySnapshot, 'asOf' | 'registryDay'>,
  now: Instant,
  rules: RuleSet,
): boolean {
  const isToday = snapshot.registryDay === civilDateAt(now, rules.registryZone);
  return isToday && now - snapshot.asOf <= rules.registryMaxAgeS * 1_000;
}
