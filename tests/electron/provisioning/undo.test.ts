import { expect, it } from 'vitest';
import { parseProvisioning } from '../../../electron/provisioning/read-provisioning';
import { undoPolicyOf, undoSettings } from '../../../electron/provisioning/undo';
import { defaultUndoPolicy } from '../../../shared/undo/undo-policy';
import { aProvisioningFile } from '../../support/provisioning';

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
    ...[
      { reasons: [{ ...goodwill, code: 'because' }] },
      { reasons: [{ ...goodwill, as: 'other' }] },
      { reasons: [{ ...goodwill, kinds: [] }] },
    ],
    ...[{ destroy_wait_s: 1 }, { auto_destroy: false }],
  ];
  expect(bad.map(settings => undoSettings.safeParse(settings).success)).toEqual(bad.map(() => false));
});

const soggy = { code: 'soggy-box', as: 'defective', words: { en: 'Soggy box', es: 'Caja mojada' } };
const own = { ...soggy, kinds: ['restock'], lead: true, note: false };

it('takes reasons that are the store’s own', () => {
  const said = undoSettings.parse({ reasons: [goodwill, own] });
  expect(undoPolicyOf(said).reasons).toEqual([goodwill, own]);
});

it('says in one sentence what is wrong with one', () => {
  const refusal = (reasons: readonly object[]) => {
    const file = parseProvisioning(JSON.stringify({ ...aProvisioningFile(), policy: { undo: { reasons } } }));
    return file.ok ? null : file.error.params['reason'];
  };
  const { words: _, ...wordless } = own;
  expect([refusal([goodwill, own]), refusal([goodwill, wordless]), refusal([{ ...goodwill, as: 'other' }])]).toEqual([
    null,
    'policy.undo.reasons.1.code: a reason of your own needs words in en and es, and as which reason the state is told it',
    'policy.undo.reasons.0.code: this reason has its words already; one of your own needs another code',
  ]);
});
