import { expect, it } from 'vitest';
import {
  findSale,
  findSaleByCart,
  findSaleByRef,
  findSaleByRequest,
  getSale,
  listSaleLines,
} from '../../../db/repositories/sales';
import type { Cents } from '../../../shared/kernel/units';
import { aShop, sell } from '../../support/store-scenes';
import { aSaleToWrite } from '../../support/store-values';

it('finds a sale by any name it has', () => {
  const store = aShop();
  const caregiver = { cardId: 'CTEST0001', name: 'Cora Test' };
  const { sale } = sell(store, { caregiver });
  expect(sale.caregiver).toEqual(caregiver);
  expect([
    getSale(store.db, 'sale-1'),
    findSale(store.db, 'sale-1'),
    findSaleByRef(store.db, 'reg-2-000001-7k3qx'),
    findSaleByRequest(store.db, 'request-1'),
    findSaleByCart(store.db, 'cart-1'),
  ]).toEqual([sale, sale, sale, sale, sale]);
  expect([
    findSale(store.db, 'x'),
    findSaleByRef(store.db, 'x'),
    findSaleByRequest(store.db, 'x'),
    findSaleByCart(store.db, 'x'),
  ]).toEqual([null, null, null, null]);
  expect(() => getSale(store.db, 'x')).toThrow('No sale');
});

it('keeps a split payment in the order it was made', () => {
  const store = aShop();
  const { decided } = aSaleToWrite();
  const tenders = [
    { kind: 'debit', amountCents: 3_000 as Cents, reference: 'A-17' },
    { kind: 'cash', amountCents: 2_000 as Cents },
  ] as const;
  const { sale } = sell(store, { decided: { ...decided, tenders, changeCents: 500 as Cents } });
  expect([sale.tenders, sale.changeCents]).toEqual([tenders, 500]);
  expect(listSaleLines(store.db, 'sale-1')).toEqual(decided.lines);
});
