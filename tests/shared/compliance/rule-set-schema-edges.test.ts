import { describe, expect, it } from 'vitest';
import { ruledForms, ruledRoutes, ruleSetFile } from '../../../shared/compliance/rule-set-schema';
import { aSet } from '../../support/rules-over-time';

type Json = Record<string, unknown>;

const published: Json = aSet('a', '2022-08-29', null);
const first = (member: string): Json => (published[member] as Json[])[0] ?? {};

/** Whether a file with the published set, changed so, has the right shape. */
const takes = (changes: Json): boolean => ruleSetFile.safeParse({ sets: [{ ...published, ...changes }] }).success;
const takesLimit = (changes: Json): boolean => takes({ limits: [{ ...first('limits'), ...changes }] });
const takesForms = (changes: Json): boolean => takes({ forms: [{ ...first('forms'), ...changes }] });

describe('a rule set', () => {
  it('has numbers within their bounds, and the bounds are within', () => {
    expect({
      adultAge: [0, 1, 120, 121, 18.5].map(adultAge => takes({ adultAge })),
      registryMaxAgeS: [0, 1, 0.5].map(registryMaxAgeS => takes({ registryMaxAgeS })),
      mismatchTolerance: [-1, 0, 1, 0.5].map(mismatchTolerance => takes({ mismatchTolerance })),
      windowDays: [0, 1, 366, 367, 1.5].map(windowDays => takesLimit({ windowDays })),
    }).toEqual({
      adultAge: [false, true, true, false, false],
      registryMaxAgeS: [false, true, false],
      mismatchTolerance: [false, true, true, false],
      windowDays: [false, true, true, false, false],
    });
  });

  it('knows the routes and the forms of the law, and no others', () => {
    expect([ruledRoutes, ruledForms]).toEqual([
      ['EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL', 'SMOKING'],
      [
        ...['WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL', 'VAPE', 'CONCENTRATE'],
        ...['CAPSULE', 'TINCTURE', 'EDIBLE', 'TOPICAL', 'SUPPOSITORY'],
      ],
    ]);
  });

  it('counts in the three units, for the three order types, and in none that is not there', () => {
    expect(['ug_thc', 'ug_cbd', 'mg_smoking', 'mg', ''].map(unit => takesLimit({ unit }))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
    expect(['MEDICAL', 'LOW_THC', 'SMOKING', 'OTHER', ''].map(orderType => takesLimit({ orderType }))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });

  it('says where everything comes from, and leaves nothing empty', () => {
    const { hours, ounce, sources } = published as { hours: Json; ounce: Json; sources: Json };
    expect([
      takes({}),
      takes({ id: '' }),
      takes({ limits: [] }),
      takes({ forms: [] }),
      takesForms({ forms: [] }),
      takesForms({ forms: null }),
      takesForms({ source: '' }),
      takesLimit({ source: '' }),
      takes({ hours: { ...hours, source: '' } }),
      takes({ ounce: { ...ounce, source: '' } }),
      ...Object.keys(sources).map(name => takes({ sources: { ...sources, [name]: '' } })),
    ]).toEqual([true, false, false, false, false, true, ...Array.from({ length: 11 }, () => false)]);
    expect(ruleSetFile.safeParse({ sets: [] }).success).toBe(false);
  });

  it('has no member beside the known ones, at any depth', () => {
    const { hours, ounce, sources } = published as { hours: Json; ounce: Json; sources: Json };
    const extra = { extra: 1 };
    expect([
      takes(extra),
      takesLimit(extra),
      takesForms(extra),
      takes({ hours: { ...hours, ...extra } }),
      takes({ ounce: { ...ounce, ...extra } }),
      takes({ sources: { ...sources, ...extra } }),
      ruleSetFile.safeParse({ sets: [published], ...extra }).success,
    ]).toEqual(Array.from({ length: 7 }, () => false));
  });
});
