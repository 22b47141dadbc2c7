import { expect, it } from 'vitest';
import { appError } from '../../../../shared/kernel/error-code';
import { closeCounted, countIt, openDrawer } from '../../../support/drawers';
import { aRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

it('knows the session that the screen meant from the one that is open by now', async () => {
  const register = await aRegister();
  const count = (sessionId: string) =>
    register.refusal('till.count', { requestId: someIds.uuid(), sessionId, pieces: [] });
  await register.signIn();
  expect(await count('old')).toEqual(appError('E-TIL-01'));
  const first = await openDrawer(register);
  await countIt(register, first.sessionId, 20_000);
  await closeCounted(register, first.sessionId);
  await openDrawer(register);
  expect(await count(first.sessionId)).toEqual(appError('E-TIL-03'));
});
