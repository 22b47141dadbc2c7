import { expect, it } from 'vitest';
import { itemKey, parseItemKey } from '../../../shared/catalog/item-key';
import { tShirt } from '../../support/items';
import { vectorItem } from '../../support/vectors';

it('names packages and merchandise, and reads the names back', () => {
  const keys = [itemKey(vectorItem('B2')), itemKey(tShirt({ sku: 'A:1' }))];
  expect(keys).toEqual(['package:0001000000000029', 'merchandise:A:1']);
  expect(keys.map(parseItemKey)).toEqual([
    { kind: 'package', barcode: '0001000000000029' },
    { kind: 'merchandise', sku: 'A:1' },
  ]);
});

it.each(['package:29', 'package:00010000000000290', 'merchandise:', 'sku:1', ''])('knows no item named %j', key => {
  expect(parseItemKey(key)).toBeNull();
});
