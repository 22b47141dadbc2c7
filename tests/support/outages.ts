import { defaultGracePolicy, type GracePolicy } from '../../shared/sale/grace-policy';
import { aRegister, type RegisterOptions, type TestRegister, until } from './register';
import { aConfig } from './register-config';
import { someIds } from './sync/ports';

export const gummies = '0001000000000045';

/** Ana at a register with its till open and gummies in P1's cart, whom the registry was asked about a moment ago. */
export async function aVerifiedCart(
  offline: 'block' | 'validated' | 'grace',
  grace: Partial<GracePolicy> = {},
  options: RegisterOptions = {},
): Promise<TestRegister> {
  const { policy } = aConfig('');
  const config = { ...options.config, policy: { ...policy, offline }, grace: { ...defaultGracePolicy, ...grace } };
  const register = await aRegister({ isTimePassing: true, ...options, config });
  await register.signIn();
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 10_000 });
  await fillCart(register, 'PTEST0001');
  return register;
}

export async function fillCart(register: TestRegister, card: string): Promise<void> {
  await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  await register.ask('register.enter', { text: gummies });
  await register.ask('register.viewRegistry', { refresh: true });
}

/** Takes the state away or gives it back, and waits until the register has noticed. */
export async function setLine(register: TestRegister, isUp: boolean): Promise<void> {
  await register.state.control('/offline', { mode: isUp ? null : 'refuse' });
  const word = isUp ? 'online' : 'offline';
  await until(async () => (await register.ask('status.current', null)).connection === word);
}

export const validate = { requestId: '018f0000-0000-7000-8000-000000000001' };

/** Asked once more with a lead's word. */
export async function validateByGrace(register: TestRegister) {
  const { cartId } = await register.ask('register.current', null);
  const approvalToken = await register.approval({ action: 'grace-sale', subject: cartId });
  return register.ask('register.validate', { ...validate, approvalToken });
}

export async function payment(register: TestRegister, amountCents = 2_000) {
  const { cartId, totalCents } = await register.ask('register.current', null);
  const tenders = [{ kind: 'cash' as const, amountCents }];
  return { requestId: someIds.uuid(), cartId, totalShownCents: totalCents, tenders };
}

export async function payCash(register: TestRegister, amountCents?: number) {
  return register.ask('sale.complete', await payment(register, amountCents));
}

/** What waits for its next try comes due on the way, however often it was tried in vain before. */
export async function untilStatus(register: TestRegister, saleId: string, word: 'synced' | 'refused'): Promise<void> {
  await until(async () => {
    if ((await register.ask('sale.get', { saleId })).syncStatus === word) return true;
    await register.advance(1_000);
    return false;
  }, 15_000);
}
