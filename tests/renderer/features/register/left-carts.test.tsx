import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type LeftCart, LeftCarts } from '../../../../renderer/features/register/left-carts';
import { show } from '../../support/render';

const at = Date.UTC(2026, 2, 2, 15, 5);
const anas: LeftCart = { cartId: 'cart-7', by: 'Ana Ruiz', at, earlierDay: null, lineCount: 3 };
const lees: LeftCart = { cartId: 'cart-8', by: 'Lee Park', at, earlierDay: null, lineCount: 1 };

function someNotices(carts: readonly LeftCart[], language: 'en' | 'es' = 'en') {
  const taken: LeftCart[] = [];
  return { taken, ...show(<LeftCarts carts={carts} onTakeOver={cart => taken.push(cart)} />, language) };
}

it('says whose cart was left, when and how long it is, and offers to take it over', async () => {
  const { user, taken } = someNotices([anas]);
  expect(screen.getByText('A cart by Ana Ruiz was left at 10:05 AM (3 lines)')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take over cart' }));
  expect(taken).toEqual([anas]);
});

it.each([
  ['en', 'A cart by Lee Park was left on Mar 2, 2026 at 10:05 AM (1 line)'],
  ['es', 'Lee Park dejó un carrito el 2 mar 2026 a las 10:05 a.m. (1 línea)'],
] as const)('says the day as well when it was not today, in %s', (language, sentence) => {
  const { container } = someNotices([{ ...lees, earlierDay: '2026-03-02' }], language);
  expect(container.querySelector('p')?.textContent?.replaceAll(/\u00a0|\u202f/g, ' ')).toBe(sentence);
});

it('names the buttons apart when there are several', () => {
  someNotices([anas, lees]);
  expect(screen.getAllByRole('button').map(button => button.getAttribute('aria-label'))).toEqual([
    'Take over cart by Ana Ruiz',
    'Take over cart by Lee Park',
  ]);
});

it('is quiet when nobody left anything', () => {
  const { container } = someNotices([]);
  expect(container.textContent).toBe('');
});

it('says it in Spanish', () => {
  someNotices([lees], 'es');
  expect(screen.getByRole('button', { name: 'Tomar el carrito' })).toBeTruthy();
  expect(screen.getByText(/^Lee Park dejó un carrito a las .* \(1 línea\)$/)).toBeTruthy();
});
