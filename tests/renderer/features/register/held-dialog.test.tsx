import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HeldDialog } from '../../../../renderer/features/register/held-dialog';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aHeldCart } from '../../support/views';

function aDialog(first: ReturnType<typeof aHeldCart>[]) {
  let carts = first;
  const resumed: string[] = [];
  const { held } = createRegisterRemotes(aClient({ 'register.listHeld': () => carts }).client);
  return {
    resumed,
    ...show(
      <HeldDialog
        isOpen
        held={held}
        onResume={cart => resumed.push(cart.cartId)}
        onDiscard={async cartId => {
          carts = carts.filter(cart => cart.cartId !== cartId);
        }}
        onClose={() => undefined}
      />,
    ),
  };
}

const names = () => screen.queryAllByRole('button', { name: /^Resume/ }).map(each => each.getAttribute('aria-label'));
const eight = Array.from({ length: 8 }, (_, index) =>
  aHeldCart({ cartId: `cart-${index}`, name: `Cart ${index}`, heldBy: index === 3 ? 'José Núñez' : 'Ana Ruiz' }),
);

it('lists held carts and resumes one', async () => {
  const { user, resumed } = aDialog([aHeldCart()]);
  await user.click(await screen.findByRole('button', { name: 'Resume Rosa at the door' }));
  expect(resumed).toEqual(['cart-9']);
});

it('says when none is held', async () => {
  aDialog([]);
  expect(await screen.findByText('No cart is held.')).toBeTruthy();
});

it('is read as it is when short, and searched by name and person when long', async () => {
  const { user } = aDialog(eight);
  const box = await screen.findByRole('textbox', { name: 'Find a held cart' });
  await user.type(box, 'nunez cart');
  expect(names()).toEqual(['Resume Cart 3']);
  await user.type(box, ' nowhere');
  expect([names(), screen.getByRole('status').textContent]).toEqual([[], 'No held cart matches.']);
});

it('needs no search for a few', async () => {
  aDialog(eight.slice(0, 6));
  await screen.findByRole('button', { name: 'Resume Cart 0' });
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('shows what is left after one was discarded', async () => {
  const { user } = aDialog(eight.slice(0, 2));
  await user.click(await screen.findByRole('button', { name: 'Discard Cart 0' }));
  await user.click(screen.getByRole('button', { name: 'Discard cart Cart 0' }));
  await screen.findByRole('button', { name: 'Resume Cart 1' });
  expect(names()).toEqual(['Resume Cart 1']);
});
