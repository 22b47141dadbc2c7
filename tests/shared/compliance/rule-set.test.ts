import { describe, expect, it } from 'vitest';
import { findLimit, nextRuleSet, parseRuleSets, ruleSetOn } from '../../../shared/compliance/rule-set';
import florida from '../../../shared/compliance/rules/florida.json' with { type: 'json' };
import { err } from '../../../shared/kernel/result';
import { civilDateAt } from '../../../shared/time/civil-date';
import { readFloridaRules } from '../../support/florida-rules';
import { aSet, setsOf, stricter } from '../../support/rules-over-time';
import { at, day, floridaRules } from '../../support/vectors';

const parse = (...sets: readonly unknown[]) => parseRuleSets({ sets });

describe('which rules hold on a day', () => {
  const sets = setsOf(aSet('new', '2027-01-01', null, stricter), aSet('old', '2022-08-29', '2026-12-31'));

  it('finds the set in force, and none before the first', () => {
    const ids = ['2022-08-28', '2022-08-29', '2026-12-31', '2027-01-01', '2099-01-01'].map(
      on => ruleSetOn(sets, day(on))?.id,
    );
    expect(ids).toEqual([undefined, 'old', 'old', 'new', 'new']);
  });

  it('finds none after the last', () => {
    expect(ruleSetOn(setsOf(aSet('old', '2022-08-29', '2026-12-31')), day('2027-01-01'))).toBeNull();
  });

  it('changes them at midnight in the registry’s zone, an hour before midnight in the panhandle', () => {
    const inForce = ['2027-01-01T04:59:59Z', '2027-01-01T05:00:00Z'].map(iso => {
      const rules = ruleSetOn(sets, civilDateAt(at(iso), 'America/New_York'));
      return [rules?.id, rules?.hours.closes, rules === null ? null : findLimit(rules, 'MEDICAL', 'EDIBLE')?.limit];
    });
    expect(inForce).toEqual([
      ['old', 1_260, 4_200_000],
      ['new', 1_200, 2_100_000],
    ]);
  });

  it('knows which set comes next', () => {
    const next = ['2022-08-28', '2026-12-31', '2027-01-01'].map(on => nextRuleSet(sets, day(on))?.id);
    expect(next).toEqual(['old', 'new', undefined]);
  });
});

describe('a set that cannot be used', () => {
  it.each([
    ['a date that does not exist', { effectiveFrom: '2022-02-30' }, ['effectiveFrom'], 'not-a-date', '2022-02-30'],
    ['a zone that does not exist', { registryZone: 'America/Tampa' }, ['registryZone'], 'not-a-zone', 'America/Tampa'],
    ['windows counted in hours', { windowMode: 'instant' }, ['windowMode'], 'value-wrong', 'instant'],
    ['lines split over two orders', { allowSplit: true }, ['allowSplit'], 'value-wrong', 'true'],
    ['a rule that nobody knows', { maxPerDay: 1 }, ['maxPerDay'], 'member-unknown', 'maxPerDay'],
    ['no source', { source: '' }, ['source'], 'value-wrong', ''],
    ['an age in words', { adultAge: 'eighteen' }, ['adultAge'], 'value-wrong', 'eighteen'],
    ['no zone at all', { registryZone: undefined }, [], 'member-missing', 'registryZone'],
  ])('is refused for %s, by its place in the file', (_, changes, steps, problem, what) => {
    const refused = parse({ ...aSet('a', '2022-08-29', null), ...changes });
    expect(refused).toEqual(err({ path: ['sets', 0, ...steps], problem, what }));
  });

  it('is refused for an hour, an amount or a route that does not exist', () => {
    const set = aSet('a', '2022-08-29', null);
    const [aggregate, ...limits] = florida.sets[0]?.limits ?? [];
    const withLimit = (change: object) => parse({ ...set, limits: [{ ...aggregate, ...change }, ...limits] });
    const place = ['sets', 0, 'limits', 0];
    expect(parse({ ...set, hours: { opens: '7:00', closes: '21:00', source: 'x' } })).toEqual(
      err({ path: ['sets', 0, 'hours', 'opens'], problem: 'not-a-time', what: '7:00' }),
    );
    expect(withLimit({ limit: '1.0005' })).toEqual(
      err({ path: [...place, 'limit'], problem: 'not-an-amount', what: '1.0005' }),
    );
    expect(withLimit({ limit: '0' })).toEqual(err({ path: [...place, 'limit'], problem: 'not-an-amount', what: '0' }));
    expect(withLimit({ route: 'RECTAL' })).toEqual(
      err({ path: [...place, 'route'], problem: 'value-wrong', what: 'RECTAL' }),
    );
  });

  it('is not there at all', () => {
    expect(parse()).toEqual(err({ path: ['sets'], problem: 'value-wrong', what: '[]' }));
    expect(parseRuleSets({})).toEqual(err({ path: [], problem: 'member-missing', what: 'sets' }));
    expect(parseRuleSets(null)).toEqual(err({ path: [], problem: 'value-wrong', what: 'null' }));
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
});

describe('the published rules', () => {
  it('hold from the day of 64ER22-8 until further notice', () => {
    const ids = ['2022-08-28', '2022-08-29', '2026-03-10', '2040-01-01'].map(
      on => ruleSetOn(readFloridaRules(), day(on))?.id,
    );
    expect(ids).toEqual([undefined, 'FL-64ER22-8', 'FL-64ER22-8', 'FL-64ER22-8']);
  });

  it('limit every dose to its share of the window, as the rule does', () => {
    const perRoute = floridaRules().limits.filter(limit => limit.route !== null);
    expect(perRoute.map(limit => limit.limit)).toEqual(
      perRoute.map(limit => (limit.dailyDose ?? 0) * limit.windowDays),
    );
  });
});
