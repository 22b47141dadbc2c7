import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../electron/services/check-rules';
import type { RulesFile } from '../../../shared/compliance/rules-file';
import { appError } from '../../../shared/kernel/error-code';
import { ok } from '../../../shared/kernel/result';
import { aRegister } from '../../support/register';
import { aSet, fileOf, stricter } from '../../support/rules-over-time';
import { at, floridaRules, t0 } from '../../support/vectors';

const problem = { line: 12, problem: 'overlaps', what: 'b' } as const;
const wrong: RulesFile = { kind: 'wrong', where: 'program', path: 'rules.json', problem };
const refused = appError('E-RUL-01', problem);
const press = '0190a8b2-0000-7000-8000-000000000001';

it('asks about the registry’s day', () => {
  const days: string[] = [];
  const answer = checkRules({
    clock: { now: () => at('2026-03-11T04:30:00Z'), monotonicMs: () => 0 },
    config: { store: { zone: 'America/Chicago' } } as Parameters<typeof checkRules>[0]['config'],
    rulesOn: () => floridaRules(),
    rulesProblemOn: day => {
      days.push(day);
      return null;
    },
  });
  expect([answer, days]).toEqual([ok(null), ['2026-03-11']]);
});

describe('with a wrong rules file', () => {
  it('nothing is validated, proceeded with or paid, a T-shirt neither', async () => {
    const register = await aRegister({ rules: wrong });
    await register.signIn();
    await register.ask('register.enter', { text: '850000000017' });
    const { cartId, totalCents } = await register.ask('register.current', null);
    expect(await register.refusal('register.validate', { requestId: press })).toEqual(refused);
    expect(await register.refusal('register.proceed', null)).toEqual(refused);
    const tenders = [{ kind: 'debit' as const, amountCents: totalCents, reference: 'X1' }];
    const sale = { requestId: press, cartId, totalShownCents: totalCents, tenders };
    expect(await register.refusal('sale.complete', sale)).toEqual(refused);
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    expect(await register.refusal('register.validate', { requestId: press })).toEqual(refused);
  });

  it('everything else goes on, and the status says why nothing can be sold', async () => {
    const register = await aRegister({ rules: wrong });
    await register.signIn();
    expect((await register.ask('status.current', null)).rules).toEqual(problem);
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    const view = await register.ask('register.viewRegistry', { refresh: true });
    expect([view?.orders.length, (await register.ask('register.current', null)).warnings]).toEqual([4, []]);
    expect((await register.ask('inventory.list', { search: 'gumm', watch: null, after: null })).total).toBe(2);
    await register.ask('register.hold', { name: 'later' });
    expect(await register.ask('register.listHeld', null)).toHaveLength(1);
  });
});

describe('on the day that the rules change', () => {
  it('the new ones hold from midnight, and the old ones no longer', async () => {
    const file = fileOf(aSet('old', '2022-08-29', '2026-03-10'), aSet('new', '2026-03-11', null, stricter));
    const register = await aRegister({ rules: file, startAt: t0 });
    await register.signIn();
    const inForce = async () => (await register.ask('settings.view', null)).rules;
    expect([(await inForce()).inForce?.id, (await inForce()).next]).toEqual([
      'old',
      { id: 'new', effectiveFrom: '2026-03-11' },
    ]);
    await register.advance(10 * 3_600_000);
    expect([(await inForce()).inForce?.id, (await inForce()).next]).toEqual(['new', null]);
  });

  it('nothing is sold any more when no new ones come', async () => {
    const register = await aRegister({ rules: fileOf(aSet('old', '2022-08-29', '2026-03-10')) });
    await register.signIn();
    await register.ask('register.enter', { text: '850000000017' });
    await register.ask('register.proceed', null);
    await register.advance(10 * 3_600_000);
    expect(await register.refusal('register.proceed', null)).toEqual(
      appError('E-RUL-01', { line: 6, problem: 'none-in-force', what: '2026-03-11' }),
    );
  });
});
