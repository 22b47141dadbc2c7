import { expect, it } from 'vitest';
import { isFresh } from '../../../shared/compliance/freshness';
import { noRules } from '../../../shared/compliance/no-rules';
import { isWithinHours } from '../../../shared/compliance/store-hours';
import type { Instant } from '../../../shared/kernel/units';
import { day, t0, vectorFacts, vectorSnapshot } from '../../support/vectors';

const rules = noRules(day('2026-03-10'), 'America/New_York');

it('has no hour to sell in, and lets no answer of the registry that is older than this moment count', () => {
  const facts = vectorFacts('PTEST0001', []);
  const hours = Array.from({ length: 24 }, (_, hour) => (t0 + hour * 3_600_000) as Instant);
  expect(hours.some(now => isWithinHours({ ...facts, now }, rules))).toBe(false);
  expect(isFresh(vectorSnapshot('PTEST0001', (t0 - 1) as Instant), t0, rules)).toBe(false);
});

it('limits nothing by a number of its own, and counts days by the store’s clock', () => {
  expect([rules.limits, rules.forms, rules.registryZone]).toEqual([[], [], 'America/New_York']);
});
