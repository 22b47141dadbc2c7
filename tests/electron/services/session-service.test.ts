import { describe, expect, it } from 'vitest';
import { aRegister } from '../../support/register';
import { rowsOf, t0 } from '../../support/store';

describe('signing in', () => {
  it('says who it is and whether they may complete a sale', async () => {
    const register = await aRegister();
    const session = await register.ask('session.signIn', { user: ' ANA ', pin: 'right' });
    expect(session).toEqual({
      userId: 'user-ana',
      name: 'ANA',
      role: 'cashier',
      mmur: { isCurrent: true, expiresOn: '2027-01-31', expiresInDays: null },
    });
    expect(await register.ask('session.current', null)).toEqual(session);
  });

  it('counts wrong PINs down and locks at the fifth, the right one included (rows 21, 22)', async () => {
    const register = await aRegister();
    const wrong = () => register.refusal('session.signIn', { user: 'ana', pin: 'wrong' });
    const answers = [await wrong(), await wrong(), await wrong(), await wrong(), await wrong()];
    expect(answers.map(({ code, params }) => [code, params['n']])).toEqual([
      ['E-PIN-01', 4],
      ['E-PIN-01', 3],
      ['E-PIN-01', 2],
      ['E-PIN-01', 1],
      ['E-PIN-02', undefined],
    ]);
    expect(await register.refusal('session.signIn', { user: 'ana', pin: 'right' })).toMatchObject({ code: 'E-PIN-02' });
    await register.advance(31 * 60_000);
    await register.ask('session.signIn', { user: 'ana', pin: 'right' });
  });

  it('answers an unknown user exactly as a wrong PIN', async () => {
    const register = await aRegister();
    const nobody = await register.refusal('session.signIn', { user: 'nobody', pin: 'wrong' });
    expect(nobody).toEqual(await register.refusal('session.signIn', { user: 'ana', pin: 'wrong' }));
  });

  it('counts the try before it is verified, and forgets it after the right PIN', async () => {
    const register = await aRegister();
    const tries = () => rowsOf(register.store, `SELECT tries FROM credential WHERE user_id = 'user-ana'`);
    await register.refusal('session.signIn', { user: 'ana', pin: 'wrong' });
    expect(tries()).toEqual([{ tries: 1 }]);
    await register.ask('session.signIn', { user: 'ana', pin: 'right' });
    expect(tries()).toEqual([{ tries: 0 }]);
  });

  it('ends a session also on a disk on which nothing can be written, and starts none there', async () => {
    const register = await aRegister();
    await register.signIn('ana');
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    register.store.db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await expect(register.ask('session.lock', null)).rejects.toThrow('full');
    expect(await register.ask('session.current', null)).toBeNull();
    expect(register.pushed.at(-1)).toEqual({ name: 'session.changed', payload: { session: null, reason: 'locked' } });
    await expect(register.signIn('lee')).rejects.toThrow('full');
    expect(await register.ask('session.current', null)).toBeNull();
    register.store.db.exec('DROP TRIGGER full');
  });

  it('ends the session before it when another user signs in', async () => {
    const register = await aRegister();
    await register.signIn('ana');
    await register.signIn('lee');
    expect(rowsOf(register.store, 'SELECT user_id, end_reason FROM session ORDER BY started_at, user_id')).toEqual([
      { user_id: 'user-ana', end_reason: 'signed-out' },
      { user_id: 'user-lee', end_reason: null },
    ]);
  });

  it('keeps a cart for its operator, and shows nobody else what is in it', async () => {
    const register = await aRegister();
    await register.signIn('ana');
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    const left = await register.ask('register.current', null);
    await register.ask('session.lock', null);
    await register.signIn('lee');
    expect(await register.ask('register.current', null)).toMatchObject({
      patient: null,
      lines: [],
      leftCarts: [{ cartId: left.cartId, by: 'ANA', at: t0, earlierDay: null, lineCount: 1 }],
    });
    await register.advance(86_400_000);
    await register.signIn('lee');
    expect((await register.ask('register.current', null)).leftCarts).toEqual([
      { cartId: left.cartId, by: 'ANA', at: t0, earlierDay: '2026-03-10', lineCount: 1 },
    ]);
    await register.signIn('ana');
    expect(await register.ask('register.current', null)).toEqual(left);
  });
});
