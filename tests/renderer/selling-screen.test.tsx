import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aFilledRegister, anApp, aPatientRow, aTill, validNow } from './support/views';
import { theApp } from './support/whole-app';

afterEach(() => cleanup());

it('takes a found patient at once', async () => {
  const { user, bridge } = await theApp({
    'patients.search': () => [aPatientRow()],
    'register.choosePatient': () => aFilledRegister(),
  });
  await screen.findByRole('table', { name: 'Cart' });
  await user.keyboard('{F3}rosa');
  await user.click(await screen.findByRole('option', { name: 'Rosa Delgado' }));
  expect(await screen.findByText('Card P7QK-2M4X')).toBeTruthy();
  expect(bridge.inputsOf('register.choosePatient')).toEqual([{ patientId: 'p-1' }]);
});

it('asks for the till before the sale and again at the payment', async () => {
  const { user } = await theApp({
    'till.current': () => null,
    'till.open': () => aTill(),
    'register.current': () => aFilledRegister({ validation: validNow }),
    'register.proceed': () => aFilledRegister({ validation: validNow }),
  });
  expect(await screen.findByRole('textbox', { name: 'Opening float' })).toBeTruthy();
  for (const name of ['Proceed', 'Pay']) await user.click(await screen.findByRole('button', { name }));
  await user.type(screen.getByRole('textbox', { name: 'Opening float' }), '200{Enter}');
  expect(screen.queryByRole('textbox', { name: 'Opening float' })).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Cash received' })).toBeTruthy();
});

it('has no training tools in the store', async () => {
  await theApp({ 'app.info': () => anApp({ mode: 'production', trainingUsers: null }) });
  await screen.findByRole('table', { name: 'Cart' });
  expect([screen.queryByText('TRAINING'), screen.queryByRole('button', { name: 'Virtual scanner' })]).toEqual([
    null,
    null,
  ]);
});
