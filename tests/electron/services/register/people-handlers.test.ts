import { describe, expect, it } from 'vitest';
import { aRegister, type TestRegister } from '../../../support/register';

async function withPatient(card: string): Promise<TestRegister> {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  return register;
}

describe('View State Registry', () => {
  it('shows nothing until the state was asked, then its last answer at once', async () => {
    const register = await withPatient('PTEST0001');
    expect(await register.ask('register.viewRegistry', { refresh: false })).toBeNull();
    const fresh = await register.ask('register.viewRegistry', { refresh: true });
    expect(fresh).toMatchObject({ isFresh: true, registryDay: '2026-03-10', cardStatus: 'ACTIVE' });
    await register.state.control('/offline', { mode: 'refuse' });
    expect(await register.ask('register.viewRegistry', { refresh: false })).toEqual(fresh);
    await register.advance(301_000);
    expect(await register.ask('register.viewRegistry', { refresh: false })).toEqual({ ...fresh, isFresh: false });
    expect(await register.refusal('register.viewRegistry', { refresh: true })).toMatchObject({ code: 'E-NET-01' });
  });

  it('says that the registry has no such patient (row 3)', async () => {
    const register = await aRegister();
    await register.signIn();
    const { id } = await register.ask('patients.create', {
      firstName: 'No',
      lastName: 'Body',
      dateOfBirth: '1990-01-01',
      registryId: 'PTEST9999',
      registryState: 'FL',
      registryExpiresOn: '2027-01-01',
    });
    await register.ask('register.choosePatient', { patientId: id });
    expect(await register.refusal('register.viewRegistry', { refresh: true })).toEqual({
      code: 'E-PAT-03',
      params: {},
    });
  });

  it('asks for a patient first', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.refusal('register.viewRegistry', { refresh: true })).toMatchObject({ code: 'E-PAT-10' });
    expect(await register.refusal('register.listCaregivers', null)).toMatchObject({ code: 'E-PAT-10' });
  });
});

describe('Add Caregiver', () => {
  it('lists who the state says may collect, and puts the chosen one on the cart', async () => {
    const register = await withPatient('PTEST0003');
    const [caregiver] = await register.ask('register.listCaregivers', null);
    expect(caregiver).toEqual({
      cardId: 'CTEST0001',
      name: 'Rae Lind',
      cardExpiresOn: '2026-03-31',
      isEligible: true,
      ineligibleReason: null,
    });
    expect((await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' })).caregiver).toEqual(caregiver);
    expect((await register.ask('register.removeCaregiver', null)).caregiver).toBeNull();
  });

  it('puts nobody on a cart that got another patient while the state was asked', async () => {
    const register = await withPatient('PTEST0003');
    await register.state.control('/faults', { mode: 'delay', action: 'caregiver_lookup', ms: 300, times: 1 });
    const chosen = register.refusal('register.chooseCaregiver', { cardId: 'CTEST0001' });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    expect(await chosen).toEqual({ code: 'E-PAT-06', params: {} });
    expect((await register.ask('register.current', null)).caregiver).toBeNull();
  });

  it('refuses one who is not registered for this patient (row 6)', async () => {
    const register = await withPatient('PTEST0003');
    expect(await register.refusal('register.chooseCaregiver', { cardId: 'CTEST0002' })).toEqual({
      code: 'E-PAT-06',
      params: {},
    });
  });
});
