import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Totals } from '../../../../renderer/features/register/totals';
import { show } from '../../support/render';
import { aFilledRegister, aRegister } from '../../support/views';

it('keeps its rows from the empty cart on', () => {
  const { container, rerender } = show(<Totals view={aRegister()} />);
  expect(container.textContent).toBe('Subtotal · 0 lines$0.00Tax$0.00Total$0.00');
  rerender(<Totals view={aFilledRegister({ taxCents: 150, totalCents: 7_150 })} />);
  expect(container.textContent).toBe('Subtotal · 1 line$70.00Tax$1.50Total$71.50');
});

it('says what was taken off before the subtotal that is left', () => {
  const view = aFilledRegister({ discountCents: 700, subtotalCents: 6_300, totalCents: 6_300 });
  const { container } = show(<Totals view={view} />);
  expect(container.textContent).toBe('Before discounts$70.00Discount−$7.00Subtotal · 1 line$63.00Tax$0.00Total$63.00');
});

it('offers a discount on what is in the cart, and nothing on an empty one', () => {
  const { rerender } = show(<Totals view={aFilledRegister()} onDiscount={() => undefined} />);
  expect(screen.getByRole('button').textContent).toBe('Discount the cartF10');
  rerender(<Totals view={aRegister()} onDiscount={() => undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
});
