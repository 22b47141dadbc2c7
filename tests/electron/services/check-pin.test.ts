import { expect, it } from 'vitest';
import { createPinCheck, type VerifyPin } from '../../../electron/services/check-pin';
import { createUnknownLogins } from '../../../electron/services/unknown-logins';
import { later, rowsOf, t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

function aPinCheck(verifyPin: VerifyPin = async (stored, pin) => stored !== null && pin === 'right') {
  const store = aShop();
  let now = t0;
  const clock = { now: () => now, monotonicMs: () => 0 };
  return {
    store,
    check: createPinCheck({ db: store.db, clock, verifyPin, unknownLogins: createUnknownLogins() }),
    wait: (ms: number) => {
      now = later(ms);
    },
  };
}

it('finds who typed it, whatever the case of the login', async () => {
  const found = await aPinCheck().check({ login: ' ANA ', pin: 'right' });
  expect(found.ok && found.value.id).toBe('user-ana');
});

it.each(['ana', 'nobody'])('counts down and locks %s, known or not', async login => {
  const { check, wait } = aPinCheck();
  const answers = [];
  for (let tries = 0; tries < 6; tries += 1) answers.push(await check({ login, pin: 'wrong' }));
  const left = (n: number) => ({ ok: false, error: { code: 'E-PIN-01', params: { n } } });
  const locked = { ok: false, error: { code: 'E-PIN-02', params: {} } };
  expect(answers).toEqual([left(4), left(3), left(2), left(1), locked, locked]);
  wait(30 * 60_000);
  expect(await check({ login, pin: 'wrong' })).toEqual(left(4));
});

it('has counted the try before anybody looks at the PIN, and for a stranger there is no hash to look at', async () => {
  const seen: unknown[] = [];
  const { check, store } = aPinCheck(async stored => {
    seen.push([stored === null, rowsOf(store, `SELECT tries FROM credential WHERE user_id = 'user-ana'`)]);
    return false;
  });
  await check({ login: 'ana', pin: 'x' });
  await check({ login: 'nobody', pin: 'x' });
  expect(seen).toEqual([
    [false, [{ tries: 1 }]],
    [true, [{ tries: 1 }]],
  ]);
});
