import { expect, it } from 'vitest';
import { rulesInForce } from '../../../electron/services/rules-in-force';
import { noRules } from '../../../shared/compliance/no-rules';
import { ruleSetOn } from '../../../shared/compliance/rule-set';
import type { RulesFileProblem } from '../../../shared/compliance/rules-file';
import type { CivilDate } from '../../../shared/kernel/units';
import { floridaFile } from '../../support/florida-rules';
import { aConfig } from '../../support/register-config';

const day = '2026-03-10' as CivilDate;
const config = aConfig('http://127.0.0.1:1');

it('gives the rules of the day, by night as well where nothing real is sold', () => {
  const file = floridaFile();
  if (file.kind !== 'sound') throw new Error('The rules of the tests are sound.');
  const ofTheDay = ruleSetOn(file.sets, day);
  const hoursIn = (mode: 'production' | 'test') => rulesInForce(file, { ...config, mode }).rulesOn(day).hours;
  expect([hoursIn('production'), hoursIn('test')]).toEqual([
    ofTheDay?.hours,
    { ...ofTheDay?.hours, opens: 0, closes: 1_440 },
  ]);
});

it('sells nothing by a file that is wrong, and says why', () => {
  const problem: RulesFileProblem = { line: 3, problem: 'none-in-force', what: day };
  const wrong = rulesInForce({ where: 'program', path: '/rules.json', kind: 'wrong', problem }, config);
  expect([wrong.rulesOn(day), wrong.rulesProblemOn(day)]).toEqual([noRules(day, config.store.zone), problem]);
});
