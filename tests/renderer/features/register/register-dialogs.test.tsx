import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type OpenDialog, RegisterDialogs } from '../../../../renderer/features/register/register-dialogs';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import type { HeldCartView } from '../../../../shared/ipc/register-views';
import { aClient, countingIds } from '../../support/client';
import { show } from '../../support/render';
import { aCaregiver, aFilledRegister, aHeldCart, aRegister, someCaregivers } from '../../support/views';

function someDialogs(open: OpenDialog, held: Partial<HeldCartView> = {}) {
  const { bridge, client } = aClient({
    'register.listCaregivers': () => someCaregivers(aCaregiver()),
    'register.chooseCaregiver': () => aFilledRegister({ caregiver: aCaregiver() }),
    'register.listHeld': () => [aHeldCart(held)],
    'register.resume': () => aFilledRegister(),
    'register.discardHeld': () => aFilledRegister(),
    'register.hold': () => aRegister({ cartId: 'cart-2' }),
    'register.newSale': () => aRegister({ cartId: 'cart-2' }),
  });
  const closed: string[] = [];
  const store = createRegisterStore({ client, newId: countingIds(), playCue: () => undefined });
  const shown = show(
    <RegisterDialogs
      open={open}
      onClose={() => closed.push('closed')}
      view={aFilledRegister()}
      store={store}
      remotes={createRegisterRemotes(client)}
      isLead={false}
    />,
  );
  return { bridge, closed, store, ...shown };
}

it.each([
  ['caregiver', 'Choose caregiver', 'register.chooseCaregiver', { cardId: 'C1' }],
  ['hold', 'Hold', 'register.hold', { name: 'Rosa D.' }],
  ['held', 'Resume Rosa at the door', 'register.resume', { cartId: 'cart-9' }],
  ['clear', 'Clear this cart', 'register.newSale', null],
] as const)('%s does its work and closes', async (open, button, channel, input) => {
  const { user, bridge, closed } = someDialogs(open);
  await screen.findByRole('button', { name: button });
  if (open === 'caregiver') await screen.findByRole('option', { name: 'Ines Mora' });
  await user.click(screen.getByRole('button', { name: button }));
  expect([bridge.inputsOf(channel), closed]).toEqual([[input], ['closed']]);
});

it('asks a lead before it takes over what somebody else holds', async () => {
  const { user, bridge, closed, store } = someDialogs('held', { isOwn: false });
  await user.click(await screen.findByRole('button', { name: 'Resume Rosa at the door' }));
  expect([bridge.inputsOf('register.resume'), closed]).toEqual([[], ['closed']]);
  expect(store.getState().question).toMatchObject({
    action: 'cart-transfer',
    subject: 'cart-9',
    what: 'Take over the cart that Ana Ruiz holds since 10:00 AM.',
  });
  act(() => store.getState().question?.onApproved('token-1'));
  expect(bridge.inputsOf('register.resume')).toEqual([{ cartId: 'cart-9', approvalToken: 'token-1' }]);
});

it('discards a held cart and stays, for there may be more', async () => {
  const { user, bridge, closed } = someDialogs('held');
  await user.click(await screen.findByRole('button', { name: 'Discard Rosa at the door' }));
  await user.click(screen.getByRole('button', { name: 'Discard cart Rosa at the door' }));
  expect([bridge.inputsOf('register.discardHeld'), bridge.inputsOf('register.listHeld').length, closed]).toEqual([
    [{ cartId: 'cart-9' }],
    2,
    [],
  ]);
});
