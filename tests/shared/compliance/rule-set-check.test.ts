import { describe, expect, it } from 'vitest';
import { parseRuleSets } from '../../../shared/compliance/rule-set';
import { findDateProblem, findFormProblem, findLimitProblem } from '../../../shared/compliance/rule-set-check';
import florida from '../../../shared/compliance/rules/florida.json' with { type: 'json' };
import { err } from '../../../shared/kernel/result';
import { aSet, setsOf } from '../../support/rules-over-time';

const parse = (...sets: readonly object[]) => parseRuleSets({ sets });
const [published] = florida.sets;
const limits = published?.limits ?? [];
const forms = published?.forms ?? [];
const changed = (changes: object) => parse(aSet('a', '2022-08-29', null, changes));

it('finds nothing wrong with the published rules', () => {
  const placed = setsOf(aSet('a', '2022-08-29', null)).map((set, index) => ({ set, index }));
  expect([findDateProblem(placed), findLimitProblem(placed), findFormProblem(placed)]).toEqual([null, null, null]);
});

describe('dates that leave a doubt', () => {
  const from2027 = aSet('b', '2027-01-01', null);

  it.each([
    ['overlaps', aSet('a', '2022-08-29', null), 'b'],
    ['overlaps', aSet('a', '2022-08-29', '2027-01-01'), 'b'],
    ['leaves-a-gap', aSet('a', '2022-08-29', '2026-12-30'), 'b'],
    ['ends-before-it-starts', aSet('a', '2022-08-29', '2022-08-28'), 'a'],
  ])(
    '%s: the last day of the earlier set is pointed at, wherever that set stands in the file',
    (problem, first, what) => {
      expect(parse(first, from2027)).toEqual(err({ path: ['sets', 0, 'effectiveUntil'], problem, what }));
      expect(parse(from2027, first)).toEqual(err({ path: ['sets', 1, 'effectiveUntil'], problem, what }));
    },
  );

  it('two sets of one name or one first day', () => {
    expect(parse(aSet('b', '2022-08-29', '2026-12-31'), from2027)).toEqual(
      err({ path: ['sets', 1, 'id'], problem: 'set-twice', what: 'b' }),
    );
    expect(parse(aSet('a', '2027-01-01', null), from2027)).toMatchObject({ ok: false, error: { problem: 'overlaps' } });
  });
});

describe('limits that leave a doubt', () => {
  it('one that is there twice, and one that is left out and would be no limit at all', () => {
    expect(changed({ limits: [...limits, ...limits.slice(0, 1)] })).toEqual(
      err({ path: ['sets', 0, 'limits', limits.length], problem: 'limit-twice', what: 'MEDICAL all routes' }),
    );
    const missing = limits.map((limit, index) => {
      const parsed = changed({ limits: limits.toSpliced(index, 1) });
      return [parsed.ok ? null : [...parsed.error.path, parsed.error.problem, parsed.error.what], limit.route];
    });
    expect(missing.map(([error]) => error)).toEqual(
      limits.map(({ orderType, route }) => [
        'sets',
        0,
        'limits',
        'limit-missing',
        `${orderType} ${route ?? 'all routes'}`,
      ]),
    );
  });

  it.each([
    { orderType: 'MEDICAL', route: 'SMOKING', unit: 'ug_thc' },
    { orderType: 'SMOKING', route: 'ORAL', unit: 'mg_smoking' },
    { orderType: 'SMOKING', route: null, unit: 'mg_smoking' },
    { orderType: 'MEDICAL', route: 'ORAL', unit: 'mg_smoking' },
    { orderType: 'LOW_THC', route: 'ORAL', unit: 'mg_smoking' },
  ])('one whose type, route and unit do not go together: $orderType $route $unit', change => {
    const what = `${change.orderType} ${change.route ?? 'all routes'}`;
    expect(changed({ limits: [{ ...limits[0], ...change }, ...limits] })).toEqual(
      err({ path: ['sets', 0, 'limits', 0], problem: 'limit-mismatched', what }),
    );
  });

  it('takes one for Low-THC, which the dosing table leaves out', () => {
    expect(changed({ limits: [...limits, { ...limits[1], orderType: 'LOW_THC', unit: 'ug_cbd' }] }).ok).toBe(true);
  });

  it('hours that close before they open', () => {
    const hours = { opens: '21:00', closes: '07:00', source: 'x' };
    expect(changed({ hours })).toEqual(
      err({ path: ['sets', 0, 'hours'], problem: 'closes-before-it-opens', what: 'a' }),
    );
    expect(changed({ hours: { ...hours, closes: '21:00' } }).ok).toBe(false);
  });
});

it('wants the forms of every route, once', () => {
  expect(changed({ forms: forms.slice(1) })).toEqual(
    err({ path: ['sets', 0, 'forms'], problem: 'forms-missing', what: 'EDIBLE' }),
  );
  expect(changed({ forms: [...forms, forms[2]] })).toEqual(
    err({ path: ['sets', 0, 'forms', forms.length], problem: 'forms-twice', what: 'ORAL' }),
  );
});
