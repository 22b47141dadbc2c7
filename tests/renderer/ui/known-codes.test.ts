import { expect, it } from 'vitest';
import { isErrorCode, isRefusalCode, isStaleCause } from '../../../renderer/ui/known-codes';

it('tells codes of the three kinds apart from each other and from other text', () => {
  const texts = ['E-ITM-01', 'ROUTE_EXCEEDED', 'midnight', 'toString'];
  expect(texts.map(isErrorCode)).toEqual([true, false, false, false]);
  expect(texts.map(isRefusalCode)).toEqual([false, true, false, false]);
  expect(texts.map(isStaleCause)).toEqual([false, false, true, false]);
});
