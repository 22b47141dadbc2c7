import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type OpenDialog, RegisterDialogs } from '../../../../renderer/features/register/register-dialogs';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aCaregiver, aFilledRegister, aHeldCart, aRegister, someCaregivers } from '../../support/views';

function someDialogs(open: OpenDialog) {
  const { bridge, client } = aClient({
    'register.listCaregivers': () => someCaregivers(aCaregiver()),
    'register.chooseCaregiver': () => aFilledRegister({ caregiver: aCaregiver() }),
    'register.listHeld': () => [aHeldCart()],
    'register.resume': () => aFilledRegister(),
    'register.hold': () => aRegister({ cartId: 'cart-2' }),
    'register.newSale': () => aRegister({ cartId: 'cart-2' }),
  });
  const closed: string[] = [];
  const shown = show(
    <RegisterDialogs
      open={open}
      onClose={() => closed.push('closed')}
      view={aFilledRegister()}
      store={createRegisterStore({ client, newId: countingIds(), playCue: () => undefined })}
      remotes={createRegisterRemotes(client)}
    />,
  );
  return { bridge, closed, ...shown };
}

it.each([
  ['caregiver', 'Choose caregiver', 'register.chooseCaregiver', { cardId: 'C1' }],
  ['hold', 'Hold', 'register.hold', { name: 'Rosa Delgado' }],
  ['held', 'Resume Rosa at the door', 'register.resume', { cartId: 'cart-9' }],
  ['clear', 'Clear this cart', 'register.newSale', null],
] as const)('%s does its work and closes', async (open, button, channel, input) => {
  const { user, bridge, closed } = someDialogs(open);
  await screen.findByRole('button', { name: button });
  if (open === 'caregiver') await screen.findByRole('option', { name: 'Ines Mora' });
  await user.click(screen.getByRole('button', { name: button }));
  expect([bridge.inputsOf(channel), closed]).toEqual([[input], ['closed']]);
});
