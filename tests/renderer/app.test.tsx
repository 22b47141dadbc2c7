import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { anApp } from './support/views';
import { theApp } from './support/whole-app';

afterEach(() => cleanup());

it('asks who is there before it draws anything', async () => {
  await theApp({}, null);
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

it('goes back to the sign-in screen when the register locks', async () => {
  const { bridge } = await theApp();
  bridge.push('session.changed', { session: null, reason: 'locked' });
  expect(await screen.findByText('The register is locked. The cart is kept.')).toBeTruthy();
});

it('speaks the language of the terminal and says so to the document', async () => {
  await theApp({ 'app.info': () => anApp({ language: 'es' }) });
  expect(screen.getByRole('link', { name: 'Caja' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('es');
});
