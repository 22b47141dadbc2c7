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
