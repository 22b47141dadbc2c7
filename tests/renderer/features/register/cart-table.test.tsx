import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CartTable } from '../../../../renderer/features/register/cart-table';
import { show } from '../../support/render';
import { aFilledRegister, aLine, aRegister } from '../../support/views';

const silent = {
  onQuantity: () => undefined,
  onRoute: () => undefined,
  onPrice: () => undefined,
  onClearPrice: () => undefined,
  onRemove: () => undefined,
  onProblem: () => undefined,
};

it('is a table named Cart with a row per line', () => {
  const lines = [aLine(), aLine({ id: 'l-2', number: 2 })];
  show(<CartTable view={aFilledRegister({ lines })} flash={null} {...silent} />);
  expect(within(screen.getByRole('table', { name: 'Cart' })).getAllByRole('row')).toHaveLength(3);
});

it('says what to do when it is empty, and flashes the line that was scanned', () => {
  const { rerender } = show(<CartTable view={aRegister()} flash={null} {...silent} />);
  expect(screen.getByText('The cart is empty')).toBeTruthy();
  const flash = { kind: 'added', serial: 3, lineId: 'l-1' } as const;
  rerender(<CartTable view={aFilledRegister()} flash={flash} {...silent} />);
  expect(screen.getAllByRole('row')[1]?.className).toBe('cart-row cart-row-flash');
});
