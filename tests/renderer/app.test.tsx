import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { anApp } from './support/views';
import { theApp } from './support/whole-app';

afterEach(() => cleanup());

it('asks who is there before it draws anything', async () => {
  await theApp({}, null);
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
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
