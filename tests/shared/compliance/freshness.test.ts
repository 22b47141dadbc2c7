import { expect, it } from 'vitest';
import { isFresh } from '../../../shared/compliance/freshness';
import type { Instant } from '../../../shared/kernel/units';
import { at, floridaRules, t0, vectorSnapshot } from '../../support/vectors';

const rules = floridaRules();

it('takes an answer for as long as the rules allow', () => {
  const snapshot = vectorSnapshot('PTEST0001', t0);
  const ages = [0, 300_000, 300_001];
  expect(ages.map(age => isFresh(snapshot, (t0 + age) as Instant, rules))).toEqual([true, true, false]);
});

it('takes no answer over midnight of the registry', () => {
  const snapshot = vectorSnapshot('PTEST0001', at('2026-03-10T23:59:59-04:00'));
  expect([
    isFresh(snapshot, snapshot.asOf, rules),
    isFresh(snapshot, (snapshot.asOf + 1_000) as Instant, rules),
  ]).toEqual([true, false]);
});
