import { expect, it } from 'vitest';
import { isRuleProblem, ruleProblems } from '../../../shared/compliance/rule-problem';

it('knows its own words and no other', () => {
  expect(ruleProblems.every(isRuleProblem)).toBe(true);
  expect(['', 'toString', 'Overlaps'].some(isRuleProblem)).toBe(false);
});
