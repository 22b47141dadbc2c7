import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HeldDialog } from '../../../../renderer/features/register/held-dialog';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { aClient } from '../../support/client';
import { show } from '../../support/render';
import { aHeldCart } from '../../support/views';

function aDialog(carts: ReturnType<typeof aHeldCart>[]) {
  const resumed: string[] = [];
  const { held } = createRegisterRemotes(aClient({ 'register.listHeld': () => carts }).client);
  return {
    resumed,
    ...show(<HeldDialog isOpen held={held} onResume={id => resumed.push(id)} onClose={() => undefined} />),
  };
}

it('lists held carts and resumes one', async () => {
  const { user, resumed } = aDialog([aHeldCart()]);
  await user.click(await screen.findByRole('button', { name: 'Resume Rosa at the door' }));
  expect(resumed).toEqual(['cart-9']);
});

it('says when none is held', async () => {
  aDialog([]);
  expect(await screen.findByText('No cart is held.')).toBeTruthy();
});
