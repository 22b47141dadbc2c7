import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../../electron/biotrack/port';
import { aRegister, type RegisterOptions } from '../../../support/register';
import { rowsOf } from '../../../support/store';
import { someIds } from '../../../support/sync/ports';

type Check = BioTrackPort['checkSync'];
type Offline = 'block' | 'validated';
const gone: Awaited<ReturnType<Check>> = { kind: 'failed', failure: { kind: 'not-sent', why: 'unreachable' } };

/** One pack of gummies for P1, validated; from then on every question whether the state is there goes to `check`. */
async function readyToPay(offline: Offline, options: RegisterOptions = {}) {
  let check: Check | null = null;
  const wrap = (port: BioTrackPort): BioTrackPort => ({ ...port, checkSync: () => (check ?? port.checkSync)() });
  const policy = { offline, validationTtlS: 900, idleLockS: 120, settleS: 60, approvalS: 30 };
  const register = await aRegister({ ...options, wrap, config: { policy } });
  await register.signIn();
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 0 });
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: '0001000000000045' });
  const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
  const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
  const press = { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders };
  return {
    register,
    press,
    answerChecksWith: (next: Check) => {
      check = next;
    },
  };
}

it('does not let a sale be paid under policy block when the state went a moment ago', async () => {
  const { register, press, answerChecksWith } = await readyToPay('block');
  answerChecksWith(async () => gone);
  expect(await register.refusal('sale.complete', press)).toEqual({ code: 'E-NET-01', params: {} });
  expect(rowsOf(register.store, 'SELECT id FROM sale')).toEqual([]);
});

it('lets it be paid under policy block when the state answers', async () => {
  const { register, press } = await readyToPay('block');
  expect(await register.ask('sale.complete', press)).toMatchObject({ totalCents: 1_800 });
});

it('waits for nobody under the other policies', async () => {
  const { register, press, answerChecksWith } = await readyToPay('validated');
  answerChecksWith(() => new Promise(() => undefined));
  expect(await register.ask('sale.complete', press)).toMatchObject({ totalCents: 1_800 });
});

it('sells nothing when the cart is left while the state is asked', async () => {
  const { register, press, answerChecksWith } = await readyToPay('block');
  const waiting: ((answer: typeof gone) => void)[] = [];
  answerChecksWith(() => new Promise(resolve => waiting.push(resolve)));
  const refusal = register.refusal('sale.complete', press);
  await register.ask('register.leave', null);
  for (const answer of waiting) answer(gone);
  expect(await refusal).toEqual({ code: 'E-CRT-03', params: { cause: 'left-cart' } });
  expect(rowsOf(register.store, 'SELECT id FROM sale')).toEqual([]);
});
