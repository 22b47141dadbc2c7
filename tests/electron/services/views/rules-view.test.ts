import { expect, it } from 'vitest';
import { toRulesView } from '../../../../electron/services/views/rules-view';
import { noRules } from '../../../../shared/compliance/no-rules';
import { ruleSetOn } from '../../../../shared/compliance/rule-set';
import { findRulesProblem, type RulesFile } from '../../../../shared/compliance/rules-file';
import { settingsView } from '../../../../shared/ipc/settings-views';
import { aSet, fileOf, stricter } from '../../../support/rules-over-time';
import { t0 } from '../../../support/vectors';

function viewOf(file: RulesFile) {
  const view = toRulesView(
    {
      clock: { now: () => t0, monotonicMs: () => 0 },
      config: { store: { zone: 'America/Chicago' } } as Parameters<typeof toRulesView>[0]['config'],
      rulesOn: day => (file.kind === 'sound' ? ruleSetOn(file.sets, day) : null) ?? noRules(day, 'America/Chicago'),
      rulesProblemOn: day => findRulesProblem(file, day),
    },
    file,
  );
  return settingsView.shape.rules.parse(view);
}

it('shows the set in force with its sources, and the one that follows', () => {
  const view = viewOf(fileOf(aSet('old', '2022-08-29', '2026-12-31'), aSet('new', '2027-01-01', null, stricter)));
  const { inForce, ...why } = view;
  expect(why).toEqual({
    where: 'data-folder',
    path: '/data/rules.json',
    problem: null,
    registryDay: '2026-03-10',
    registryZone: 'America/New_York',
    next: { id: 'new', effectiveFrom: '2027-01-01' },
  });
  expect([inForce?.id, inForce?.effectiveUntil, inForce?.hours, inForce?.adult.age, inForce?.card.isInclusive]).toEqual(
    ['old', '2026-12-31', { opens: '07:00', closes: '21:00', source: 'section 381.986(8)(e), F.S.' }, 18, true],
  );
  expect(inForce?.limits[1]).toEqual({
    orderType: 'MEDICAL',
    route: 'EDIBLE',
    unit: 'ug_thc',
    windowDays: 70,
    limit: 4_200_000,
    dailyDose: 60_000,
    source: '64ER22-8',
  });
  expect(inForce?.forms.map(rule => [rule.route, rule.forms, rule.isExclusive]).slice(5)).toEqual([
    ['TOPICAL', null, false],
    ['SMOKING', ['WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL'], true],
  ]);
});

it('shows what is wrong instead, and the day it would have chosen by', () => {
  const problem = { line: 3, problem: 'not-json', what: '' } as const;
  expect(viewOf({ kind: 'wrong', where: 'program', path: 'rules.json', problem })).toEqual({
    where: 'program',
    path: 'rules.json',
    problem,
    registryDay: '2026-03-10',
    registryZone: 'America/Chicago',
    inForce: null,
    next: null,
  });
});
