import { expect, it } from 'vitest';

/** Read inside the tests: a default policy that its own schema refuses stops the program as it loads. */
async function readPolicy() {
  const { defaultDiscountPolicy, discountPolicySchema } = await import('../../../shared/cart/discount-policy');
  const parse = (changes: object) => discountPolicySchema.safeParse({ ...defaultDiscountPolicy, ...changes });
  return { parse, takes: (changes: object): boolean => parse(changes).success };
}

it('keeps every share within its bounds, and the bounds are within', async () => {
  const { takes } = await readPolicy();
  expect({
    maxBp: [-1, 0, 0.5].map(maxBp => takes({ maxBp })),
    maxApprovedBp: [9_999, 10_000, 10_001].map(maxApprovedBp => takes({ maxApprovedBp })),
    below: [-1, 0, 10_000, 10_001].map(overrideMaxBelowBp => takes({ overrideMaxBelowBp })),
    above: [-1, 0, 100_000, 100_001].map(overrideMaxAboveBp => takes({ overrideMaxAboveBp })),
    quick: [0, 1, 10_000, 10_001].map(bp => takes({ quickBp: [bp] })),
  }).toEqual({
    maxBp: [false, true, false],
    maxApprovedBp: [true, true, false],
    below: [false, true, true, false],
    above: [false, true, true, false],
    quick: [false, true, true, false],
  });
});

it('says when it was looked at and why, for which goods and which reasons, each once', async () => {
  const { takes } = await readPolicy();
  expect({
    reviewed: ['2026-11-22', '2026-02-30', ''].map(reviewed => takes({ reviewed })),
    source: ['house', ''].map(source => takes({ source })),
    classes: [['medical', 'device', 'merchandise'], [], ['tobacco'], ['']].map(classes => takes({ classes })),
    quickBp: [[], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7]].map(quickBp => takes({ quickBp })),
    reasons: [['veteran'], ['veteran', 'veteran'], ['']].map(reasons => takes({ reasons })),
  }).toEqual({
    reviewed: [true, false, false],
    source: [true, false],
    classes: [true, true, false, false],
    quickBp: [true, true, false],
    reasons: [true, false, false],
  });
});

it('points at the cap that is wrong and says why, and at what is there twice', async () => {
  const { parse } = await readPolicy();
  const problemOf = (changes: object) => {
    const { error } = parse(changes);
    return error?.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  expect([
    problemOf({ maxBp: 2_001, maxApprovedBp: 2_000 }),
    problemOf({ classes: ['device', 'device'] }),
    problemOf({ quickBp: [5, 5] }),
    problemOf({ reasons: ['senior', 'senior'] }),
  ]).toEqual([
    [['maxApprovedBp', 'less with an approval than without']],
    [['classes', 'a class twice']],
    [['quickBp', 'a percentage twice']],
    [['reasons', 'a reason twice']],
  ]);
});
