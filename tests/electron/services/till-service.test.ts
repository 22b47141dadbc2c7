import { expect, it } from 'vitest';
import { aRegister } from '../../support/register';
import { t0 } from '../../support/store';
import { someIds } from '../../support/sync/ports';

it('is opened once with a counted float, and a repeated press is the same opening', async () => {
  const register = await aRegister();
  await register.signIn();
  expect(await register.ask('till.current', null)).toBeNull();
  const press = { requestId: someIds.uuid(), openingFloatCents: 20_000 };
  const opened = await register.ask('till.open', press);
  expect(opened).toEqual({ sessionId: opened.sessionId, openedAt: t0, openedBy: 'ANA', openingFloatCents: 20_000 });
  expect(await register.ask('till.open', press)).toEqual(opened);
  expect(await register.ask('till.current', null)).toEqual(opened);
  expect(await register.refusal('till.open', { ...press, requestId: someIds.uuid() })).toEqual({
    code: 'E-TIL-02',
    params: {},
  });
});
