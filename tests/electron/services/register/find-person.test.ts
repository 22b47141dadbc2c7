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
