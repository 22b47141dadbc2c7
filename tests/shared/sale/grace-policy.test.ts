import { expect, it } from 'vitest';
import { defaultGracePolicy, gracePolicySchema } from '../../../shared/sale/grace-policy';

it('ships with the numbers of reliability.md 7.9', () => {
  const { verifiedMaxAgeS, outageMaxS, maxQueued, maxSalesPerPatient, coversDays } = defaultGracePolicy;
  expect([verifiedMaxAgeS, outageMaxS, maxQueued, maxSalesPerPatient, coversDays]).toEqual([1_800, 7_200, 20, 1, 1]);
});

it.each([{ outageMaxS: 0 }, { maxQueued: -1 }, { caps: { ug_thc: 1, ug_cbd: 1 } }, { reviewed: 'soon' }, { more: 1 }])(
  'takes no %j',
  wrong => {
    expect(gracePolicySchema.safeParse({ ...defaultGracePolicy, ...wrong }).success).toBe(false);
  },
);
