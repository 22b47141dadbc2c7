import { expect, it } from 'vitest';
import type { Dimension } from '../../../db/repositories/sale-dimensions';
import { type Span, walkMoments } from '../../../db/repositories/sale-moments';
import { indexSales } from '../../../db/transactions/index-sales';
import { aStoreOfHistories, writeHistory } from '../../support/sale-scenes';
import { type TestStore, t0 } from '../../support/store';

const hourMs = 3_600_000;
const always = { since: 0, until: Number.MAX_SAFE_INTEGER };
const between = (since: number, until: number) => ({ since: t0 + since * hourMs, until: t0 + until * hourMs });

/** Sales at these hours, of Ana and of Ben. */
function aStoreOf(ana: readonly number[], ben: readonly number[] = []): TestStore {
  const store = aStoreOfHistories();
  const scene = { patient: 0, goods: [], status: 'queued', isAfterGap: false } as const;
  const scenes = [ana, ben].flatMap((hours, operator) => hours.map(hour => ({ ...scene, hour, operator })));
  writeHistory(store, scenes);
  indexSales(store.db, 99, () => false);
  return store;
}

/** Of whoever has one of these names. */
const by = (...names: readonly string[]): Dimension => ({
  streams: names.map(name => ({ sql: `facet_sale AS m WHERE m.facet_id = (${idOf}'${name}')`, values: [] })),
  probe: {
    sql: `EXISTS (SELECT 1 FROM facet_sale AS p WHERE p.facet_id IN (${names.map(name => `(${idOf}'${name}')`).join(', ')})
      AND p.sold_at = m.sold_at)`,
    values: [],
  },
  lags: true,
  isGathered: false,
});
const idOf = 'SELECT id FROM facet WHERE key = ';
const [ana, ben] = ['o:user-ana', 'o:user-ben'];

const walk = (store: TestStore, dimensions: readonly Dimension[], span: Span, first: number) =>
  [...walkMoments(store.db, dimensions, span, first)].map(lot => lot.map(at => (at - t0) / hourMs));

it('goes back in lots that grow, side by side along whatever is asked for', () => {
  const store = aStoreOf([1, 3, 5, 7, 9], [2, 3, 8]);
  expect(walk(store, [by(ana, ben)], always, 2)).toEqual([[9, 8], [7, 5, 3, 2], [1]]);
});

it('stays between two moments, and where both are asked for', () => {
  const store = aStoreOf([1, 3, 5, 7, 9], [2, 3, 7, 8]);
  expect(walk(store, [by(ana), by(ben)], always, 5)).toEqual([[7, 3]]);
  expect(walk(store, [by(ana)], between(3, 7), 2)).toEqual([[7, 5], [3]]);
  expect(walk(store, [by(ana), by(ben)], between(4, 6), 2)).toEqual([]);
});

it('finds nothing where nothing has what is asked for', () => {
  const store = aStoreOf([1]);
  expect([walk(store, [by()], always, 5), walk(store, [by(ben)], always, 5)]).toEqual([[], []]);
});

it('comes in the same lots where all moments have to be gathered before the newest is known', () => {
  const store = aStoreOf([1, 3, 5, 7, 9], [2, 3, 8]);
  const gathered = { ...by(ana, ben), isGathered: true };
  expect(walk(store, [gathered], always, 2)).toEqual([[9, 8], [7, 5, 3, 2], [1]]);
  expect(walk(store, [gathered], between(3, 7), 9)).toEqual([[7, 5, 3]]);
});
