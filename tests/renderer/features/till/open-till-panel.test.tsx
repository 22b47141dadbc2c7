import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OpenTillPanel } from '../../../../renderer/features/till/open-till-panel';
import { createTillStore } from '../../../../renderer/features/till/till-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aTill } from '../../support/views';

it('opens the till in place and goes away', async () => {
  const { client } = aClient({ 'till.current': () => null, 'till.open': () => aTill() });
  const store = createTillStore(client, countingIds());
  await store.getState().load();
  const { user, container } = show(<OpenTillPanel store={store} />);
  await user.click(screen.getByRole('button', { name: 'Open till' }));
  expect(screen.getByText('Enter the amount in dollars, for example 200.00.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Opening float' }), '200{Enter}');
  expect(container.textContent).toBe('');
});

it('shows nothing before it is known whether the till is open, and why not when nobody could say', async () => {
  const { client } = aClient({ 'till.current': () => failure('E-AUT-03') });
  const store = createTillStore(client, countingIds());
  const { container } = show(<OpenTillPanel store={store} />);
  expect(container.textContent).toBe('');
  await store.getState().load();
  expect((await screen.findByRole('alert')).textContent).toBe('Sign in to continue.');
});

it('says in Spanish why the till did not open, and stays', async () => {
  const { client } = aClient({ 'till.current': () => null, 'till.open': () => failure('E-DB-04') });
  const store = createTillStore(client, countingIds());
  await store.getState().load();
  const { user } = show(<OpenTillPanel store={store} />, 'es');
  await user.type(screen.getByRole('textbox', { name: 'Fondo inicial' }), '200{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'No se puede escribir en la carpeta de datos. Llame a Informática.',
  );
  expect(screen.getByRole('button', { name: 'Abrir caja' })).toBeTruthy();
});

it('says why no cash can be taken on a till that is open', async () => {
  const text = async (change: Parameters<typeof aTill>[0]) => {
    const { client } = aClient({ 'till.current': () => aTill(change) });
    const store = createTillStore(client, countingIds());
    await store.getState().load();
    return show(<OpenTillPanel store={store} />).container.textContent;
  };
  expect(await text({})).toBe('');
  expect(await text({ standing: 'not-yours' })).toBe('This drawer belongs to Ana Ruiz. Only they take cash on it.');
  expect(await text({ standing: 'counted' })).toBe(
    'The till is being closed. No cash can be taken until it is opened again.',
  );
});
