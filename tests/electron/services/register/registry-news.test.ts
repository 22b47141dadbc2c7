import { describe, expect, it } from 'vitest';
import { saveCaregivers } from '../../../../db/transactions/save-caregivers';
import type { CivilDate } from '../../../../shared/kernel/units';
import { aRegister, type TestRegister, until } from '../../../support/register';
import { rowsOf, t0 } from '../../../support/store';
import { someIds } from '../../../support/sync/ports';

/** Kim Lind, a minor, with her caregiver and one pack of capsules, validated, the till open. */
async function aMinorsCart(): Promise<{ readonly register: TestRegister; readonly cartId: string }> {
  const register = await aRegister();
  await register.signIn();
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 10_000 });
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0003') });
  await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' });
  await register.ask('register.enter', { text: '0001000000000037' });
  const { cartId, validation } = await register.ask('register.validate', { requestId: someIds.uuid() });
  expect(validation.kind).toBe('valid');
  return { register, cartId };
}

const rae = { caregiver_card_id: 'CTEST0001', first_name: 'Rae', last_name: 'Lind', card_expiration: '2026-03-31' };
async function suspendRae({ state }: TestRegister): Promise<void> {
  const caregivers = [{ ...rae, card_status: 'SUSPENDED' }];
  await state.control('/fixture', { patients: { PTEST0003: { caregivers } } });
}

const pay = (cartId: string) => ({
  requestId: someIds.uuid(),
  cartId,
  totalShownCents: 4_000,
  tenders: [{ kind: 'cash' as const, amountCents: 4_000 }],
});
const stale = { kind: 'stale', cause: 'registry-changed' };
const validationOf = async (register: TestRegister) => (await register.ask('register.current', null)).validation;

describe('news of the registry beside a validated cart', () => {
  it('ends its validation where it refuses now, and the screen is told', async () => {
    const { register } = await aMinorsCart();
    await suspendRae(register);
    await register.ask('register.listCaregivers', { refresh: true });
    expect(register.pushed.findLast(({ name }) => name === 'register.changed')?.payload).toMatchObject({
      validation: stale,
      warnings: [{ code: 'CAREGIVER_INACTIVE' }],
    });
  });

  it('ends it for what another store took as well (TV30)', async () => {
    const { register } = await aMinorsCart();
    const taken = { card_id: 'PTEST0003', order_type: 'MEDICAL', route: 'ORAL', amount: '6900', unit: 'mg_thc' };
    await register.state.control('/inject/dispensation', taken);
    await register.ask('register.viewRegistry', { refresh: true });
    expect(await validationOf(register)).toEqual(stale);
  });

  it('leaves it alone where the cart is still allowed', async () => {
    const { register } = await aMinorsCart();
    const taken = { card_id: 'PTEST0003', order_type: 'MEDICAL', route: 'ORAL', amount: '10', unit: 'mg_thc' };
    await register.state.control('/inject/dispensation', taken);
    await register.ask('register.viewRegistry', { refresh: true });
    expect((await validationOf(register)).kind).toBe('valid');
  });
});

describe('the caregiver’s card at the payment', () => {
  it('is judged once more on what is known by then, and nothing is sold', async () => {
    const { register, cartId } = await aMinorsCart();
    const patientId = register.patientId('PTEST0003');
    const known = { cardId: 'CTEST0001', firstName: 'Rae', lastName: 'Lind', isEligible: true, ineligibleReason: null };
    const card = { cardStatus: 'REVOKED', cardExpiresOn: '2026-03-31' as CivilDate } as const;
    saveCaregivers(register.store.db, patientId, [{ ...known, ...card }], t0);
    expect(await register.refusal('sale.complete', pay(cartId))).toEqual({
      code: 'E-CRT-03',
      params: { cause: 'registry-changed' },
    });
    expect([await validationOf(register), rowsOf(register.store, 'SELECT id FROM sale')]).toEqual([stale, []]);
    const told = register.pushed.findLast(({ name }) => name === 'register.changed')?.payload;
    expect(told).toMatchObject({ validation: stale, warnings: [{ code: 'CAREGIVER_INACTIVE' }] });
  });

  it('says so when the caregiver is none any more (row 6)', async () => {
    const { register, cartId } = await aMinorsCart();
    saveCaregivers(register.store.db, register.patientId('PTEST0003'), [], t0);
    expect(await register.refusal('sale.complete', pay(cartId))).toEqual({ code: 'E-PAT-06', params: {} });
    expect(await validationOf(register)).toEqual(stale);
  });

  it('may have ended at midnight (TV19)', async () => {
    const { register, cartId } = await aMinorsCart();
    await register.advance(22 * 86_400_000 - 4 * 3_600_000);
    expect(await register.refusal('sale.complete', pay(cartId))).toMatchObject({ code: 'E-CRT-03' });
    const { validation } = await register.ask('register.validate', { requestId: someIds.uuid() });
    expect(validation).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-31' }],
      changes: [{ kind: 'refused', item: null, reason: { code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-31' } }],
    });
  });

  it('is checked by the state itself in the end, whose reason is kept', async () => {
    const { register, cartId } = await aMinorsCart();
    await suspendRae(register);
    const { id } = await register.ask('sale.complete', pay(cartId));
    await until(async () => (await register.ask('sale.get', { saleId: id })).syncStatus === 'refused');
    expect(JSON.stringify(await register.ask('sale.get', { saleId: id }))).toContain('CAREGIVER_INACTIVE');
  });
});
