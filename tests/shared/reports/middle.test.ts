import { expect, it } from 'vitest';
import { middle } from '../../../shared/reports/middle';

it.each([
  [[], null],
  [[5], 5],
  [[9, 1, 5], 5],
  [[4, 3, 2, 1], 2],
])('the middle of %o is %s', (figures, answer) => {
  expect(middle(figures)).toBe(answer);
});
