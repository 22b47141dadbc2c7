import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CartRow } from '../../../../renderer/features/register/cart-row';
import { show } from '../../support/render';
import { aLine, anItem } from '../../support/views';

function aRow(line = aLine()) {
  const said: unknown[] = [];
  const shown = show(
    <table>
      <tbody>
        <CartRow
          line={line}
          flashSerial={0}
          onQuantity={(id, quantity) => said.push([id, quantity])}
          onRoute={(id, route) => said.push([id, route])}
          onRemove={id => said.push(['remove', id])}
          onProblem={problem => said.push(problem)}
        />
      </tbody>
    </table>,
  );
  return { said, ...shown };
}

it('shows name, route, what it counts, price and amount, and can be removed', async () => {
  const { user, said } = aRow();
  const text = screen.getByRole('row').textContent;
  for (const part of [
    'Citrus Gummies 10 pk',
    'Edible',
    'counts 200 mg THC',
    '$35.00 each',
    '1000000000000017',
    '$70.00',
  ]) {
    expect(text).toContain(part);
  }
  expect(screen.queryByRole('combobox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove Citrus Gummies 10 pk' }));
  expect(said).toEqual([['remove', 'l-1']]);
});

it('offers a route where there are several', async () => {
  const { user, said } = aRow(aLine({ route: 'ORAL', item: anItem({ route: 'ORAL', altRoutes: ['SUBLINGUAL'] }) }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Route of Citrus Gummies 10 pk' }), 'Sublingual');
  expect(said).toEqual([['l-1', 'SUBLINGUAL']]);
});
