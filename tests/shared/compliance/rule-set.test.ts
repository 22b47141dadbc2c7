import { describe, expect, it } from 'vitest';
import { readFloridaRules } from '../../../shared/compliance/florida-rules';
import { findLimit, parseRuleSets, ruleSetOn } from '../../../shared/compliance/rule-set';
import florida from '../../../shared/compliance/rules/florida.json' with { type: 'json' };
import { err } from '../../../shared/kernel/result';
import { day, floridaRules } from '../../support/vectors';

const [published] = florida.sets;
const dated = (id: string, effectiveFrom: string, effectiveUntil: string | null) => ({
  ...published,
  id,
  effectiveFrom,
  effectiveUntil,
});
const parse = (...sets: readonly unknown[]) => parseRuleSets({ sets });

describe('which rules hold on a day', () => {
  const parsed = parse(dated('new', '2027-01-01', null), dated('old', '2022-08-29', '2026-12-31'));

  it('finds the set in force, and none before the first', () => {
    if (!parsed.ok) throw new Error(parsed.error.problem);
    const ids = ['2022-08-28', '2022-08-29', '2026-12-31', '2027-01-01', '2099-01-01'].map(
      on => ruleSetOn(parsed.value, day(on))?.id,
    );
    expect(ids).toEqual([undefined, 'old', 'old', 'new', 'new']);
  });

  it('finds none after the last', () => {
    const ended = parse(dated('old', '2022-08-29', '2026-12-31'));
    expect(ended.ok && ruleSetOn(ended.value, day('2027-01-01'))).toBeNull();
  });

  it.each([
    [dated('a', '2022-08-29', null), dated('b', '2027-01-01', null), 'a.effectiveUntil', 'overlaps b'],
    [dated('a', '2022-08-29', '2027-01-01'), dated('b', '2027-01-01', null), 'a.effectiveUntil', 'overlaps b'],
    [
      dated('a', '2022-08-29', '2026-12-30'),
      dated('b', '2027-01-01', null),
      'a.effectiveUntil',
      'leaves days before b without rules',
    ],
    [
      dated('a', '2022-08-29', '2022-08-28'),
      dated('b', '2027-01-01', null),
      'a.effectiveUntil',
      'ends before it starts',
    ],
  ])('refuses sets whose dates leave a doubt', (first, second, path, problem) => {
    expect(parse(first, second)).toEqual(err({ path, problem }));
  });
});

describe('what a set must say', () => {
  it.each([
    ['a date that does not exist', { effectiveFrom: '2022-02-30' }, 'sets.0.effectiveFrom'],
    ['a zone that does not exist', { registryZone: 'America/Tampa' }, 'sets.0.registryZone'],
    ['windows counted in hours', { windowMode: 'instant' }, 'sets.0.windowMode'],
    ['lines split over two orders', { allowSplit: true }, 'sets.0.allowSplit'],
    ['an hour that does not exist', { hours: { opens: '7:00', closes: '21:00', source: 'x' } }, 'sets.0.hours.opens'],
    [
      'a limit finer than a microgram',
      { limits: [{ ...published?.limits[0], limit: '1.0005' }] },
      'sets.0.limits.0.limit',
    ],
    ['a limit of nothing', { limits: [{ ...published?.limits[0], limit: '0' }] }, 'sets.0.limits.0.limit'],
    ['a rule that nobody knows', { maxPerDay: 1 }, 'sets.0'],
    ['no source', { source: '' }, 'sets.0.source'],
  ])('refuses %s', (_, changes, path) => {
    const parsed = parse({ ...published, ...changes });
    expect([parsed.ok, parsed.ok ? '' : parsed.error.path]).toEqual([false, path]);
  });

  it('refuses two limits for the same thing, hours that close first, and a file without sets', () => {
    const limits = published?.limits ?? [];
    expect(parse({ ...published, limits: [...limits, ...limits.slice(0, 1)] })).toEqual(
      err({ path: 'FL-64ER22-8.limits', problem: 'MEDICAL aggregate is limited twice' }),
    );
    expect(parse({ ...published, hours: { opens: '21:00', closes: '07:00', source: 'x' } })).toEqual(
      err({ path: 'FL-64ER22-8.hours', problem: 'closes before it opens' }),
    );
    expect([parse().ok, parseRuleSets(null).ok, parseRuleSets('rules').ok]).toEqual([false, false, false]);
  });
});

it('finds limits by order type and route', () => {
  const rules = floridaRules();
  const windows = [
    findLimit(rules, 'SMOKING', 'SMOKING'),
    findLimit(rules, 'MEDICAL', null),
    findLimit(rules, 'LOW_THC', 'ORAL'),
  ];
  expect(windows.map(limit => limit?.windowDays)).toEqual([35, 70, undefined]);
  expect(readFloridaRules()).toEqual([rules]);
});
