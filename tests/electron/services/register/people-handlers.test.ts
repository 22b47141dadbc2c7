import { describe, expect, it } from 'vitest';
import { aRegister, type TestRegister } from '../../../support/register';
import { t0 } from '../../../support/store';

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
    expect(await register.refusal('register.listCaregivers', { refresh: true })).toMatchObject({ code: 'E-PAT-10' });
  });
});

describe('Add Caregiver', () => {
  const rae = {
    cardId: 'CTEST0001',
    name: 'Rae Lind',
    cardExpiresOn: '2026-03-31',
    isEligible: true,
    whyNot: null,
    ineligibleReason: null,
  };

  it('lists who the state says may collect, and puts the chosen one on the cart', async () => {
    const register = await withPatient('PTEST0003');
    expect(await register.ask('register.listCaregivers', { refresh: false })).toEqual({ caregivers: [], asOf: null });
    expect(await register.ask('register.listCaregivers', { refresh: true })).toEqual({ caregivers: [rae], asOf: t0 });
    expect((await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' })).caregiver).toEqual(rae);
    expect((await register.ask('register.removeCaregiver', null)).caregiver).toBeNull();
  });

  it('shows the kept list by today’s rules, and lets it be chosen from, while the state is down', async () => {
    const register = await withPatient('PTEST0003');
    await register.ask('register.listCaregivers', { refresh: true });
    await register.state.control('/offline', { mode: 'refuse' });
    expect(await register.refusal('register.listCaregivers', { refresh: true })).toMatchObject({ code: 'E-NET-01' });
    expect(await register.ask('register.listCaregivers', { refresh: false })).toEqual({ caregivers: [rae], asOf: t0 });
    expect((await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' })).caregiver).toEqual(rae);
  });

  it('says of the one on the cart what the state found since', async () => {
    const register = await withPatient('PTEST0003');
    await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' });
    const caregiver = { caregiver_card_id: 'CTEST0001', first_name: 'Rae', last_name: 'Lind' };
    const suspended = { ...caregiver, card_status: 'SUSPENDED', card_expiration: '2026-03-31' };
    await register.state.control('/fixture', { patients: { PTEST0003: { caregivers: [suspended] } } });
    await register.ask('register.listCaregivers', { refresh: true });
    expect((await register.ask('register.current', null)).caregiver).toMatchObject({
      isEligible: false,
      whyNot: 'CAREGIVER_INACTIVE',
    });
    await register.state.control('/fixture', { patients: { PTEST0003: { caregivers: [] } } });
    await register.ask('register.listCaregivers', { refresh: true });
    expect((await register.ask('register.current', null)).caregiver).toMatchObject({
      name: 'Rae Lind',
      isEligible: false,
      whyNot: 'CAREGIVER_NOT_LINKED',
    });
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
