import { expect, it } from 'vitest';
import { productWords } from '../../../shared/catalog/product-words';

it.each([
  ['blue', true],
  ['BLU dre', true],
  ['dream blue', true],
  ['3.5', true],
  ['3.5 g', true],
  ['pena', true],
  ['lue', false],
  ['blue haze', false],
  ['35', false],
])('looks for %o in a name: %o', (typed, expected) => {
  expect(productWords(typed)?.('Blue Dream (Peña) 3.5 g')).toBe(expected);
});

it('asks for nothing where no word was typed', () => {
  expect([productWords(''), productWords(' -, ')]).toEqual([null, null]);
});
