import { expect, it } from 'vitest';
import { wedgeErrors } from '../../build/bench/wedge-bench';
import { judge, makeCorpus } from '../../build/bench/wedge-corpus';

it('tells scanners from people over 6,000 bursts, and errs only by asking for another scan', () => {
  const { bursts, wrongCode, falseScan, lostKey, smooth, inField, inQuestion, otherInField, hiccup } = wedgeErrors();
  expect({ bursts, wrongCode, falseScan, lostKey, smooth, inField, inQuestion }).toEqual({
    ...{ bursts: 6_000, wrongCode: 0, falseScan: 0, lostKey: 0, smooth: 0, inField: 0, inQuestion: 0 },
  });
  // Where people work, what is no package is left to the field: it may be a search.
  expect(otherInField).toBe(100);
  expect(hiccup).toBeLessThan(20);
});

it('holds what it found on other corpora too', () => {
  for (const seed of [1, 2, 3]) {
    const bursts = makeCorpus(seed, 2_400).filter(({ kind }) => kind !== 'other-code-in-field');
    const verdicts = new Set(bursts.map(burst => judge({ mode: 'timing' }, burst)));
    expect(bursts.length).toBeGreaterThan(2_000);
    expect([...verdicts].filter(verdict => verdict !== 'right' && verdict !== 'asked-again')).toEqual([]);
  }
});

it('would notice a detector that is too eager, and one that is deaf', () => {
  const [fast] = makeCorpus(1, 1);
  if (fast === undefined) throw new Error('The corpus is empty.');
  const person = { ...fast, code: null };
  const slow = { ...fast, keys: fast.keys.map((key, at) => ({ ...key, at: at * 90 })) };
  const other = { ...fast, code: 'another' };
  expect([person, slow, other].map(burst => judge({ mode: 'timing' }, burst))).toEqual([
    'false-scan',
    'missed',
    'wrong-code',
  ]);
});
