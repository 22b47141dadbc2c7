import { expect, it } from 'vitest';
import { undoPolicyOf, undoSettings } from '../../../electron/provisioning/undo';
import { defaultUndoPolicy } from '../../../shared/undo/undo-policy';

const goodwill = { code: 'goodwill', kinds: ['refund'], lead: false, note: true };

it('is the house default where a store says nothing, and takes what it says', () => {
  expect(undoPolicyOf(undefined)).toEqual(defaultUndoPolicy);
  const said = undoSettings.parse({
    lead_above_cents: 0,
    lead_kinds: ['void'],
    void_max_age_s: 60,
    reasons: [goodwill],
  });
  expect(undoPolicyOf(said)).toEqual({
    ...defaultUndoPolicy,
    ...{ source: 'policy.undo of the setup file', leadAboveCents: 0, leadKinds: ['void'], voidMaxAgeS: 60 },
    reasons: [goodwill],
  });
});

it('refuses what no policy may say, and what no store may change', () => {
  const bad = [
    ...[{ lead_above_cents: -1 }, { lead_kinds: ['void', 'void'] }, { reasons: [] }, { reasons: [goodwill, goodwill] }],
    ...[{ reasons: [{ ...goodwill, code: 'because' }] }, { reasons: [{ ...goodwill, kinds: [] }] }],
    ...[{ destroy_wait_s: 1 }, { auto_destroy: false }],
  ];
  expect(bad.map(settings => undoSettings.safeParse(settings).success)).toEqual(bad.map(() => false));
});
