import { describe, expect, it } from 'vitest';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import type { ListedSale } from '../../../shared/sync/lookup';
import { countOtherSales, type OtherSalesFacts } from '../../../shared/sync/other-sales';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { vectorItem } from '../../support/vectors';

const vape = vectorItem('B2');
const twoRoutes = vectorItem('B5');
const units = (barcode: string, count: number) => ({ barcode, quantity: (count * 100) as Quantity });
const sale: ListedSale = {
  biotrackSaleId: '88012',
  transactionId: '650101',
  requestId: 'request-2',
  externalId: 'R1-000044',
  terminalId: 'REG-1',
  cardId: 'ptest0001',
  postedAt: 6_000 as Instant,
  status: 'COMPLETE',
  registryStatus: 'POSTED',
  lines: [units(vape.barcode, 2)],
};
const { orders } = aSnapshot(0);

function count(changes: Partial<ListedSale> = {}, facts: Partial<OtherSalesFacts> = {}) {
  return countOtherSales({
    list: { kind: 'sales', sales: [{ ...sale, ...changes }] },
    report: {
      requestId: 'request-1',
      externalId: 'R2-000123',
      terminalId: 'REG-2',
      cardId: 'PTEST0001',
      lines: [units(vape.barcode, 1)],
      claimedSaleIds: new Set(['88011']),
    },
    since: 5_000 as Instant,
    orders,
    findPackage: barcode => [vape, twoRoutes].find(item => item.barcode === barcode) ?? null,
    ...facts,
  });
}

describe('what other sales took from the orders', () => {
  it('is quantity times weight, on the one order of the route', () => {
    expect(count()).toEqual([{ orderId: 'O-1', amount: 1_700_000 }]);
  });

  it('is taken off for the same goods as ours too, where another register sold them', () => {
    expect(count({ lines: [units(vape.barcode, 1)] })).toEqual([{ orderId: 'O-1', amount: 850_000 }]);
  });

  it.each<[string, Partial<ListedSale>]>([
    ['carries our request id', { requestId: 'request-1' }],
    ['carries our reference', { externalId: 'R2-000123' }],
    ['carries no request id', { requestId: null }],
    ['carries no reference', { externalId: null }],
    ['holds exactly our goods, here', { lines: [units(vape.barcode, 1)], terminalId: 'REG-2' }],
    ['holds exactly our goods, nobody knows where', { lines: [units(vape.barcode, 1)], terminalId: null }],
    ['stands for another sale of ours', { biotrackSaleId: '88011' }],
    ['was in the figures before', { postedAt: 5_000 as Instant }],
    ['has not reached the registry', { registryStatus: 'PENDING' }],
    ['says nothing of the registry', { registryStatus: null }],
    ['was voided', { status: 'VOIDED' }],
    ['was given back in part', { status: 'PARTIALLY_REFUNDED' }],
    ['is of another patient', { cardId: 'PTEST0002' }],
    ['holds a package that nobody here knows', { lines: [units('9999999999999999', 1)] }],
    ['holds goods that may have gone by another route', { lines: [units(twoRoutes.barcode, 1)] }],
  ])('leaves out a sale that %s', (_, changes) => {
    expect(count(changes)).toEqual([]);
  });

  it('leaves out what may count on either of two orders, or on none', () => {
    const [order] = orders;
    if (order === undefined) throw new Error('The snapshot has an order.');
    expect(count({}, { orders: [order, { ...order, orderId: 'O-9' }] })).toEqual([]);
    expect(count({}, { orders: [] })).toEqual([]);
  });

  it('is nothing without a list', () => {
    expect(count({}, { list: { kind: 'no-answer' } })).toEqual([]);
    expect(count({}, { list: { kind: 'unavailable' } })).toEqual([]);
  });
});

describe('what another register gave back of a sale from before', () => {
  const earlier = { postedAt: 5_000 as Instant };
  const refunded = { ...units(vape.barcode, 2), refunded: 100 as Quantity };

  it('is the whole of a void, and of a refund what came back', () => {
    expect([
      count({ ...earlier, status: 'VOIDED' }),
      count({ ...earlier, status: 'PARTIALLY_REFUNDED', lines: [refunded] }),
      count({ ...earlier, status: 'REFUNDED' }),
    ]).toEqual([
      [{ orderId: 'O-1', amount: -1_700_000 }],
      [{ orderId: 'O-1', amount: -850_000 }],
      [{ orderId: 'O-1', amount: -1_700_000 }],
    ]);
  });

  it('counts on every order that it may concern, since doubt is for a person', () => {
    const concerned = count({ ...earlier, status: 'VOIDED', lines: [units(twoRoutes.barcode, 1)] });
    expect(concerned.length).toBeGreaterThan(0);
    expect(concerned.every(({ amount }) => amount === -750_000)).toBe(true);
  });

  it.each<[string, Partial<ListedSale>]>([
    ['was sold since, and is gone again', { status: 'VOIDED' }],
    ['is our own, which the ledger knows', { ...earlier, status: 'VOIDED', terminalId: 'REG-2' }],
    ['stands for another sale of ours', { ...earlier, status: 'VOIDED', biotrackSaleId: '88011' }],
    ['is another patient’s', { ...earlier, status: 'VOIDED', cardId: 'PTEST0002' }],
    ['is of goods nobody knows', { ...earlier, status: 'VOIDED', lines: [units('0001000000000999', 1)] }],
  ])('is nothing where it %s', (_, changes) => {
    expect(count(changes)).toEqual([]);
  });
});
