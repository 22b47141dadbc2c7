import { expect, it } from 'vitest';
import { keyed } from '../../../renderer/ui/keyed';

it('gives equal things different keys and keeps their order', () => {
  expect(keyed(['a', 'b', 'a'], text => text)).toEqual([
    { key: 'a#1', item: 'a' },
    { key: 'b#1', item: 'b' },
    { key: 'a#2', item: 'a' },
  ]);
});
