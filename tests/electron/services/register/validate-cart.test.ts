import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../electron/biotrack/port';
import type { RegistrySnapshot } from '../../../../shared/compliance/registry';
import type { CivilDate, Instant } from '../../../../shared/kernel/units';
import { aRegister, type RegisterOptions, type TestRegister } from '../../../support/register';
import { rowsOf, t0 } from '../../../support/store';
import { someIds } from '../../../support/sync/ports';

const validate = (register: TestRegister) => register.ask('register.validate', { requestId: someIds.uuid() });
const refused = (register: TestRegister) => register.refusal('register.validate', { requestId: someIds.uuid() });

function aged(answer: Answer<RegistrySnapshot>, age: Partial<RegistrySnapshot>): Answer<RegistrySnapshot> {
  return answer.kind === 'answered' ? { ...answer, value: { ...answer.value, ...age } } : answer;
}

function tooEarly(answer: Answer<RegistrySnapshot>): Answer<RegistrySnapshot> {
  if (answer.kind !== 'answered') return answer;
  const startsOn = '2026-04-12' as CivilDate;
  const orders = answer.value.orders.map(order => ({ ...order, startsOn, endsOn: '2026-06-20' as CivilDate }));
  return { ...answer, value: { ...answer.value, orders } };
}

async function aCart(
  lines: readonly (readonly [string, number])[],
  card = 'PTEST0001',
  options: RegisterOptions = {},
): Promise<TestRegister> {
  const register = await aRegister(options);
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  for (const [barcode, units] of lines) {
    await register.ask('register.enter', { text: barcode });
    const line = (await register.ask('register.current', null)).lines.at(-1);
    await register.ask('register.setQuantity', { lineId: line?.id ?? '', quantity: units * 100 });
  }
  return register;
}

describe.each(['server', 'local'] as const)('validating by the %s', validateMode => {
  const cart = (lines: readonly (readonly [string, number])[], card = 'PTEST0001') => {
    return aCart(lines, card, { biotrack: { validateMode } });
  };
  const inMode = async (...given: Parameters<typeof cart>) => validate(await cart(...given));

  it('passes equality (TV05)', async () => {
    const view = await inMode([
      ['0001000000000029', 10],
      ['0001000000000045', 10],
    ]);
    expect(view.validation.kind).toBe('valid');
  });

  it('names every rule that fails, with by how much and the line (TV03)', async () => {
    const view = await inMode([['0001000000000045', 43]]);
    expect(view.validation).toMatchObject({
      kind: 'refused',
      reasons: [
        { code: 'ORDER_REMAINING_EXCEEDED', line: 1, route: 'EDIBLE', requested: 4_300_000, available: 4_200_000 },
        { code: 'ROUTE_EXCEEDED', line: 1, route: 'EDIBLE', requested: 4_300_000, available: 4_200_000 },
      ],
    });
  });

  it('says when room comes back (TV07)', async () => {
    const view = await inMode([['0001000000000011', 9]]);
    expect(view.validation).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'SMOKING_EXCEEDED', unit: 'mg_smoking', release: [{ on: '2026-03-12', amount: 28_350 }] }],
    });
  });

  it('refuses a minor alone and accepts the caregiver (TV17, TV18)', async () => {
    const register = await cart([['0001000000000037', 1]], 'PTEST0003');
    expect((await validate(register)).validation).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'MINOR_REQUIRES_CAREGIVER' }],
    });
    await register.ask('register.chooseCaregiver', { cardId: 'CTEST0001' });
    expect((await validate(register)).validation.kind).toBe('valid');
  });

  it('refuses a card that expired yesterday, with the date (row 4)', async () => {
    const register = await cart([['0001000000000045', 1]]);
    await register.state.control('/fixture', { patients: { PTEST0001: { card_expiration: '2026-03-09' } } });
    expect((await validate(register)).validation).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'CARD_EXPIRED', on: '2026-03-09' }],
    });
  });

  it('refuses a patient who comes before the order starts, with the day (row 5)', async () => {
    const register = await aCart([['0001000000000045', 1]], 'PTEST0001', {
      biotrack: { validateMode },
      wrap: port => ({ ...port, lookUpRegistry: async (...asked) => tooEarly(await port.lookUpRegistry(...asked)) }),
    });
    expect((await validate(register)).validation).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'NO_ACTIVE_ORDER', on: '2026-04-12' }],
    });
  });

  it('refuses one milligram over the limit, and says that it is one (row 14)', async () => {
    const register = await cart([['0001000000000045', 1]]);
    const taken = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'EDIBLE', amount: '4101', unit: 'mg_thc' };
    await register.state.control('/inject/dispensation', taken);
    const { validation } = await validate(register);
    const over =
      validation.kind === 'refused' ? validation.reasons.map(({ requested, available }) => [requested, available]) : [];
    expect(over).toEqual([
      [100_000, 99_000],
      [100_000, 99_000],
    ]);
  });

  it('refuses when the registry gives an old answer or another day’s, however much it leaves', async () => {
    const ages = [
      { asOf: (t0 - 301_000) as Instant },
      { asOf: t0, registryDay: '2026-03-09' as CivilDate },
      { asOf: (t0 - 299_000) as Instant },
    ];
    const reasons = [];
    for (const age of ages) {
      const register = await aCart([['0001000000000045', 1]], 'PTEST0001', {
        biotrack: { validateMode },
        wrap: port => ({ ...port, lookUpRegistry: async (...asked) => aged(await port.lookUpRegistry(...asked), age) }),
      });
      const { validation } = await validate(register);
      reasons.push(validation.kind === 'refused' ? validation.reasons.map(({ code }) => code) : validation.kind);
    }
    expect(reasons).toEqual([['REGISTRY_STALE'], ['REGISTRY_STALE'], 'valid']);
  });

  it('refuses a patient whose only order has ended (TV16)', async () => {
    expect((await inMode([['0001000000000037', 1]], 'PTEST0002')).validation).toMatchObject({
      reasons: [{ code: 'NO_ACTIVE_ORDER' }],
    });
  });
});

describe('an answer that comes too late', () => {
  const gummies = [['0001000000000045', 1]] as const;
  /** Validate is pressed, the state thinks, `meanwhile` happens, the state says yes. */
  async function lateAnswer(meanwhile: (register: TestRegister) => unknown) {
    const register = await aCart(gummies);
    await register.state.control('/faults', { mode: 'delay', action: 'card_lookup', ms: 300, times: 1 });
    const pending = refused(register);
    await meanwhile(register);
    return { register, error: await pending };
  }
  const isValid = async (register: TestRegister) =>
    (await register.ask('register.current', null)).validation.kind === 'valid';

  it.each<[string, string, (register: TestRegister) => unknown]>([
    ['it was left', 'left-cart', register => register.ask('register.leave', null)],
    ['it was edited', 'cart-edited', register => register.ask('register.enter', { text: '0001000000000045' })],
    [
      'a lock',
      'locked',
      async register => {
        await register.ask('session.lock', null);
        await register.signIn();
      },
    ],
    [
      'somebody else signed in',
      'locked',
      async register => {
        await register.ask('session.lock', null);
        await register.signIn('lee');
      },
    ],
  ])('is not kept after %s', async (_, cause, meanwhile) => {
    const { register, error } = await lateAnswer(meanwhile);
    expect(error).toEqual({ code: 'E-CRT-03', params: { cause } });
    expect(await isValid(register)).toBe(false);
  });

  it('is kept for nobody when nobody is signed in any more', async () => {
    const { register, error } = await lateAnswer(({ ask }) => ask('session.lock', null));
    expect(error).toEqual({ code: 'E-CRT-03', params: { cause: 'locked' } });
    expect(rowsOf(register.store, 'SELECT id FROM validation')).toEqual([]);
  });

  it('is not kept for a patient who was given another card meanwhile', async () => {
    const { register, error } = await lateAnswer(({ ask, patientId }) =>
      ask('patients.update', {
        patientId: patientId('PTEST0001'),
        fields: {
          ...{ firstName: 'Dana', lastName: 'Ortiz', dateOfBirth: '1984-05-02' },
          ...{ registryId: 'PTEST0099', registryState: 'FL', registryExpiresOn: '2026-11-30' },
        },
      }),
    );
    expect(error).toEqual({ code: 'E-CRT-03', params: { cause: 'cart-edited' } });
    expect(await isValid(register)).toBe(false);
  });
});

describe('how long a validation stands', () => {
  it('is told by lengths of time, so that a state whose clock is behind does not cut it short', async () => {
    const register = await aCart([['0001000000000045', 1]]);
    await register.state.control('/clock', { advance_s: -240 });
    const { validation } = await validate(register);
    expect(validation).toMatchObject({ kind: 'valid' });
    if (validation.kind === 'valid') expect(validation.expiresAt - validation.validatedAt).toBe(900_000);
  });
});

describe('validating', () => {
  it('keeps the card expiration current from BioTrack', async () => {
    const register = await aCart([['0001000000000045', 1]]);
    await register.state.control('/fixture', { patients: { PTEST0001: { card_expiration: '2027-05-31' } } });
    expect((await validate(register)).patient?.registryExpiresOn).toBe('2027-05-31');
  });

  it('shows a card the registry does not know as a reason', async () => {
    const register = await aRegister();
    await register.signIn();
    const patient = await register.ask('patients.create', {
      firstName: 'No',
      lastName: 'Body',
      dateOfBirth: '1990-01-01',
      registryId: 'PTEST9999',
      registryState: 'FL',
      registryExpiresOn: '2027-01-01',
    });
    await register.ask('register.choosePatient', { patientId: patient.id });
    await register.ask('register.enter', { text: '0001000000000045' });
    expect((await validate(register)).validation).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'CARD_NOT_FOUND' }],
    });
  });

  it('is refused before any work to an operator without MMUR registration (TV27)', async () => {
    const register = await aRegister();
    await register.signIn('max');
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    expect(await refused(register)).toEqual({ code: 'E-AUT-04', params: {} });
  });

  it('asks for a patient and for goods first', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.refusal('register.proceed', null)).toEqual({ code: 'E-CRT-02', params: {} });
    await register.ask('register.enter', { text: '0001000000000103' });
    expect(await refused(register)).toEqual({ code: 'E-CRT-04', params: {} });
  });

  it('leaves the cart as it was while the state cannot be reached (row 26)', async () => {
    const register = await aCart([['0001000000000045', 1]]);
    const before = await register.ask('register.current', null);
    await register.state.control('/offline', { mode: 'refuse' });
    expect(await refused(register)).toEqual({ code: 'E-NET-01', params: {} });
    expect(await register.ask('register.current', null)).toEqual({
      ...before,
      offline: { policy: 'validated', grace: null },
    });
  });

  it('says so when only the patient registry is down (TV43)', async () => {
    const register = await aCart([['0001000000000045', 1]]);
    await register.state.control('/faults', { mode: 'mmur_down', action: '*', times: 0 });
    expect(await refused(register)).toEqual({ code: 'E-NET-08', params: {} });
  });

  it('stops when this clock and the state differ by more than five minutes (row 35)', async () => {
    const register = await aCart([['0001000000000045', 1]]);
    await register.state.control('/clock', { advance_s: 400 });
    await register.refusal('register.validate', { requestId: someIds.uuid() }).catch(() => undefined);
    await validate(register).catch(() => undefined);
    expect(await refused(register)).toEqual({ code: 'E-CLK-01', params: {} });
  });
});
