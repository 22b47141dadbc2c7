import { expect, it } from 'vitest';
import { readFloridaRules } from '../../../shared/compliance/florida-rules';
import { ruleSetOn } from '../../../shared/compliance/rule-set';
import { day } from '../../support/vectors';

it('ships rules that hold from the day of 64ER22-8 until further notice', () => {
  const ids = ['2022-08-28', '2022-08-29', '2026-03-10', '2040-01-01'].map(
    on => ruleSetOn(readFloridaRules(), day(on))?.id,
  );
  expect(ids).toEqual([undefined, 'FL-64ER22-8', 'FL-64ER22-8', 'FL-64ER22-8']);
});

it('limits every dose to its share of the window, as the rule does', () => {
  const limits = readFloridaRules().flatMap(rules => rules.limits);
  const perRoute = limits.filter(limit => limit.route !== null);
  expect(perRoute.map(limit => limit.limit)).toEqual(perRoute.map(limit => (limit.dailyDose ?? 0) * limit.windowDays));
});
