import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import { parsePieces, readCount, totalOf } from '../../../shared/till/count';
import { defaultTillPolicy } from '../../../shared/till/till-policy';

describe('what is typed beside a note', () => {
  it('is a whole number, and nothing is none of it', () => {
    const typed = ['', ' ', '0', '12', ' 7 ', '007', '9999'];
    expect(typed.map(text => parsePieces(text, defaultTillPolicy))).toEqual([0, 0, 0, 12, 7, 7, 9_999].map(ok));
  });

  it.each(['x', '1x', '-1', '+1', '1.5', '1,5', '1e3', '10000', '9999999', '٣', '½', 'Infinity'])('is not %s', text => {
    expect(parsePieces(text, defaultTillPolicy)).toEqual(err('malformed'));
  });
});

describe('a count', () => {
  it('adds up, an empty drawer to nothing', () => {
    const counted = [
      { cents: 10_000, pieces: 2 },
      { cents: 25, pieces: 3 },
      { cents: 1, pieces: 0 },
    ];
    expect([totalOf(counted), readCount(counted, defaultTillPolicy)]).toEqual([20_075, ok(20_075)]);
    expect(readCount([], defaultTillPolicy)).toEqual(ok(0));
  });

  it.each([
    ['money that does not exist', [{ cents: 300, pieces: 1 }]],
    [
      'a note twice',
      [
        { cents: 100, pieces: 1 },
        { cents: 100, pieces: 1 },
      ],
    ],
    ['less than none', [{ cents: 100, pieces: -1 }]],
    ['half a note', [{ cents: 100, pieces: 0.5 }]],
    ['more pieces than a drawer holds', [{ cents: 1, pieces: 10_000 }]],
    ['more money than a drawer holds', [{ cents: 10_000, pieces: 501 }]],
    ['no number', [{ cents: 100, pieces: Number.NaN }]],
  ])('is not %s', (_, counted) => {
    expect(readCount(counted, defaultTillPolicy)).toEqual(err('bad-count'));
  });
});
