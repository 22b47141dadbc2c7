import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { failure } from './support/fake-bridge';
import { asBefore } from './support/history';
import { anX, tillRules } from './support/till-views';
import { aFilledRegister, anApp, aPatient, aPatientRow, aRegister, aSale, aSession, validNow } from './support/views';
import { theApp } from './support/whole-app';

afterEach(() => cleanup());

it('tells the main process when the operator leaves the cart', async () => {
  const { user, bridge } = await theApp();
  await user.click(screen.getByRole('link', { name: 'Reports' }));
  expect(screen.getByRole('heading', { name: 'Reports' })).toBeTruthy();
  expect(bridge.inputsOf('register.leave')).toEqual([null]);
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  expect(bridge.inputsOf('register.leave')).toHaveLength(1);
});

it('brings a patient chosen on the Patients screen to the register', async () => {
  const { user, bridge } = await theApp({
    'patients.search': () => [aPatientRow()],
    'patients.get': () => aPatient(),
    'register.choosePatient': () => aFilledRegister(),
  });
  await user.click(screen.getByRole('link', { name: 'Patients' }));
  await user.type(screen.getByRole('textbox', { name: 'Find patient' }), 'rosa');
  await user.click(await screen.findByRole('option', { name: 'Rosa Delgado' }));
  await user.click(await screen.findByRole('button', { name: 'Use patient' }));
  expect(await screen.findByRole('table', { name: 'Cart' })).toBeTruthy();
  expect(bridge.inputsOf('register.choosePatient')).toEqual([{ patientId: 'p-1' }]);
});

it('locks after the quiet while the terminal was set up with', async () => {
  const { bridge } = await theApp({ 'app.info': () => anApp({ idleLockS: 0 }) });
  await waitFor(() => expect(bridge.inputsOf('session.lock')).toHaveLength(1));
});

it.each([
  ['session.signOut', 'Sign out'],
  ['session.lock', 'Lock'],
  ['training.setStateReachable', 'Cut the state off'],
] as const)('says so when %s failed, until somebody has read it', async (channel, button) => {
  const { user } = await theApp({ [channel]: () => failure('E-IPC-04') });
  await user.click(screen.getByRole('button', { name: new RegExp(`^${button}`) }));
  expect((await screen.findByRole('alert')).textContent).toBe('Something went wrong. Ref R-1.');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says so when the language could not be switched, and when nobody knows how the register stands', async () => {
  const { user } = await theApp({
    'app.setLanguage': () => failure('E-IPC-01'),
    'status.current': () => failure('E-IPC-04'),
  });
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await user.click(screen.getByRole('button', { name: 'Español' }));
  await waitFor(() =>
    expect(screen.getAllByRole('alert').map(alert => alert.textContent)).toEqual([
      'Something went wrong on this screen. It will reload.',
      'Something went wrong. Ref R-1.',
    ]),
  );
});

it('reprints from the checkout message, and forgets the paper that failed before', async () => {
  const { user, bridge } = await theApp({
    'register.current': () => aFilledRegister({ validation: validNow }),
    'register.proceed': () => aFilledRegister({ validation: validNow }),
    'sale.complete': () => aSale(),
    'sale.reprint': () => null,
  });
  for (const name of ['Proceed', 'Pay']) await user.click(await screen.findByRole('button', { name }));
  await user.type(screen.getByRole('textbox', { name: 'Cash received' }), '80{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Sale complete' });
  bridge.push('printer.trouble', { code: 'E-PRN-01' });
  await waitFor(() => expect(dialog.textContent).toContain('The receipt did not print'));
  await user.click(screen.getByRole('button', { name: 'Reprint' }));
  await waitFor(() => expect(dialog.textContent).toContain('The receipt was sent to the printer.'));
  expect(dialog.textContent).not.toContain('The receipt did not print');
});

it('keeps what was scanned into the next cart while the checkout message was up', async () => {
  const { user, bridge } = await theApp({
    'register.current': () => aFilledRegister({ validation: validNow }),
    'register.proceed': () => aFilledRegister({ validation: validNow }),
    'sale.complete': () => aSale(),
    'register.newSale': () => aRegister({ cartId: 'cart-3' }),
  });
  for (const name of ['Proceed', 'Pay']) await user.click(await screen.findByRole('button', { name }));
  await user.type(screen.getByRole('textbox', { name: 'Cash received' }), '80{Enter}');
  await screen.findByRole('dialog', { name: 'Sale complete' });
  bridge.push('register.changed', aFilledRegister({ cartId: 'cart-2' }));
  await user.click(screen.getByRole('button', { name: 'New sale' }));
  expect(bridge.inputsOf('register.newSale')).toEqual([]);
  expect(await screen.findByRole('button', { name: 'Remove Citrus Gummies 10 pk' })).toBeTruthy();
});

it('says where a scan would arrive: which screen, and what lies over it', async () => {
  const { user, bridge } = await theApp({ 'register.current': () => aFilledRegister() });
  await screen.findByRole('table', { name: 'Cart' });
  await user.click(screen.getByRole('button', { name: /^Hold cart/ }));
  await screen.findByRole('dialog', { name: 'Hold cart' });
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('link', { name: 'Inventory' }));
  await waitFor(() =>
    expect(bridge.inputsOf('scan.listen')).toEqual([
      { screen: 'register', dialog: 'none' },
      { screen: 'register', dialog: 'closed' },
      { screen: 'register', dialog: 'none' },
      { screen: 'inventory', dialog: 'none' },
    ]),
  );
});

it('follows a receipt to its sale, and goods to where they are listed', async () => {
  const sale = aSale();
  const { user, bridge } = await theApp({
    'sale.get': () => sale,
    'history.preferences': () => asBefore,
    'sale.list': () => ({ rows: [], hasMore: false }),
    'inventory.list': () => ({ rows: [], hasMore: false, total: 0 }),
  });
  bridge.push('scan.heard', { kind: 'sale-found', saleId: sale.id });
  await waitFor(() => expect(bridge.inputsOf('sale.get')).toEqual([{ saleId: sale.id }]));
  expect(bridge.inputsOf('register.leave')).toEqual([null]);
  bridge.push('scan.heard', { kind: 'search', screen: 'sales', text: '0001000000000029' });
  await waitFor(() => expect(screen.getByDisplayValue('0001000000000029')).toBeTruthy());
  expect(bridge.inputsOf('sale.list').at(-1)).toMatchObject({ search: '0001000000000029', statuses: [], from: null });
  await user.click(screen.getByRole('link', { name: 'Inventory' }));
  bridge.push('scan.heard', { kind: 'search', screen: 'inventory', text: '0001000000000045' });
  await waitFor(() => expect(bridge.inputsOf('inventory.package')).toEqual([{ barcode: '0001000000000045' }]));
  bridge.push('scan.heard', { kind: 'search', screen: 'inventory', text: 'TEE' });
  await waitFor(() => expect(screen.getByDisplayValue('TEE')).toBeTruthy());
  expect(bridge.inputsOf('inventory.list').at(-1)).toMatchObject({ search: 'TEE' });
});

it('says at the edge of a screen without a scan box why nothing came of a scan, and not on the Register later', async () => {
  const { user, bridge } = await theApp();
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  bridge.push('scan.heard', { kind: 'refused', screen: 'settings', code: 'E-SCN-04', params: {} });
  expect((await screen.findByText('Nothing on this screen takes that code.')).getAttribute('role')).toBe('alert');
  await user.click(screen.getByRole('link', { name: 'Register' }));
  bridge.push('scan.heard', { kind: 'search', screen: 'sales', text: '' });
  await waitFor(() => expect(screen.queryByText('Nothing on this screen takes that code.')).toBeNull());
});

it('leads to the till from every screen, and leaves the cart in doing so', async () => {
  const { user, bridge } = await theApp({
    'till.rules': () => tillRules(),
    'till.x': () => anX({ money: null }),
  });
  await user.click(await screen.findByRole('button', { name: 'Till open' }));
  expect(await screen.findByRole('article', { name: 'X report' })).toBeTruthy();
  expect(bridge.inputsOf('register.leave')).toEqual([null]);
  await user.click(screen.getByRole('link', { name: 'Patients' }));
  await user.click(screen.getByRole('button', { name: 'Till open' }));
  expect(await screen.findByRole('article', { name: 'X report' })).toBeTruthy();
});

describe('a lead who signs in', () => {
  const lead = aSession({ role: 'lead' });

  it('sees the day first, and gets from each tile to where it is dealt with', async () => {
    const { user, bridge } = await theApp(
      {
        'queue.list': () => ({ rows: [], hasMore: false, isPaused: false }),
        'queue.day': () => ({ from: 0, until: 1, waiting: [], latency: [] }),
        'incident.list': () => [],
        'till.rules': () => tillRules(),
        'till.x': () => anX(),
        'till.history': () => ({ rows: [], hasMore: false }),
      },
      lead,
    );
    expect(await screen.findByRole('region', { name: 'Sales today' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open queue' }));
    await waitFor(() => expect(bridge.inputsOf('queue.list')).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: 'Reports' }));
    await user.click(await screen.findByRole('button', { name: 'Today' }));
    await user.click(await screen.findByRole('button', { name: 'Go to the till' }));
    expect(await screen.findByRole('article', { name: 'X report' })).toBeTruthy();
  });

  it('goes on with what is in hand, or was left by a colleague', async () => {
    await theApp({ 'register.current': () => aFilledRegister() }, lead);
    expect(await screen.findByRole('table', { name: 'Cart' })).toBeTruthy();
  });
});

it('shows the list of a screen that is asked for by its name, and not the page that was open there', async () => {
  const { user, stores } = await theApp({ 'sale.get': () => aSale(), 'undo.listOfSale': () => [] });
  await user.click(screen.getByRole('link', { name: 'Sales' }));
  await act(() => stores.sales.getState().open('s-1'));
  expect(screen.getByRole('button', { name: 'All sales' })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Sales' }));
  expect(screen.getByRole('table', { name: 'Sales' })).toBeTruthy();
});
