import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CartIntents } from '../../../../renderer/features/register/cart-intents';
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
          onPrice={id => said.push(['price', id])}
          onClearPrice={id => said.push(['clear', id])}
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

it('shows list price and price paid, what was agreed and why, and takes it back at one press', async () => {
  const line = aLine({
    ...{ unitPriceCents: 3_150, amountCents: 6_300, discountCents: 700 },
    priceChange: { kind: 'percent', value: 1_000, reason: 'senior', approvedBy: 'Lee Park' },
  });
  const { user, said } = aRow(line);
  const text = screen.getByRole('row').textContent;
  for (const part of ['List price $70.00$63.00', '$31.50 each', '10 % off · Senior · approved by Lee Park']) {
    expect(text).toContain(part);
  }
  await user.click(screen.getByRole('button', { name: 'Remove the discount from Citrus Gummies 10 pk' }));
  await user.click(screen.getByRole('button', { name: 'Price of Citrus Gummies 10 pk' }));
  expect(said).toEqual([
    ['clear', 'l-1'],
    ['price', 'l-1'],
  ]);
});

it('flashes anew at every scan of it, in the row that was there, with what is being typed in it', async () => {
  const nothing = () => undefined;
  const silent: CartIntents = {
    ...{ onQuantity: nothing, onRoute: nothing, onPrice: nothing },
    ...{ onClearPrice: nothing, onRemove: nothing, onProblem: nothing },
  };
  const flashing = (serial: number) => (
    <table>
      <tbody>
        <CartRow line={aLine()} flashSerial={serial} {...silent} />
      </tbody>
    </table>
  );
  const { user, rerender } = show(flashing(0));
  const row = screen.getByRole('row');
  const classes = [row.className];
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Quantity' });
  await user.type(box, '7');
  const typed = box.value;
  for (const serial of [3, 4, 0]) {
    rerender(flashing(serial));
    classes.push(row.className);
  }
  expect(classes).toEqual(['cart-row', 'cart-row cart-row-flash', 'cart-row cart-row-flash-again', 'cart-row']);
  expect([screen.getByRole('row') === row, box === document.activeElement, box.value]).toEqual([true, true, typed]);
});
