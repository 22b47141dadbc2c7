import { expect, it } from 'vitest';
import {
  amountStep,
  amountSteps,
  facetKey,
  insertFacetSale,
  listFacetIds,
  listFacetNames,
  setFacetMark,
  takeFacet,
} from '../../../db/repositories/sale-facets';
import { aStore, rowsOf } from '../../support/store';

it('steps up by half an octave, so that no amount is in two steps', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 15, 16, 2 ** 31 - 1].map(amountStep)).toEqual([
    ...[0, 1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 61],
  ]);
});

it('names every step between two amounts, and none where the least is the larger one', () => {
  expect(amountSteps(4, 12)).toEqual([4, 5, 6, 7]);
  expect(amountSteps(null, 3)).toEqual([0, 1, 2, 3]);
  expect(amountSteps(2 ** 31, null)).toEqual([61]);
  expect(amountSteps(100, 2)).toEqual([]);
});

it('has one number for each thing, and names what was sold', () => {
  const { db } = aStore();
  const [blue, ana] = db.transaction(() =>
    [facetKey.name('Blue'), facetKey.operator('ana')].map(key => takeFacet(db, key)),
  );
  expect(db.transaction(() => takeFacet(db, facetKey.name('Blue')))).toBe(blue);
  expect(listFacetIds(db, [facetKey.name('Blue'), facetKey.operator('ana'), facetKey.package('1')]).toSorted()).toEqual(
    [blue, ana],
  );
  expect(listFacetNames(db)).toEqual([{ id: blue, name: 'Blue' }]);
});

it('has one entry for a moment and a total, however often it is written', () => {
  const store = aStore();
  const { db } = store;
  db.transaction(() => {
    const id = takeFacet(db, facetKey.amount(3));
    for (const total of [3, 3, 2]) insertFacetSale(db, id, 5, total);
    for (const last of [4, 9]) setFacetMark(db, 'REG-2', last);
  });
  expect(rowsOf(store, 'SELECT sold_at, total_cents FROM facet_sale')).toEqual([
    { sold_at: 5, total_cents: 2 },
    { sold_at: 5, total_cents: 3 },
  ]);
  expect(rowsOf(store, 'SELECT * FROM facet_mark')).toEqual([{ terminal_id: 'REG-2', last: 9 }]);
});
