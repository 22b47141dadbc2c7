import { expect, it } from 'vitest';
import { tillPolicyOf, tillSettings } from '../../../electron/provisioning/till';
import { defaultTillPolicy } from '../../../shared/till/till-policy';

it('is the house default where a store says nothing, and takes what it says', () => {
  expect(tillPolicyOf(undefined)).toEqual(defaultTillPolicy);
  const said = tillSettings.parse({ drawer: 'own', recounts: 0, drop_approve_over_cents: 1, denominations: [100, 25] });
  const { movements } = defaultTillPolicy;
  expect(tillPolicyOf(said)).toEqual({
    ...defaultTillPolicy,
    ...{ source: 'policy.till of the setup file', drawer: 'own', recounts: 0, denominations: [100, 25] },
    movements: { ...movements, drop: { ...movements.drop, approveOverCents: 1 } },
  });
});

it('refuses what no policy may say', () => {
  const bad = [
    ...[
      { drawer: 'mine' },
      { recounts: -1 },
      { denominations: [25, 100] },
      { approve_over_cents: 1.5 },
      { drawers: 2 },
    ],
    ...[{ explain_over_cents: 501 }, { expected_seen_by: 'patient' }],
  ];
  expect(bad.map(settings => tillSettings.safeParse(settings).success)).toEqual(bad.map(() => false));
});
