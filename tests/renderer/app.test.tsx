import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { AppView } from '../../shared/ipc/session-views';
import { failure } from './support/fake-bridge';
import { aFilledRegister, anApp, aRegister } from './support/views';
import { theApp } from './support/whole-app';

afterEach(() => cleanup());

it('asks who is there before it draws anything', async () => {
  await theApp({}, null);
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

it('draws the sign-in of the last start while nobody has answered yet, and keeps what is typed into it', async () => {
  let answer: (app: AppView) => void = () => undefined;
  const told = new Promise<AppView>(resolve => {
    answer = resolve;
  });
  const { mode, storeZone, terminalName } = anApp();
  const entrance = { mode, storeZone, terminalName, language: 'es', storeName: 'Calle Hoja' } as const;
  const { user } = await theApp({ 'app.info': () => told }, null, entrance);
  expect(screen.getByText('Calle Hoja · Front 2')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Usuario' }), 'ana');
  act(() => answer(anApp({ mode: 'test', trainingUsers: null })));
  await screen.findByText('Leaf Street · Front 2');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'User' }).value).toBe('ana');
});

it('says why no register comes, whatever the last start knew', async () => {
  const { mode, language, storeName, storeZone, terminalName } = anApp();
  const entrance = { mode, language, storeName, storeZone, terminalName };
  void theApp({ 'app.info': () => failure('E-IPC-04') }, null, entrance);
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(screen.queryByRole('heading', { name: 'Sign in' })).toBeNull();
});

it('draws nothing more of whoever was here once the register locks', async () => {
  const { bridge, container } = await theApp();
  bridge.push('session.changed', { session: null, reason: 'locked' });
  await waitFor(() => expect(container.textContent).toBe(''));
});

it('speaks the language of the terminal and says so to the document', async () => {
  await theApp({ 'app.info': () => anApp({ language: 'es' }) });
  expect(screen.getByRole('link', { name: 'Caja' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('es');
});

it('says at the sign-in that nobody has a badge, until somebody signs in by hand', async () => {
  const { bridge, user } = await theApp({ 'session.signIn': () => failure('E-PIN-01', { n: 4 }) }, null);
  const alerts = () => screen.queryAllByRole('alert').map(each => each.textContent);
  act(() => bridge.push('scan.heard', { kind: 'refused', screen: 'sign-in', code: 'E-SCN-07', params: {} }));
  expect(alerts()).toEqual(['No user has that badge. Scan it again, or type the user.']);
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'ana');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '1{Enter}');
  await waitFor(() => expect(alerts()).toEqual(['User or PIN is wrong. 4 tries left.']));
});

/** As a keyboard scanner types: the keys, a few milliseconds apart, and what they do to the field. */
function scanInto(box: HTMLInputElement, code: string): void {
  act(() => box.focus());
  const press = (key: string, at: number) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: 5_000 + at * 5 });
    return fireEvent(box, event);
  };
  for (const [at, key] of [...code].entries()) press(key, at);
  fireEvent.change(box, { target: { value: `${box.value}${code}` } });
  const form = box.closest('form');
  if (press('Enter', code.length) && form !== null) fireEvent.submit(form);
}

it('takes a badge that a scanner types out of the PIN again, and signs nobody in with it', async () => {
  const { bridge } = await theApp({ 'scan.typed': () => null }, null);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'PIN' });
  scanInto(box, 'EMP-0001');
  expect([bridge.inputsOf('scan.typed'), box.value, bridge.inputsOf('session.signIn')]).toEqual([
    [{ text: 'EMP-0001' }],
    '',
    [],
  ]);
});

it('takes a card that a scanner types out of a question again, and answers nothing with its Enter', async () => {
  const { bridge, user } = await theApp({
    'scan.typed': () => null,
    'register.current': () => aFilledRegister(),
    'register.hold': () => aRegister(),
  });
  await user.click(await screen.findByRole('button', { name: 'Hold cart' }));
  const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name for this cart' });
  const { value } = box;
  scanInto(box, 'PTEST0001');
  expect([bridge.inputsOf('scan.typed'), box.value, bridge.inputsOf('register.hold')]).toEqual([
    [{ text: 'PTEST0001' }],
    value,
    [],
  ]);
});
