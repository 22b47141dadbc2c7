import { expect, it } from 'vitest';
import { fillPath } from '../../../../electron/devices/virtual/fill-path';

/** Rows of dots, a hash for ink. */
function drawn(path: string, width: number, options: { scale: number; margin: number }): readonly string[] {
  const { data, width: dots, height } = fillPath({ width, height: width, path }, options);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: dots }, (__, x) => (data[(y * dots + x) * 4] === 0 ? '#' : '.')).join(''),
  );
}

it('fills what lies inside once, and leaves what lies inside twice', () => {
  const ring = 'M0 0h4v4H0zM1 1h2v2h-2z';
  expect(drawn(ring, 4, { scale: 1, margin: 0 })).toEqual(['####', '#..#', '#..#', '####']);
});

it('draws as large as it is told, with white around', () => {
  expect(drawn('M0 0L1 0L1 1V1L0 1z', 1, { scale: 2, margin: 1 })).toEqual([
    ...['......', '......', '..##..', '..##..', '......', '......'],
  ]);
});
