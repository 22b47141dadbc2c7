import { describe, expect, it } from 'vitest';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import type { ListedSale, OwnReport } from '../../../shared/sync/lookup';
import { acceptedFrom, hasSameContent, isNameless, isNamelessMatch } from '../../../shared/sync/match-sale';

const line = (barcode: string, units: number) => ({ barcode, quantity: (units * 100) as Quantity });
const sale: ListedSale = {
  biotrackSaleId: '88012',
  transactionId: '650101',
  requestId: null,
  externalId: null,
  terminalId: 'REG-2',
  cardId: 'PTEST0001',
  postedAt: 5_000 as Instant,
  status: 'COMPLETE',
  registryStatus: null,
  lines: [line('A', 2), line('B', 1)],
};
const report: OwnReport = {
  requestId: 'request-1',
  externalId: 'R2-000123',
  terminalId: 'REG-2',
  cardId: 'ptest0001',
  lines: [line('B', 1), line('A', 1), line('A', 1)],
  claimedSaleIds: new Set(),
};

describe('hasSameContent', () => {
  it('compares the goods as a whole, in any order and split', () => {
    expect(hasSameContent(sale, report)).toBe(true);
  });

  it.each<[string, Partial<ListedSale>]>([
    ['one more unit', { lines: [line('A', 3), line('B', 1)] }],
    ['a package less', { lines: [line('A', 2)] }],
    ['another card', { cardId: 'PTEST0002' }],
  ])('tells %s apart', (_, changes) => {
    expect(hasSameContent({ ...sale, ...changes }, report)).toBe(false);
  });
});

describe('isNamelessMatch', () => {
  it('takes a sale without references for ours when all else agrees', () => {
    expect([isNamelessMatch(sale, report), isNamelessMatch({ ...sale, terminalId: null }, report)]).toEqual([
      true,
      true,
    ]);
  });

  it.each<[string, Partial<ListedSale>]>([
    ['carries a reference', { requestId: 'request-9' }],
    ['carries a receipt number', { externalId: 'R3-000001' }],
    ['comes from another register', { terminalId: 'REG-3' }],
  ])('leaves a sale alone that %s', (_, changes) => {
    expect(isNamelessMatch({ ...sale, ...changes }, report)).toBe(false);
  });

  it('leaves a sale alone that another one of ours stands for', () => {
    expect(isNamelessMatch(sale, { ...report, claimedSaleIds: new Set(['88012']) })).toBe(false);
  });
});

describe('isNameless', () => {
  it('is true of a sale that carries neither reference', () => {
    const named = [{ requestId: 'request-9' }, { externalId: 'R3-000001' }].map(changes => ({ ...sale, ...changes }));
    expect([sale, ...named].map(isNameless)).toEqual([true, false, false]);
  });
});

describe('acceptedFrom', () => {
  it('counts the registry as pending where the list does not say', () => {
    expect(acceptedFrom(sale, 'content')).toEqual({
      biotrackSaleId: '88012',
      transactionId: '650101',
      postedAt: 5_000,
      registryStatus: 'PENDING',
      remaining: [
        { barcode: 'A', quantity: null },
        { barcode: 'B', quantity: null },
      ],
      via: 'content',
    });
  });
});
