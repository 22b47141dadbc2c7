import { describe, expect, it } from 'vitest';
import { aConfig, aRegister, type TestRegister } from '../../../support/register';
import { rowsOf, t0 } from '../../../support/store';
import { someIds } from '../../../support/sync/ports';
import { at, floridaRules } from '../../../support/vectors';

const gummies = '0001000000000045';
const minutes = (count: number) => count * 60_000;

/** Sells around the clock by local rules, so that a day can end while somebody is being served. */
async function openAllNight(zone: string, now: string): Promise<TestRegister> {
  const rules = floridaRules();
  const { store } = aConfig('');
  const register = await aRegister({
    biotrack: { validateMode: 'local' },
    rules: {
      kind: 'sound',
      where: 'program',
      path: 'rules/florida.json',
      lines: { first: 1, last: 1 },
      sets: [{ ...rules, hours: { ...rules.hours, opens: 0, closes: 1_440 } }],
    },
    config: { store: { ...store, zone, opens: '00:00', closes: '24:00' } },
  });
  await register.advance(at(now) - t0);
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: gummies });
  return register;
}

const validate = (register: TestRegister) => register.ask('register.validate', { requestId: someIds.uuid() });
const standing = async (register: TestRegister) => (await register.ask('register.current', null)).validation;
const smokingToday = async (register: TestRegister, refresh: boolean) => {
  const view = await register.ask('register.viewRegistry', { refresh });
  const order = view?.orders.find(each => each.route === 'SMOKING' && each.isInUse);
  return [view?.registryDay, view?.isFresh, order?.availableToday, order?.forecast?.steps[0]];
};

describe('a midnight that passes during a sale', () => {
  it('ends the validation, and the sale goes on after it is validated for the new day', async () => {
    const register = await openAllNight('America/New_York', '2026-03-10T23:50:00-04:00');
    expect((await validate(register)).validation.kind).toBe('valid');
    await register.advance(minutes(9));
    expect((await standing(register)).kind).toBe('valid');
    await register.advance(minutes(1));
    expect(await standing(register)).toEqual({ kind: 'stale', cause: 'midnight' });
    expect(await register.refusal('register.proceed', null)).toEqual({
      code: 'E-CRT-03',
      params: { cause: 'midnight' },
    });
    expect((await validate(register)).validation.kind).toBe('valid');
    expect(rowsOf(register.store, 'SELECT registry_day FROM validation ORDER BY validated_at')).toEqual([
      { registry_day: '2026-03-10' },
      { registry_day: '2026-03-11' },
    ]);
  });

  it('makes the registry’s answer one of yesterday, whose number stands no more', async () => {
    const register = await openAllNight('America/New_York', '2026-03-11T23:58:00-04:00');
    const before = { on: '2026-03-11', amount: 28_350 };
    expect(await smokingToday(register, true)).toEqual(['2026-03-11', true, 28_350, before]);
    await register.advance(minutes(3));
    const after = { on: '2026-03-12', amount: 56_700 };
    expect(await smokingToday(register, false)).toEqual(['2026-03-11', false, 28_350, after]);
    expect(await smokingToday(register, true)).toEqual(['2026-03-12', true, 56_700, after]);
  });
});

describe('a store in the Central zone, whose registry is in the Eastern one', () => {
  it('lives by the registry’s day in the hour in which the dates differ', async () => {
    const register = await openAllNight('America/Chicago', '2026-03-11T23:30:00-05:00');
    const step = { on: '2026-03-12', amount: 56_700 };
    expect(await smokingToday(register, true)).toEqual(['2026-03-12', true, 56_700, step]);
    expect((await validate(register)).validation.kind).toBe('valid');
    expect(rowsOf(register.store, 'SELECT registry_day FROM validation')).toEqual([{ registry_day: '2026-03-12' }]);
  });

  it('validates again at the registry’s midnight, and not at its own', async () => {
    const register = await openAllNight('America/Chicago', '2026-03-11T22:55:00-05:00');
    await validate(register);
    await register.advance(minutes(5));
    expect(await standing(register)).toEqual({ kind: 'stale', cause: 'midnight' });
    await register.advance(minutes(55));
    await validate(register);
    await register.advance(minutes(10));
    expect((await standing(register)).kind).toBe('valid');
  });
});

it.each([
  ['the short day of spring', '2026-03-08T00:10:00-05:00', '2026-03-08', '2026-05-17'],
  ['the long day of autumn', '2026-11-01T00:10:00-04:00', '2026-11-01', '2027-01-10'],
  ['the leap day', '2028-02-29T00:10:00-05:00', '2028-02-29', '2028-05-09'],
])('counts %s as one day, and foretells as many after it', async (_, now, day, until) => {
  const register = await openAllNight('America/New_York', now);
  const view = await register.ask('register.viewRegistry', { refresh: true });
  expect([view?.registryDay, view?.aggregate?.forecast?.steps[0]?.on, view?.aggregate?.forecast?.until]).toEqual([
    day,
    day,
    until,
  ]);
});
