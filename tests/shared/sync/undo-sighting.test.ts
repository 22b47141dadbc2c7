import { describe, expect, it } from 'vitest';
import type { Cents, Instant, Quantity } from '../../../shared/kernel/units';
import type { ListedLine, ListedSale } from '../../../shared/sync/lookup';
import { sightGoods, sightSale } from '../../../shared/sync/undo-sighting';

const quantity = (units: number): Quantity => (units * 100) as Quantity;
const line = (changes: Partial<ListedLine> = {}): ListedLine => ({
  ...{ number: 1, barcode: 'B2', quantity: quantity(2), unitPriceCents: 4_500 as Cents, refunded: quantity(0) },
  ...changes,
});
const sale = (changes: Partial<ListedSale> = {}): ListedSale => ({
  ...{ biotrackSaleId: '88012', transactionId: '650101', requestId: 'r', externalId: 'x', terminalId: 'REG-2' },
  ...{ cardId: 'P', postedAt: 1 as Instant, status: 'COMPLETE', registryStatus: 'POSTED', lines: [line()] },
  ...changes,
});

describe('a void', () => {
  it.each([
    ['VOIDED', 'done'],
    ['COMPLETE', 'not-done'],
    ['REFUNDED', 'otherwise'],
    ['PARTIALLY_REFUNDED', 'otherwise'],
    ['UNKNOWN', 'unclear'],
  ] as const)('of a sale that is %s is %s', (status, sighting) => {
    expect(sightSale({ op: 'void' }, sale({ status }))).toBe(sighting);
  });
});

describe('a refund', () => {
  const target = { op: 'refund', lines: [{ number: 1, barcode: 'B2', quantity: quantity(1) }] } as const;
  it.each([
    ['nothing came back', line(), 'not-done'],
    ['as much as we asked', line({ refunded: quantity(1) }), 'done'],
    ['more, which was somebody else', line({ refunded: quantity(2) }), 'otherwise'],
    ['the state does not say', line({ refunded: null }), 'unclear'],
    ['another line of the same goods', line({ number: 2, refunded: quantity(1) }), 'unclear'],
    ['a line without number, of goods that stand once', line({ number: null, refunded: quantity(1) }), 'done'],
  ])('%s: it is seen as %s', (_, listed, sighting) => {
    expect(sightSale(target, sale({ lines: [listed] }))).toBe(sighting);
  });

  it('of several lines is done only where all of them are', () => {
    const two = { ...target, lines: [...target.lines, { number: 2, barcode: 'B4', quantity: quantity(1) }] };
    const lines = [line({ refunded: quantity(1) }), line({ number: 2, barcode: 'B4' })];
    expect([sightSale(two, sale({ lines })), sightSale(two, sale({ status: 'VOIDED' }))]).toEqual([
      'otherwise',
      'otherwise',
    ]);
  });
});

it('a correction shows in the price', () => {
  const target = { op: 'modify', number: 1, barcode: 'B2', unitPriceCents: 4_000 as Cents } as const;
  const at = (unitPriceCents: number | null) =>
    sightSale(target, sale({ lines: [line({ unitPriceCents: unitPriceCents as Cents | null })] }));
  expect([at(4_000), at(4_500), at(null)]).toEqual(['done', 'not-done', 'unclear']);
});

it('goods are put down to be destroyed all or not at all', () => {
  const found = (...statuses: ('RETURNED' | 'DESTROY_SCHEDULED' | 'DEPLETED')[]) =>
    statuses.map((status, index) => ({ barcode: `${index}`, status }));
  expect([
    sightGoods(['0', '1'], found('DESTROY_SCHEDULED', 'DEPLETED')),
    sightGoods(['0', '1'], found('RETURNED', 'RETURNED')),
    sightGoods(['0', '1'], found('RETURNED', 'DESTROY_SCHEDULED')),
    sightGoods(['0', '1'], found('RETURNED')),
  ]).toEqual(['done', 'not-done', 'otherwise', 'unclear']);
});
