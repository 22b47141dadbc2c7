import type { Output } from '../../shared/ipc/contract';
import type { TestRegister } from './register';
import { someIds } from './sync/ports';

/** Ana opens the till with $200. */
export async function openDrawer(register: TestRegister, login = 'ana'): Promise<Output<'till.open'>> {
  await register.signIn(login);
  return register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 20_000 });
}

export async function fillWithShirt(register: TestRegister): Promise<string> {
  await register.ask('register.enter', { text: '850000000017' });
  return (await register.ask('register.current', null)).cartId;
}

/** A T-shirt of $21.50 with its tax, for so much cash. */
export async function payShirt(register: TestRegister, cashCents = 2_150): Promise<Output<'sale.complete'>> {
  const cartId = await fillWithShirt(register);
  return register.ask('sale.complete', shirtFor(cartId, cashCents));
}

export function shirtFor(cartId: string, cashCents: number) {
  const tenders = [{ kind: 'cash' as const, amountCents: cashCents }];
  return { requestId: someIds.uuid(), cartId, totalShownCents: 2_150, tenders };
}

/** So much money, as few notes and coins as possible. */
export function piecesOf(cents: number): { cents: number; pieces: number }[] {
  let left = cents;
  return [10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1].flatMap(each => {
    const pieces = Math.floor(left / each);
    left -= pieces * each;
    return pieces === 0 ? [] : [{ cents: each, pieces }];
  });
}

export function countIt(register: TestRegister, sessionId: string, cents: number): Promise<Output<'till.count'>> {
  return register.ask('till.count', { requestId: someIds.uuid(), sessionId, pieces: piecesOf(cents) });
}

export function closeCounted(
  register: TestRegister,
  sessionId: string,
  more: { readonly explanation?: string; readonly approvalToken?: string } = {},
): Promise<Output<'till.close'>> {
  return register.ask('till.close', { requestId: someIds.uuid(), sessionId, explanation: '', ...more });
}
