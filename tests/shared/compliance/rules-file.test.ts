import { expect, it } from 'vitest';
import { findRulesProblem, type RulesFile, rulesError } from '../../../shared/compliance/rules-file';
import { appError } from '../../../shared/kernel/error-code';
import { aSet, fileOf } from '../../support/rules-over-time';
import { day } from '../../support/vectors';

const problem = { line: 12, problem: 'overlaps', what: 'b' } as const;
const wrong: RulesFile = { kind: 'wrong', where: 'program', path: 'rules.json', problem };

it('has a wrong file’s problem on every day', () => {
  expect(findRulesProblem(wrong, day('2026-03-10'))).toEqual(problem);
  expect(rulesError(problem)).toEqual(appError('E-RUL-01', problem));
});

it('points at the day that a file without rules for today starts or ends with', () => {
  const file = fileOf(aSet('a', '2026-03-01', '2026-03-31'));
  const found = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on => findRulesProblem(file, day(on)));
  expect(found).toEqual([
    { line: 5, problem: 'none-in-force', what: '2026-02-28' },
    null,
    null,
    { line: 6, problem: 'none-in-force', what: '2026-04-01' },
  ]);
});
