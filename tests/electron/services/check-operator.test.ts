import { describe, expect, it } from 'vitest';
import { nodeTimers } from '../../../electron/biotrack/node-timers';
import type { Timers } from '../../../electron/ports';
import { checkOperator } from '../../../electron/services/check-operator';
import type { RuleSet } from '../../../shared/compliance/rule-set';
import { appError } from '../../../shared/kernel/error-code';
import type { CivilDate } from '../../../shared/kernel/units';
import type { MmurRegistration } from '../../../shared/people/user';
import { readFloridaRules } from '../../support/florida-rules';
import { aRegister, until } from '../../support/register';
import { t0 } from '../../support/store';
import { aUser } from '../../support/store-values';
import { someIds } from '../../support/sync/ports';

const [rules] = readFloridaRules();
const judge = (mmur: MmurRegistration) =>
  checkOperator({
    operator: () => aUser({ mmur }),
    clock: { now: () => t0, monotonicMs: () => 0 },
    config: { store: { zone: 'America/New_York' } } as Parameters<typeof checkOperator>[0]['config'],
    rulesOn: () => rules as RuleSet,
  });
const on = (day: string) => day as CivilDate;

it('lets a registered operator complete a sale through the last day of the registration', () => {
  expect(judge({ registered: true, id: 'E-014', expiresOn: on('2026-03-10') }).ok).toBe(true);
  expect(judge({ registered: true, id: 'E-014', expiresOn: null }).ok).toBe(true);
});

it('says what to do to one whose registration is over, or who has none', () => {
  const refused = { ok: false, error: { code: 'E-AUT-04', params: {} } };
  expect(judge({ registered: true, id: 'E-014', expiresOn: on('2026-03-09') })).toEqual(refused);
  expect(judge({ registered: false, id: null, expiresOn: null })).toEqual(refused);
});

describe('a registration that ends today', () => {
  const mmur: MmurRegistration = { registered: true, id: 'E-014', expiresOn: on('2026-03-10') };
  /** Looks at the date as often as a test can wait for. */
  const quickLook: Timers = { after: (ms, run) => nodeTimers.after(ms === 30_000 ? 20 : ms, run) };
  const press = () => ({ requestId: someIds.uuid() });

  it('lets its operator validate and pay until midnight, and nothing after it', async () => {
    const register = await aRegister({ mmur });
    await register.signIn();
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    expect((await register.ask('register.validate', press())).validation.kind).toBe('valid');
    await register.advance(10 * 3_600_000);
    expect(await register.refusal('register.validate', press())).toEqual(appError('E-AUT-04'));
    const { cartId, totalCents } = await register.ask('register.current', null);
    const tenders = [{ kind: 'debit' as const, amountCents: totalCents, reference: 'X1' }];
    const sale = { ...press(), cartId, totalShownCents: totalCents, tenders };
    expect(await register.refusal('sale.complete', sale)).toEqual(appError('E-AUT-04'));
    expect(register.state.entries('sale')).toEqual([]);
  });

  it('is told to the screen at sign-in, and again when it has ended', async () => {
    const register = await aRegister({ mmur, timers: quickLook });
    await register.signIn();
    const view = await register.ask('session.current', null);
    expect(view?.mmur).toEqual({ isCurrent: true, expiresOn: '2026-03-10', expiresInDays: 0 });
    await register.advance(10 * 3_600_000);
    const told = () => register.pushed.filter(({ name, payload }) => name === 'session.changed' && isNewDay(payload));
    await until(() => told().length > 0);
    expect(told().map(({ payload }) => payload)).toEqual([
      {
        reason: 'new-day',
        session: { ...view, mmur: { isCurrent: false, expiresOn: '2026-03-10', expiresInDays: null } },
      },
    ]);
  });
});

function isNewDay(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'reason' in payload && payload.reason === 'new-day';
}
