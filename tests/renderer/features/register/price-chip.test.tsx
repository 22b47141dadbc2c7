import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PriceChip } from '../../../../renderer/features/register/price-chip';
import { show } from '../../support/render';
import { aLine } from '../../support/views';

const agreed = { kind: 'override', value: 3_000, reason: 'damaged', approvedBy: 'Lee Park' } as const;

it('is not there while the list price holds', () => {
  const { container } = show(<PriceChip line={aLine()} onClear={() => undefined} />);
  expect(container.textContent).toBe('');
});

it('says what was agreed, and offers nothing where nothing may be changed', () => {
  const { container } = show(<PriceChip line={aLine({ priceChange: agreed })} />);
  expect(container.textContent).toBe('$30.00 each, agreed · Damaged packaging · approved by Lee Park');
  expect(screen.queryByRole('button')).toBeNull();
});

it('says when it is not allowed any more', () => {
  const { container } = show(<PriceChip line={aLine({ priceChange: agreed, isPriceAllowed: false })} />);
  expect([container.textContent, container.firstElementChild?.className]).toEqual([
    '$30.00 each, agreed · Damaged packaging · approved by Lee Park · not allowed any more',
    'price-chip price-chip-bad',
  ]);
});
