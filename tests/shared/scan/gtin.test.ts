import { expect, it } from 'vitest';
import { parseGtin, spellingsOfGtin } from '../../../shared/scan/gtin';

it.each([
  ['012345678905', '00012345678905'],
  ['9501101530003', '09501101530003'],
  ['96385074', '00000096385074'],
  ['19501101530000', '19501101530000'],
])('brings %s to fourteen digits', (text, gtin) => {
  expect(parseGtin(text)).toBe(gtin);
});

it.each(['012345678904', '9501101530004', '1234567', '123456789012345', '01234567890x', ''])(
  'knows that %j is none',
  text => {
    expect(parseGtin(text)).toBeNull();
  },
);

it('knows how else a number may have been written down, and no shorter than it is', () => {
  const spelled = ['00012345678905', '09501101530003', '19501101530000', '00000096385074'].map(text => {
    const gtin = parseGtin(text);
    return gtin === null ? [] : spellingsOfGtin(gtin);
  });
  expect(spelled).toEqual([
    ['00012345678905', '0012345678905', '012345678905'],
    ['09501101530003', '9501101530003'],
    ['19501101530000'],
    ['00000096385074', '0000096385074', '000096385074', '96385074'],
  ]);
});
