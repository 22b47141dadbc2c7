import { expect, it } from 'vitest';
import { checkOperator } from '../../../electron/services/check-operator';
import type { RuleSet } from '../../../shared/compliance/rule-set';
import type { CivilDate } from '../../../shared/kernel/units';
import type { MmurRegistration } from '../../../shared/people/user';
import { readFloridaRules } from '../../support/florida-rules';
import { t0 } from '../../support/store';
import { aUser } from '../../support/store-values';

const [rules] = readFloridaRules();
const judge = (mmur: MmurRegistration) =>
  checkOperator({
    operator: () => aUser({ mmur }),
    clock: { now: () => t0, monotonicMs: () => 0 },
    config: { store: { zone: 'America/New_York' } } as Parameters<typeof checkOperator>[0]['config'],
    rulesOn: () => rules as RuleSet,
  });
const on = (day: string) => day as CivilDate;

it('lets a registered operator complete a sale through the last day of the registration', () => {
  expect(judge({ registered: true, id: 'E-014', expiresOn: on('2026-03-10') }).ok).toBe(true);
  expect(judge({ registered: true, id: 'E-014', expiresOn: null }).ok).toBe(true);
});

it('says what to do to one whose registration is over, or who has none', () => {
  const refused = { ok: false, error: { code: 'E-AUT-04', params: {} } };
  expect(judge({ registered: true, id: 'E-014', expiresOn: on('2026-03-09') })).toEqual(refused);
  expect(judge({ registered: false, id: null, expiresOn: null })).toEqual(refused);
});
