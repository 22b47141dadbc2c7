import { expect, it } from 'vitest';
import { getSaleDetails } from '../../../db/repositories/sale-details';
import type { Cents } from '../../../shared/kernel/units';
import { later } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, openDrawer, writeUndo } from '../../support/store-undos';
import { aSaleToWrite } from '../../support/store-values';

const untold = {
  ...{ caregiverName: null, discountCents: 0, subtotalCents: 4_500, taxCents: 0 },
  ...{ paidBy: ['cash'], givenBackCents: 0, postedAt: null },
};

it('knows what was paid and how', () => {
  const store = aShop();
  sell(store);
  expect(getSaleDetails(store.db, 'sale-1')).toEqual(untold);
});

it('names each way of paying once', () => {
  const store = aShop();
  const { decided } = aSaleToWrite();
  const tenders = [
    { kind: 'debit', amountCents: 1_000 as Cents, reference: 'A1' },
    { kind: 'cash', amountCents: 2_000 as Cents },
    { kind: 'cash', amountCents: 1_500 as Cents },
  ] as const;
  sell(store, { decided: { ...decided, tenders } });
  expect(getSaleDetails(store.db, 'sale-1').paidBy).toEqual(['cash', 'debit']);
});

it('knows when the state posted it, and what was given back since', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  expect(getSaleDetails(store.db, 'sale-1')).toEqual({ ...untold, givenBackCents: 4_500, postedAt: later(2_000) });
});

it('is never asked about a sale that is not there', () => {
  expect(() => getSaleDetails(aShop().db, 'sale-9')).toThrow('No sale has this id');
});
