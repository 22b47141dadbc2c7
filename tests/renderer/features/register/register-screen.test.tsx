import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createRegisterRemotes } from '../../../../renderer/features/register/register-remotes';
import { RegisterScreen } from '../../../../renderer/features/register/register-screen';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aRegistry } from '../../support/registry-views';
import { show } from '../../support/render';
import { aCaregiver, aFilledRegister, aRegister, someCaregivers, validNow } from '../../support/views';

async function aScreen(view = aFilledRegister()) {
  const { bridge, client } = aClient({
    'register.current': () => view,
    'register.validate': () => aFilledRegister({ validation: validNow }),
    'register.proceed': () => aFilledRegister({ validation: validNow }),
    'register.newSale': () => aRegister({ cartId: 'cart-2' }),
    'register.viewRegistry': () => aRegistry(),
  });
  const store = createRegisterStore({ client, newId: countingIds(), playCue: () => undefined });
  await store.getState().start();
  const slots = {
    finder: <p>finder</p>,
    isFinderOpen: false,
    onCloseFinder: () => undefined,
    till: <p>till</p>,
    payment: <p>payment</p>,
    training: null,
  };
  const shown = show(
    <RegisterScreen store={store} remotes={createRegisterRemotes(client)} isLead={false} slots={slots} />,
  );
  return { bridge, store, ...shown };
}

it('goes from the cart to the payment by Validate, Proceed and Pay', async () => {
  const { user } = await aScreen();
  for (const name of ['Validate', 'Proceed', 'Pay']) await user.click(await screen.findByRole('button', { name }));
  expect(await screen.findByText('payment')).toBeTruthy();
});

it('goes the same way with F8 alone', async () => {
  const { user } = await aScreen();
  for (const step of ['Validate', 'Proceed', 'Pay']) {
    await screen.findByRole('button', { name: step });
    await user.keyboard('{F8}');
  }
  expect(await screen.findByText('payment')).toBeTruthy();
});

it('shows what stands against a cart in place, with Re-validate beside it', async () => {
  const { bridge } = await aScreen();
  bridge.push('register.changed', aFilledRegister({ validation: { kind: 'stale', cause: 'patient-changed' } }));
  expect(await screen.findByRole('button', { name: 'Re-validate' })).toBeTruthy();
  expect(screen.getByText('The patient was changed after the cart was validated.')).toBeTruthy();
});

it('asks before it empties a cart, and not when there is nothing to lose', async () => {
  const { user, bridge } = await aScreen();
  await user.click(screen.getByRole('button', { name: 'New sale' }));
  expect([
    screen.getByRole('dialog', { name: 'Start a new sale?' }) !== null,
    bridge.inputsOf('register.newSale'),
  ]).toEqual([true, []]);
});

it('opens the registry from the keyboard', async () => {
  const { user } = await aScreen();
  await user.keyboard('{F4}');
  expect(await screen.findByRole('dialog', { name: 'State Registry' })).toBeTruthy();
});

it('takes over a cart that was left, once a lead agrees', async () => {
  const left = { cartId: 'cart-7', by: 'Ana Ruiz', at: Date.UTC(2026, 2, 2, 15, 5), earlierDay: null, lineCount: 3 };
  const { user, bridge } = await aScreen(aRegister({ leftCarts: [left] }));
  bridge.answer({
    'approval.request': () => ({ token: 'token-1', approverName: 'Lee Park', expiresAt: 1 }),
    'register.resume': () => aFilledRegister({ cartId: 'cart-7' }),
  });
  await user.click(screen.getByRole('button', { name: 'Take over cart' }));
  expect(screen.getByRole('dialog').textContent).toContain('Take over the cart that Ana Ruiz left at 10:05 AM.');
  await answerAsLead(user);
  expect(bridge.inputsOf('approval.request')).toMatchObject([{ action: 'cart-transfer', subject: 'cart-7' }]);
  expect(bridge.inputsOf('register.resume')).toEqual([{ cartId: 'cart-7', approvalToken: 'token-1' }]);
});

it('validates in spite of an unsettled sale, once a lead agrees', async () => {
  const { user, bridge } = await aScreen();
  bridge.answer({
    'register.validate': ({ approvalToken }) =>
      approvalToken === 'token-1' ? aFilledRegister({ validation: validNow }) : failure('E-PAT-08', { ref: 'R-1' }),
    'approval.request': () => ({ token: 'token-1', approverName: 'Lee Park', expiresAt: 1 }),
  });
  await user.click(screen.getByRole('button', { name: 'Validate' }));
  await user.click(await screen.findByRole('button', { name: 'Ask a lead' }));
  await answerAsLead(user);
  expect(bridge.inputsOf('approval.request')).toMatchObject([
    { action: 'unsettled-sale', subject: aFilledRegister().patient?.id },
  ]);
  expect(await screen.findByRole('button', { name: 'Proceed' })).toBeTruthy();
});

it('asks about the caregiver whose card was scanned beside the patient, and adds nobody by itself', async () => {
  const { user, bridge } = await aScreen();
  const eva = aCaregiver({ cardId: 'C3', name: 'Eva Lund' });
  bridge.answer({
    'register.listCaregivers': () => someCaregivers(aCaregiver(), eva),
    'register.chooseCaregiver': () => aFilledRegister(),
  });
  act(() => bridge.push('scan.heard', { kind: 'caregiver-scanned', cardId: 'C3' }));
  expect((await screen.findByRole('option', { name: 'Eva Lund', selected: true })).textContent).toContain('Eva Lund');
  expect(bridge.inputsOf('register.chooseCaregiver')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Choose caregiver' }));
  expect(bridge.inputsOf('register.chooseCaregiver')).toEqual([{ cardId: 'C3' }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

async function answerAsLead(user: UserEvent): Promise<void> {
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'lee');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '7391');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'end of shift{Enter}');
}
