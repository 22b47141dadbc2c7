import { expect, it } from 'vitest';
import { rulesProblemText } from '../../../renderer/ui/rules-problem-text';
import { ruleProblems } from '../../../shared/compliance/rule-problem';
import { wordsIn } from '../support/render';

const say = (params: Record<string, string | number>, language: 'en' | 'es' = 'en') => {
  const { t, format } = wordsIn(language);
  return rulesProblemText(params, t, format);
};

it.each(['en', 'es'] as const)('has words for every problem in %s, and names the line', language => {
  const sentences = ruleProblems.map(problem => say({ line: 12, problem, what: 'X-1' }, language));
  expect(new Set(sentences).size).toBe(ruleProblems.length);
  expect(sentences.filter(sentence => !sentence.includes('12') || /[{}]|ruleProblem/.test(sentence))).toEqual([]);
});

it('writes a day as a day, and a problem that it has no words for as it is called', () => {
  expect(say({ line: 3, problem: 'none-in-force', what: '2027-01-01' })).toContain('in force on Jan 1, 2027.');
  expect(say({ line: 3, problem: 'other' })).toContain('line 3: other.');
  expect(say({})).toContain('line –: .');
});
