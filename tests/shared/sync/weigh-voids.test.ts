import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../shared/kernel/units';
import type { ListedSale } from '../../../shared/sync/lookup';
import { weighVoids } from '../../../shared/sync/weigh-voids';
import { context, nameless, ours } from '../../support/sync/lookups';

const one: ListedSale = { ...ours, status: 'VOIDED' };
const other: ListedSale = { ...one, biotrackSaleId: '88013', transactionId: '650102' };
const weigh = (...listed: readonly ListedSale[]) => weighVoids(listed, context.report, ['88012', '88013']);

describe('a sale that the state held twice', () => {
  it('is gone from there when each of them is voided, whatever else is listed', () => {
    const stranger = { ...ours, biotrackSaleId: '1', requestId: 'request-9', externalId: 'R9-1' };
    const otherGoods = {
      ...{ ...nameless, biotrackSaleId: '2' },
      lines: [{ barcode: '0001000000000029', quantity: 300 as Quantity }],
    };
    expect(weigh(one, other, stranger, otherGoods)).toEqual({ kind: 'all-voided' });
  });

  it.each<[string, ListedSale]>([
    ['one of the two', { ...other, status: 'COMPLETE' }],
    ['one of the two, which was refunded', { ...other, status: 'REFUNDED' }],
    ['one of the two, in a status of tomorrow', { ...other, status: 'UNKNOWN' }],
    ['a third under our request', { ...ours, biotrackSaleId: '88014', externalId: null }],
    ['a third under our receipt', { ...ours, biotrackSaleId: '88014', requestId: null }],
    ['a third without a reference', { ...nameless, biotrackSaleId: '88014' }],
  ])('stands while %s stands', (_, sale) => {
    const listed = [one, other].filter(each => each.biotrackSaleId !== sale.biotrackSaleId);
    expect(weigh(...listed, sale)).toEqual({ kind: 'standing', biotrackSaleId: sale.biotrackSaleId });
  });

  it('stands where one list shows it voided and another does not yet', () => {
    expect(weigh(one, other, { ...other, status: 'COMPLETE' })).toEqual({ kind: 'standing', biotrackSaleId: '88013' });
  });

  it('is gone as well where it was held once, and that is voided and nothing else of it stands', () => {
    const weighOne = (...listed: readonly ListedSale[]) => weighVoids(listed, context.report, ['88012']);
    expect([weighOne(one), weighOne(one, { ...other, status: 'COMPLETE' }), weighOne(other)]).toEqual([
      { kind: 'all-voided' },
      { kind: 'standing', biotrackSaleId: '88013' },
      { kind: 'unlisted' },
    ]);
  });

  it('is not gone because one of them is not listed, nor because nobody named any', () => {
    expect([weigh(one), weighVoids([one, other], context.report, [])]).toEqual([
      { kind: 'unlisted' },
      { kind: 'unlisted' },
    ]);
  });
});
