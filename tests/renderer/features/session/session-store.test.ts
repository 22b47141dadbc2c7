import { expect, it } from 'vitest';
import { createSessionStore } from '../../../../renderer/features/session/session-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anApp, aSession } from '../../support/views';

it('starts with the house and whoever is already signed in', async () => {
  const { client } = aClient({ 'app.info': () => anApp(), 'session.current': () => aSession() });
  const store = createSessionStore(client);
  expect(store.getState().session).toBeUndefined();
  await store.getState().start();
  expect(store.getState()).toMatchObject({ app: anApp(), session: aSession(), failure: null });
});

it('signs in once however often it is pressed', async () => {
  const { bridge, client } = aClient({ 'session.signIn': () => aSession() });
  const store = createSessionStore(client);
  await Promise.all([store.getState().signIn('ana', '4826'), store.getState().signIn('ana', '4826')]);
  expect(bridge.inputsOf('session.signIn')).toEqual([{ user: 'ana', pin: '4826' }]);
  expect(store.getState()).toMatchObject({ session: aSession(), isSigningIn: false });
});

it('keeps the refusal of a wrong PIN', async () => {
  const { client } = aClient({ 'session.signIn': () => failure('E-PIN-01', { n: 4 }) });
  const store = createSessionStore(client);
  await store.getState().signIn('ana', '0000');
  expect(store.getState()).toMatchObject({ failure: failure('E-PIN-01', { n: 4 }), isSigningIn: false });
});

it('says why a session ended when the main process ends it', () => {
  const { bridge, client } = aClient();
  const store = createSessionStore(client);
  bridge.push('session.changed', { session: aSession(), reason: 'signed-in' });
  expect(store.getState().session).toEqual(aSession());
  const ended = aSession({ mmur: { isCurrent: false, expiresOn: '2026-03-02', expiresInDays: null } });
  bridge.push('session.changed', { session: ended, reason: 'new-day' });
  expect(store.getState().session).toEqual(ended);
  bridge.push('session.changed', { session: null, reason: 'idle' });
  expect(store.getState()).toMatchObject({ session: null, endReason: 'idle' });
});

it('locks, signs out and changes language through the main process', async () => {
  const { bridge, client } = aClient({
    'session.lock': () => null,
    'session.signOut': () => null,
    'app.setLanguage': ({ language }) => anApp({ language }),
  });
  const store = createSessionStore(client);
  await store.getState().lock();
  expect(store.getState()).toMatchObject({ session: null, endReason: 'locked' });
  await store.getState().signOut();
  expect(store.getState().endReason).toBe('signed-out');
  await store.getState().setLanguage('es');
  expect(store.getState().app).toEqual(anApp({ language: 'es' }));
  expect(bridge.asked.map(each => each.name)).toEqual(['session.lock', 'session.signOut', 'app.setLanguage']);
});

it('does not know the house when it cannot be asked, and asks for a sign-in when only the session is unknown', async () => {
  const { bridge, client } = aClient({ 'app.info': () => failure('E-IPC-04'), 'session.current': () => aSession() });
  const store = createSessionStore(client);
  await store.getState().start();
  expect(store.getState()).toMatchObject({ app: null, session: undefined, failure: failure('E-IPC-04') });
  bridge.answer({ 'app.info': () => anApp(), 'session.current': () => failure('E-AUT-03') });
  await store.getState().start();
  expect(store.getState()).toMatchObject({ app: anApp(), session: null, failure: failure('E-AUT-03') });
});

it('stays signed in when it could not lock, sign out or change language, and says why', async () => {
  const { client } = aClient({
    'session.signIn': () => aSession(),
    'session.lock': () => failure('E-IPC-01'),
    'session.signOut': () => failure('E-IPC-02'),
    'app.setLanguage': () => failure('E-IPC-04'),
  });
  const store = createSessionStore(client);
  await store.getState().signIn('ana', '4826');
  const failures: unknown[] = [];
  const attempts = [store.getState().lock, store.getState().signOut, () => store.getState().setLanguage('es')];
  for (const attempt of attempts) {
    await attempt();
    failures.push(store.getState().failure);
  }
  expect(failures).toEqual([failure('E-IPC-01'), failure('E-IPC-02'), failure('E-IPC-04')]);
  expect(store.getState()).toMatchObject({ session: aSession(), endReason: null, app: null });
});

it('forgets a failure once it was read, and that of the language once the language was switched', async () => {
  const { bridge, client } = aClient({
    'session.lock': () => failure('E-IPC-01'),
    'app.setLanguage': ({ language }) => anApp({ language }),
  });
  const store = createSessionStore(client);
  await store.getState().lock();
  await store.getState().setLanguage('es');
  expect(store.getState().failure).toEqual(failure('E-IPC-01'));
  store.getState().dismissFailure();
  expect(store.getState().failure).toBeNull();
  bridge.answer({ 'app.setLanguage': () => failure('E-IPC-04') });
  await store.getState().setLanguage('en');
  expect(store.getState().failure).toEqual(failure('E-IPC-04'));
  bridge.answer({ 'app.setLanguage': ({ language }) => anApp({ language }) });
  await store.getState().setLanguage('en');
  expect(store.getState().failure).toBeNull();
});

it('keeps the reason the main process gave for a lock, and forgets it at the next sign-in', async () => {
  const { bridge, client } = aClient({ 'session.signIn': () => aSession(), 'session.lock': () => null });
  const store = createSessionStore(client);
  bridge.push('session.changed', { session: null, reason: 'idle' });
  await store.getState().lock();
  expect(store.getState().endReason).toBe('idle');
  await store.getState().signIn('ana', '4826');
  expect(store.getState()).toMatchObject({ session: aSession(), endReason: null, failure: null });
});

it('forgets a refused PIN when somebody signs in or the session ends', async () => {
  const { bridge, client } = aClient({ 'session.signIn': () => failure('E-PIN-01', { n: 4 }) });
  const store = createSessionStore(client);
  await store.getState().signIn('ana', '0000');
  bridge.push('session.changed', { session: aSession(), reason: 'signed-in' });
  expect(store.getState()).toMatchObject({ session: aSession(), endReason: null, failure: null });
  await store.getState().signIn('ana', '0000');
  bridge.push('session.changed', { session: null, reason: 'signed-in' });
  expect(store.getState()).toMatchObject({ session: null, endReason: null, failure: null });
});
