import { expect, it } from 'vitest';
import { gracePolicyOf, graceSettings } from '../../../electron/provisioning/grace';
import { defaultGracePolicy } from '../../../shared/sale/grace-policy';

it('is the house default where a store says nothing, and takes what it says', () => {
  expect(gracePolicyOf(undefined)).toEqual(defaultGracePolicy);
  const said = graceSettings.parse({ outage_max_s: 3_600, cap_mg_smoking: 3_500 });
  expect(gracePolicyOf(said)).toEqual({
    ...defaultGracePolicy,
    source: 'policy.grace of the setup file',
    outageMaxS: 3_600,
    caps: { ...defaultGracePolicy.caps, mg_smoking: 3_500 },
  });
});

it('refuses what no policy may say', () => {
  const bad = [{ outage_max_s: 0 }, { max_queued: 1.5 }, { cap_ug_thc: -1 }, { outageMaxS: 1 }];
  expect(bad.map(settings => graceSettings.safeParse(settings).success)).toEqual(bad.map(() => false));
});
