import { expect, it } from 'vitest';
import { readToday } from '../../../electron/services/today';
import type { RuleSet } from '../../../shared/compliance/rule-set';
import type { Instant } from '../../../shared/kernel/units';
import { readFloridaRules } from '../../support/florida-rules';

const [rules] = readFloridaRules();
const dayAt = (iso: string, zone: string) =>
  readToday({
    clock: { now: () => Date.parse(iso) as Instant, monotonicMs: () => 0 },
    config: { store: { zone } } as Parameters<typeof readToday>[0]['config'],
    rulesOn: () => rules as RuleSet,
  }).registryDay;

it('counts days by the registry’s calendar, also in the panhandle where it is an hour earlier', () => {
  expect(dayAt('2026-03-11T03:59:00Z', 'America/Chicago')).toBe('2026-03-10');
  expect(dayAt('2026-03-11T04:00:00Z', 'America/Chicago')).toBe('2026-03-11');
});
