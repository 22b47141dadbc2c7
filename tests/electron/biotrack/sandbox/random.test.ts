import { expect, it } from 'vitest';
import { createRandom } from '../../../../electron/biotrack/sandbox/random';

it('repeats itself for a seed and differs for another', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 8 }, () => random.between(0, 999));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('reaches both ends and nothing beyond', () => {
  const random = createRandom(1);
  const drawn = new Set(Array.from({ length: 400 }, () => random.between(2, 5)));
  expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
});

it('picks of what there is, and refuses to pick of nothing', () => {
  const random = createRandom(3);
  expect([random.pick(['only']), random.chance(100), random.chance(0)]).toEqual(['only', true, false]);
  expect(() => random.pick([])).toThrow(RangeError);
});
