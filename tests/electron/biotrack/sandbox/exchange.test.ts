import { expect, it } from 'vitest';
import { findAction, openGate, registryDown } from '../../../../electron/biotrack/sandbox/exchange';
import { RateLimiter } from '../../../../electron/biotrack/sandbox/rate-limit';
import { startState } from './support/raw-state';

it('refuses another version, an unknown action and a session it does not know, in that order', async () => {
  const state = await startState();
  expect([
    await state.call('sync_check', { API: '3.0' }),
    await state.call('login', { API: undefined }),
    await state.call('sale_recall'),
    await state.call('constructor'),
    await state.call('sync_check', { sessionid: 'nobody', data: 1 }),
    await state.call('sync_check', { sessionid: undefined }),
  ]).toMatchObject([
    { success: 0, errorcode: '17' },
    { success: 0, errorcode: '17' },
    { success: 0, errorcode: '62' },
    { success: 0, errorcode: '62' },
    { success: 0, errorcode: '63' },
    { success: 0, errorcode: '63' },
  ]);
});

it('throttles a session before it looks at the request', async () => {
  const state = await startState();
  const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, () => 0);
  const body = { API: '4.0', action: 'sync_check', sessionid: state.session, location: 'FL-0042', data: [] };
  const gate = () => openGate(state.sandbox.world(), limiter, body, state.now()).kind;
  expect([gate(), gate(), findAction({ action: 5 })]).toEqual(['open', 'throttled', null]);
});

it('names the registry as what is down', () => {
  expect(registryDown(1)).toMatchObject({
    success: 0,
    errorcode: '1000',
    errordata: { reasons: [{ code: 'MMUR_UNAVAILABLE' }] },
  });
});
