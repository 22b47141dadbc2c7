import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';
import { rowsOf } from '../../../support/store';

it('puts the patient on the cart, drops another patient’s caregiver, and leaves a trace', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0003') });
  await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' });
  const view = await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  expect([view.patient?.registryId, view.caregiver]).toEqual(['PTEST0001', null]);
  expect(rowsOf(register.store, `SELECT subject FROM audit WHERE action = 'patient.viewed' ORDER BY rowid`)).toEqual([
    { subject: 'patient:patient-PTEST0003' },
    { subject: 'patient:patient-PTEST0001' },
  ]);
});

it('asks for a patient when there is no such one', async () => {
  const register = await aRegister();
  await register.signIn();
  expect(await register.refusal('register.choosePatient', { patientId: 'nobody' })).toMatchObject({ code: 'E-PAT-10' });
});
