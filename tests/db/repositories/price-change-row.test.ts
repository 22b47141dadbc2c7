import { expect, it } from 'vitest';
import { toPriceChange, toPriceChangeRow } from '../../../db/repositories/price-change-row';
import type { PriceChange } from '../../../shared/cart/price-change';
import type { Cents } from '../../../shared/kernel/units';

const changes: readonly (PriceChange | null)[] = [
  null,
  { terms: { kind: 'percent', bp: 1_250 }, reason: 'senior', approverId: null },
  { terms: { kind: 'amount', cents: 500 as Cents }, reason: 'damaged', approverId: 'user-lee' },
  { terms: { kind: 'override', cents: 0 as Cents }, reason: 'goodwill', approverId: 'user-lee' },
];

it('reads back what it wrote', () => {
  expect(changes.map(toPriceChangeRow).map(toPriceChange)).toEqual(changes);
});

it('writes kind, figure, reason and approver apart', () => {
  expect(toPriceChangeRow(changes[2] ?? null)).toEqual({
    price_kind: 'amount',
    price_value: 500,
    price_reason: 'damaged',
    price_approver_id: 'user-lee',
  });
});
