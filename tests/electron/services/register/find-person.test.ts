import { describe, expect, it } from 'vitest';
import { aLicence } from '../../../support/licences';
import { aConfig, aRegister, type TestRegister } from '../../../support/register';
import { rowsOf } from '../../../support/store';

const jane = {
  firstName: 'Jane',
  lastName: 'Sample',
  dateOfBirth: '07/04/1985',
  registryId: 'P20000001',
  registryState: 'FL' as const,
  registryExpiresOn: '2027-01-31',
};

async function aShop(): Promise<TestRegister> {
  const register = await aRegister();
  await register.signIn();
  return register;
}

const enter = (register: TestRegister, text: string) => register.ask('register.enter', { text });
const licenceOf = (change: Readonly<Record<string, string>>) => aLicence({ change });

describe('a licence at the cart', () => {
  it('chooses the one customer of that name and birth date', async () => {
    const register = await aShop();
    const { id } = await register.ask('patients.create', jane);
    expect(await enter(register, aLicence())).toEqual({ kind: 'patient-chosen', patientId: id });
    expect((await register.ask('register.current', null)).patient?.id).toBe(id);
  });

  it('out of date says so and is taken all the same', async () => {
    const register = await aShop();
    const { id } = await register.ask('patients.create', jane);
    expect(await enter(register, licenceOf({ DBA: '03092026' }))).toEqual({
      kind: 'patient-chosen',
      patientId: id,
      licenceExpiredOn: '2026-03-09',
    });
    expect(await enter(register, licenceOf({ DBA: '03102026' }))).toEqual({ kind: 'patient-chosen', patientId: id });
  });

  it('of a name that is only nearly a customer’s leaves the choice to a person', async () => {
    const register = await aShop();
    const { id } = await register.ask('patients.create', { ...jane, firstName: 'Janet' });
    const outcome = await enter(register, aLicence());
    expect(outcome).toMatchObject({ kind: 'patients-alike', screen: 'register', rows: [{ id, birthYear: 1985 }] });
    expect((await register.ask('register.current', null)).patient).toBeNull();
  });

  it('of twins shows both', async () => {
    const register = await aShop();
    const first = await register.ask('patients.create', jane);
    const other = { ...jane, registryId: 'P20000002', distinctFrom: [first.id] };
    const second = await register.ask('patients.create', other);
    const outcome = await enter(register, aLicence());
    expect(outcome.kind === 'patients-alike' && outcome.rows.map(row => row.id)).toEqual([first.id, second.id]);
  });

  it('of nobody here fills in a new patient, with neither number nor address', async () => {
    const register = await aShop();
    expect(await enter(register, aLicence())).toEqual({
      kind: 'patient-unknown',
      screen: 'register',
      prefill: { firstName: 'Jane', lastName: 'Sample', dateOfBirth: '1985-07-04', registryId: '' },
    });
  });

  it('that cannot be read is refused as any scan (E-ITM-02)', async () => {
    const register = await aShop();
    const refused = { kind: 'refused', code: 'E-ITM-02', params: {} };
    expect(await enter(register, aLicence().slice(0, 60))).toEqual(refused);
    expect(await enter(register, licenceOf({ DCS: 'X'.repeat(41) }))).toEqual(refused);
  });

  it('leaves nothing of itself in the log or the store', async () => {
    const register = await aShop();
    await enter(register, aLicence());
    const { store, log } = register;
    const kept = [...log.lines, JSON.stringify(rowsOf(store, 'SELECT action, subject, detail FROM audit'))].join();
    expect(kept).not.toMatch(/D123456789010|DEMO AVE|SAMPLE|Sample/);
  });
});

describe('a card at the cart that no customer has', () => {
  it('offers a new patient with its number', async () => {
    expect(await enter(await aShop(), 'p30000001')).toEqual({
      kind: 'patient-unknown',
      screen: 'register',
      prefill: { firstName: '', lastName: '', dateOfBirth: '', registryId: 'P30000001' },
    });
  });

  it('is by the pattern of this store', async () => {
    const register = await aRegister({ config: { store: { ...aConfig('').store, cardPattern: 'FL-\\d{4}' } } });
    await register.signIn();
    expect((await enter(register, 'fl-1234')).kind).toBe('patient-unknown');
    expect((await enter(register, 'P30000001')).kind).toBe('refused');
  });
});

describe('on the Patients screen', () => {
  const identify = (register: TestRegister, text: string) => register.ask('patients.identify', { text });

  it('a card or a licence finds somebody and changes no cart', async () => {
    const register = await aShop();
    const { id } = await register.ask('patients.create', jane);
    expect(await identify(register, 'p20000001')).toEqual({ kind: 'patient-found', patientId: id });
    expect(await identify(register, aLicence())).toEqual({ kind: 'patient-found', patientId: id });
    expect((await register.ask('register.current', null)).patient).toBeNull();
  });

  it('a card of no known form is found when somebody has it, and refused otherwise (E-PAT-02)', async () => {
    const register = await aShop();
    const { id } = await register.ask('patients.create', { ...jane, registryId: 'ABC-DEF' });
    expect(await identify(register, 'abc-def')).toEqual({ kind: 'patient-found', patientId: id });
    const refused = { kind: 'refused', screen: 'patients', code: 'E-PAT-02', params: {} };
    expect([await identify(register, 'abc-deg'), await identify(register, '0001000000000029')]).toEqual([
      refused,
      refused,
    ]);
    expect(await identify(register, 'a\u0000b')).toEqual({
      kind: 'refused',
      screen: 'patients',
      code: 'E-ITM-02',
      params: {},
    });
  });

  it('somebody unknown is told to that screen', async () => {
    const outcome = await identify(await aShop(), 'P30000001');
    expect(outcome).toMatchObject({ kind: 'patient-unknown', screen: 'patients' });
  });
});

describe('a caregiver’s card', () => {
  /** Rae Lind collects for Kim Lind by the fixture, and for Dana as well. */
  async function aFamily(): Promise<TestRegister> {
    const register = await aShop();
    const rae = { caregiver_card_id: 'CTEST0001', first_name: 'Rae', last_name: 'Lind', card_status: 'ACTIVE' };
    const caregivers = [{ ...rae, card_expiration: '2026-03-31' }];
    await register.state.control('/fixture', { patients: { PTEST0001: { caregivers } } });
    for (const card of ['PTEST0001', 'PTEST0003']) {
      await register.ask('register.choosePatient', { patientId: register.patientId(card) });
      await register.ask('register.listCaregivers', { refresh: true });
    }
    await register.ask('register.clearPatient', null);
    return register;
  }
  const both = (register: TestRegister) => ['PTEST0001', 'PTEST0003'].map(card => register.patientId(card));

  it('offers the patients known here, and chooses none of them by itself', async () => {
    const register = await aFamily();
    const outcome = await enter(register, 'ctest0001');
    expect(outcome.kind === 'patients-alike' && outcome.rows.map(row => row.id)).toEqual(both(register));
    expect((await register.ask('register.current', null)).patient).toBeNull();
  });

  it('is offered beside the patient in the cart, and put on it by nobody but the operator', async () => {
    const register = await aFamily();
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0003') });
    expect(await enter(register, 'ctest0001')).toEqual({ kind: 'caregiver-scanned', cardId: 'CTEST0001' });
    const { patient, caregiver } = await register.ask('register.current', null);
    expect([patient?.registryId, caregiver]).toEqual(['PTEST0003', null]);
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0004') });
    expect((await enter(register, 'ctest0001')).kind).toBe('patients-alike');
  });

  it('finds them on the Patients screen and in the search as well', async () => {
    const register = await aFamily();
    const heard = await register.ask('patients.identify', { text: 'CTEST0001' });
    expect(heard.kind === 'patients-alike' && heard.rows.map(row => row.id)).toEqual(both(register));
    const found = await register.ask('patients.search', { text: ' ctest0001 ' });
    expect(found.map(row => row.id)).toEqual(both(register));
  });

  it('serves one patient after the other, each with a link of their own', async () => {
    const register = await aFamily();
    for (const patientId of both(register)) {
      await register.ask('register.choosePatient', { patientId });
      const { caregiver } = await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' });
      expect(caregiver).toMatchObject({ name: 'Rae Lind', isEligible: true });
    }
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0004') });
    expect(await register.refusal('register.chooseCaregiver', { cardId: 'CTEST0001' })).toMatchObject({
      code: 'E-PAT-06',
    });
  });
});
