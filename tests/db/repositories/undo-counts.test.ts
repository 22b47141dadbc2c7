import { expect, it } from 'vitest';
import { listSoldSince } from '../../../db/repositories/undo-counts';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale } from '../../support/store-undos';

it('adds up what the state took of later sales, by order', () => {
  const store = aShop();
  sell(store);
  sell(store, { sequence: 2, soldAt: later(1) });
  sell(store, { sequence: 3, soldAt: later(2) });
  acceptSale(store, 1);
  acceptSale(store, 2);
  expect([listSoldSince(store.db, 'patient-1', 1), listSoldSince(store.db, 'patient-1', 2)]).toEqual([
    [{ orderId: 'O-1', amount: 500_000 }],
    [],
  ]);
});
