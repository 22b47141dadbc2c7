import { expect, it } from 'vitest';
import { readEarlierDay, readToday } from '../../../electron/services/today';
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

it('names the store’s day of a moment only when that day is over', () => {
  const before = (now: string) =>
    readEarlierDay(
      {
        clock: { now: () => Date.parse(now) as Instant, monotonicMs: () => 0 },
        config: { store: { zone: 'America/Chicago' } } as Parameters<typeof readEarlierDay>[0]['config'],
      },
      Date.parse('2026-03-10T20:00:00Z') as Instant,
    );
  expect(['2026-03-11T04:59:59Z', '2026-03-11T05:00:00Z'].map(before)).toEqual([null, '2026-03-10']);
});
