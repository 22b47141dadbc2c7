import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createSessionStore } from '../../../../renderer/features/session/session-store';
import { SignInScreen } from '../../../../renderer/features/session/sign-in-screen';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { AppView } from '../../../../shared/ipc/session-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { anApp, aSession } from '../../support/views';

const production = { mode: 'production', trainingUsers: null } as const;

async function aSignIn(app: Partial<AppView> = {}, language: Language = 'en') {
  const { bridge, client } = aClient({
    'app.info': () => anApp(app),
    'session.current': () => null,
    'session.signIn': ({ pin }) => (pin === '4826' ? aSession() : failure('E-PIN-01', { n: 4 })),
  });
  const store = createSessionStore(client);
  await store.getState().start();
  return { bridge, store, ...show(<SignInScreen store={store} place={anApp(app)} />, language) };
}

it('signs in with user and PIN', async () => {
  const { user, bridge } = await aSignIn(production);
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'ana');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '4826{Enter}');
  expect(bridge.inputsOf('session.signIn')).toEqual([{ user: 'ana', pin: '4826' }]);
});

it('says that a PIN is wrong, forgets it and waits for the next', async () => {
  const { user } = await aSignIn();
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'ana');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '1');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toBe('User or PIN is wrong. 4 tries left.');
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'PIN' });
  expect([box.value, document.activeElement]).toEqual(['', box]);
});

it('fills in a training user at a click', async () => {
  const { user } = await aSignIn();
  await user.click(screen.getByRole('button', { name: 'Fill in Lee Park' }));
  const values = ['User', 'PIN'].map(name => screen.getByRole<HTMLInputElement>('textbox', { name }).value);
  expect(values).toEqual(['lee', '7391']);
});

it('shows nobody’s PIN outside training', async () => {
  await aSignIn(production);
  expect(screen.queryByText(/PIN \d/)).toBeNull();
});

it('says why nobody is signed in any more', async () => {
  await aSignIn({ endReason: 'idle' });
  expect(await screen.findByText(/locked itself/)).toBeTruthy();
});

it('puts the cursor at the PIN after a training user was chosen', async () => {
  const { user } = await aSignIn();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'User' }));
  await user.click(screen.getByRole('button', { name: 'Fill in Ana Ruiz' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'PIN' }));
});

it('takes a user typed with a space and sends the PIN as it is', async () => {
  const { user, bridge } = await aSignIn();
  await user.type(screen.getByRole('textbox', { name: 'User' }), ' ana ');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '4826 {Enter}');
  expect(bridge.inputsOf('session.signIn')).toEqual([{ user: 'ana', pin: '4826 ' }]);
});

it('says in Spanish where this is and why it is locked, until a PIN is refused', async () => {
  const { user } = await aSignIn({ ...production, endReason: 'locked' }, 'es');
  const locked = 'La caja está bloqueada. El carrito se conserva.';
  expect([screen.getByText('Leaf Street · Front 2'), screen.getByText(locked)]).toHaveLength(2);
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '1{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('El usuario o el PIN no es correcto. Quedan 4 intentos.');
  expect(screen.queryByText(locked)).toBeNull();
});

it('asks for another language', async () => {
  const { user, bridge } = await aSignIn();
  bridge.answer({ 'app.setLanguage': ({ language }) => anApp({ language }) });
  await user.click(screen.getByRole('button', { name: 'Español' }));
  expect(bridge.inputsOf('app.setLanguage')).toEqual([{ language: 'es' }]);
});

it('takes user and PIN while the register is still being opened', async () => {
  const { bridge, client } = aClient({ 'session.signIn': () => aSession() });
  const { user } = show(<SignInScreen store={createSessionStore(client)} place={anApp(production)} />);
  expect(screen.getByText('Leaf Street · Front 2')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'ana');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '4826{Enter}');
  expect(bridge.inputsOf('session.signIn')).toEqual([{ user: 'ana', pin: '4826' }]);
});
