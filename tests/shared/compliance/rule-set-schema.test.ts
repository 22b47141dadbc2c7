import { expect, it } from 'vitest';
import { ruleSetFile } from '../../../shared/compliance/rule-set-schema';
import florida from '../../../shared/compliance/rules/florida.json' with { type: 'json' };

it('reads limits into thousandths and hours into minutes', () => {
  const [rules] = ruleSetFile.parse(florida).sets;
  expect([rules?.hours.opens, rules?.hours.closes, rules?.ounce.grams]).toEqual([420, 1_260, 28_350]);
  expect(rules?.limits.map(({ route, limit, dailyDose }) => [route, limit, dailyDose])).toEqual([
    [null, 24_500_000, null],
    ['EDIBLE', 4_200_000, 60_000],
    ['INHALATION', 24_500_000, 350_000],
    ['ORAL', 14_000_000, 200_000],
    ['SUBLINGUAL', 13_300_000, 190_000],
    ['SUPPOSITORY', 13_650_000, 195_000],
    ['TOPICAL', 10_500_000, 150_000],
    ['SMOKING', 70_875, 2_025],
  ]);
});
