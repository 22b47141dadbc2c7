import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';
import { rowsOf } from '../../../support/store';

it('keeps the card current and writes down that it changed, once', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.state.control('/fixture', { patients: { PTEST0001: { card_status: 'SUSPENDED' } } });
  await register.ask('register.viewRegistry', { refresh: true });
  await register.ask('register.viewRegistry', { refresh: true });
  expect((await register.ask('register.current', null)).patient?.cardStatus).toBe('SUSPENDED');
  expect(rowsOf(register.store, `SELECT actor_id FROM audit WHERE action = 'card.changed'`)).toEqual([
    { actor_id: 'user-ana' },
  ]);
});
