import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../../shared/ipc/contract';
import type { StaleCause } from '../../../../shared/sale/stale-cause';
import { aRegister, type RegisterOptions, type TestRegister, until } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

/** TV01's patient with one pack of gummies, validated. */
async function aValidatedRegister(options: RegisterOptions = {}): Promise<TestRegister> {
  const register = await aRegister(options);
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: '0001000000000045' });
  const view = await register.ask('register.validate', { requestId: someIds.uuid() });
  expect(view.validation.kind).toBe('valid');
  return register;
}

const standing = async (register: TestRegister) => (await register.ask('register.current', null)).validation;

describe('a validation becomes stale', () => {
  const causes: readonly (readonly [StaleCause, (register: TestRegister) => Promise<unknown>])[] = [
    ['cart-edited', register => register.ask('register.enter', { text: '0001000000000045' })],
    [
      'patient-changed',
      register => register.ask('register.choosePatient', { patientId: register.patientId('PTEST0002') }),
    ],
    ['caregiver-changed', register => register.ask('register.removeCaregiver', null)],
    ['left-cart', register => register.ask('register.leave', null)],
    ['expired', register => register.advance(901_000)],
    // T0 is 14:00 in the registry's zone.
    ['midnight', register => register.advance(10 * 3_600_000)],
    [
      'locked',
      async register => {
        await register.ask('session.lock', null);
        await register.signIn();
      },
    ],
  ];

  for (const [cause, happen] of causes) {
    it(`because of ${cause}, and Proceed says why until it is validated again`, async () => {
      const register = await aValidatedRegister();
      await happen(register);
      expect(await standing(register)).toEqual({ kind: 'stale', cause });
      expect(await register.refusal('register.proceed', null)).toEqual({ code: 'E-CRT-03', params: { cause } });
    });
  }

  it('because another operator took over the held cart', async () => {
    const register = await aValidatedRegister();
    const { cartId } = await register.ask('register.current', null);
    await register.ask('register.hold', { name: 'for Lee' });
    await register.ask('session.signOut', null);
    await register.signIn('lee');
    const approvalToken = await register.approval({ action: 'cart-transfer', subject: cartId });
    const view = await register.ask('register.resume', { cartId, approvalToken });
    expect(view.validation).toEqual({ kind: 'stale', cause: 'operator-changed' });
  });

  it('and stands again once it is validated again', async () => {
    const register = await aValidatedRegister();
    await register.ask('register.leave', null);
    await register.ask('register.validate', { requestId: someIds.uuid() });
    expect((await standing(register)).kind).toBe('valid');
  });

  it('when the customer is cleared and added again (TV29)', async () => {
    const register = await aValidatedRegister();
    await register.ask('register.clearPatient', null);
    expect(await standing(register)).toEqual({ kind: 'none' });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    expect(await standing(register)).toEqual({ kind: 'stale', cause: 'patient-changed' });
  });
});

it('becomes stale when a price moves under it, and says which when it is validated again', async () => {
  const register = await aValidatedRegister();
  await register.state.control('/fixture', { packages: { '0001000000000045': { price: '19.00' } } });
  await register.ask('inventory.sync', null);
  await until(async () => (await standing(register)).kind === 'stale');
  expect(await standing(register)).toEqual({ kind: 'stale', cause: 'price-changed' });
  const { validation } = await register.ask('register.validate', { requestId: someIds.uuid() });
  expect(validation).toMatchObject({
    kind: 'valid',
    changes: [{ kind: 'price', item: 'Gummies 100 mg', before: 1_800, after: 1_900 }],
  });
});

it('becomes stale when the state refuses the same patient’s sale before it', async () => {
  let letOut = () => {};
  const isAllowedOut = new Promise<void>(resolve => {
    letOut = resolve;
  });
  const register = await aValidatedRegister({
    wrap: port => ({
      ...port,
      dispense: async (...asked) => {
        await isAllowedOut;
        return port.dispense(...asked);
      },
    }),
  });
  const { cartId } = await register.ask('register.current', null);
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 10_000 });
  const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
  await register.ask('sale.complete', { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders });
  const patientId = register.patientId('PTEST0001');
  await register.ask('register.choosePatient', { patientId });
  await register.ask('register.enter', { text: '0001000000000029' });
  const asked = { user: 'lee', pin: 'right', action: 'unsettled-sale', subject: patientId, reason: 'Room for both' };
  const { token } = await register.ask('approval.request', asked as Sent<'approval.request'>);
  const view = await register.ask('register.validate', { requestId: someIds.uuid(), approvalToken: token });
  expect(view.validation.kind).toBe('valid');
  const taken = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'EDIBLE', amount: '4200', unit: 'mg_thc' };
  await register.state.control('/inject/dispensation', taken);
  letOut();
  await until(async () => (await standing(register)).kind === 'stale');
  expect(await standing(register)).toEqual({ kind: 'stale', cause: 'state-refused' });
});
