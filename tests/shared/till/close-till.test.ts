import { describe, expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { closeNeeds, closeSubject, readExplanation } from '../../../shared/till/close-till';

const policy = { recounts: 1, explainOverCents: 100, approveOverCents: 500 };
const count = (off: number, number = 1) => ({
  number,
  countedCents: (20_000 + off) as Cents,
  expectedCents: 20_000 as Cents,
});

describe('the difference', () => {
  it.each([
    [0, false, false, false],
    [1, false, false, true],
    [-100, false, false, true],
    [101, true, false, true],
    [-500, true, false, true],
    [-501, true, true, true],
    [9_999, true, true, true],
  ])('of %i cents', (off, needsExplanation, needsApproval, mayRecount) => {
    expect(closeNeeds(count(off), policy)).toEqual({
      overShortCents: off,
      needsExplanation,
      needsApproval,
      mayRecount,
    });
  });

  it('is counted again as often as the policy says', () => {
    const may = (number: number, recounts: number) => closeNeeds(count(5, number), { ...policy, recounts }).mayRecount;
    expect([may(1, 0), may(1, 1), may(2, 1), may(2, 2), may(3, 2)]).toEqual([false, true, false, true, false]);
  });
});

it('asks for an explanation only where one is needed', () => {
  const read = (text: string, needsExplanation: boolean) => readExplanation(text, { needsExplanation });
  expect([
    read('', false),
    read('', true),
    read(' x ', true),
    read(' gave too much ', true),
    read('why not', false),
  ]).toEqual(['', null, null, 'gave too much', 'why not']);
});

it('asks a lead for this difference of this count', () => {
  expect(closeSubject('018f-1', count(-750, 2))).toBe('018f-1.2.-750');
});
