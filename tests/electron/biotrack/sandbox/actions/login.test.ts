import { expect, it } from 'vitest';
import { startState } from '../support/raw-state';

it('opens a session and says who logged in', async () => {
  const state = await startState();
  expect(await state.login()).toEqual({
    success: 1,
    admin: 0,
    sessionid: expect.stringMatching(/^\w{24,128}$/),
    time: 1773165600,
    session_ttl: 3600,
    training: 0,
    employee: { employee_id: 'E-014', name: 'Sam Roe', mmur_registered: 1, mmur_role: 'DISPENSER' },
  });
});

it.each([{ password: 'wrong' }, { username: 'nobody' }, { license_number: '1' }])(
  'gives no code and no hint for %o',
  async change => {
    const state = await startState();
    const credentials = { license_number: '999000800', username: 'e014', password: 'pass-e014' };
    expect(await state.call('login', { ...credentials, ...change })).toEqual({
      success: 0,
      error: 'Invalid username or password.',
      sessiontime: 1773165600,
    });
  },
);

it('logs in an employee the registry does not know', async () => {
  expect((await (await startState()).login('e099'))['employee']).toMatchObject({
    employee_id: 'E-099',
    mmur_registered: 0,
  });
});
