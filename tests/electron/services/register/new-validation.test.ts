import { expect, it } from 'vitest';
import { aRegister, type TestRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

const vape = '0001000000000029';

async function aVapeFor(card: string): Promise<TestRegister> {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  await register.ask('register.enter', { text: vape });
  return register;
}

async function changes(register: TestRegister) {
  const { validation } = await register.ask('register.validate', { requestId: someIds.uuid() });
  if (validation.kind !== 'valid' && validation.kind !== 'refused') throw new Error(`It is ${validation.kind}.`);
  return validation.changes;
}

async function dispenseElsewhere({ state }: TestRegister, amount: string): Promise<void> {
  const what = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'INHALATION', amount, unit: 'mg_thc' };
  await state.control('/inject/dispensation', what);
}

it('has nothing to be held against at first, and says so when nothing changed', async () => {
  const register = await aVapeFor('PTEST0001');
  expect([await changes(register), await changes(register)]).toEqual([null, []]);
});

it('tells what another store took in the meantime, and what is refused for it (TV30)', async () => {
  const register = await aVapeFor('PTEST0001');
  const { lines } = await register.ask('register.current', null);
  await register.ask('register.setQuantity', { lineId: lines[0]?.id ?? '', quantity: 600 });
  await changes(register);
  await dispenseElsewhere(register, '5000');
  const moved = { orderType: 'MEDICAL', unit: 'ug_thc' };
  expect(await changes(register)).toEqual([
    { kind: 'available', ...moved, route: 'INHALATION', before: 15_500_000, after: 10_500_000 },
    { kind: 'available', ...moved, route: null, before: 9_500_000, after: 4_500_000 },
    {
      kind: 'refused',
      item: 'Vape cart 1 g',
      reason: expect.objectContaining({ code: 'AGGREGATE_EXCEEDED', requested: 5_100_000, available: 4_500_000 }),
    },
  ]);
});

it('holds no patient against another', async () => {
  const register = await aVapeFor('PTEST0001');
  await changes(register);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0002') });
  expect(await changes(register)).toBeNull();
});
