import { expect, it } from 'vitest';
import { of, post, startState } from './support/raw-state';

const P1 = 'PTEST0001';
const dead = /socket hang up|ECONNRESET/;

it('takes JSON objects by POST at its one address', async () => {
  const { wirePort } = await startState();
  const path = '/serverjson.asp';
  const answers = [
    await post(wirePort, '/other', '{}'),
    await post(wirePort, path, '', {}, 'GET'),
    await post(wirePort, path, 'x'.repeat(1024 * 1024 + 1)),
    await post(wirePort, path, '{}', { 'Content-Type': 'text/plain' }),
    await post(wirePort, path, '[]'),
    await post(wirePort, path, '{}', { 'Content-Type': 'application/json; charset=utf-8' }),
  ];
  expect(answers.map(answer => answer.status)).toEqual([404, 405, 413, 415, 400, 200]);
});

it('answers 429 with the time to wait after a burst of twenty', async () => {
  const state = await startState({ rateLimit: undefined, now: () => 0 });
  const answers = [];
  for (let call = 0; call < 21; call += 1) answers.push(await state.http('sync_check', { data: [] }));
  expect(answers.map(answer => answer.status)).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  expect(answers.at(-1)?.headers['retry-after']).toBe('1');
});

it.each([
  ['empty_200', ''],
  ['html_200', '<html><body>Service</body></html>'],
])('lets a sale take effect behind %s, unless told not to', async (mode, text) => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode, action: 'sale_dispense', commit: false });
  const lost = await state.http('sale_dispense', body);
  const soldBehindTheFirst = state.entries('sale').length;
  await state.set('/faults', { mode, action: 'sale_dispense' });
  const garbled = await state.http('sale_dispense', body);
  expect([lost, soldBehindTheFirst, garbled, state.entries('sale').length]).toMatchObject([
    { status: 200, text },
    0,
    { status: 200, text },
    1,
  ]);
});

it('answers with a status instead, and takes effect only when told to', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'http_status', action: 'sale_dispense', status: 503, retry_after: 7 });
  const first = await state.http('sale_dispense', body);
  const soldBehindTheFirst = state.entries('sale').length;
  await state.set('/faults', { mode: 'http_status', action: 'sale_dispense', status: 502, commit: true });
  const second = await state.http('sale_dispense', body);
  expect([first.status, first.headers['retry-after'], soldBehindTheFirst]).toEqual([503, '7', 0]);
  expect([second.status, second.headers['retry-after'], state.entries('sale').length]).toEqual([502, undefined, 1]);
});

it('leaks a header into the body, and turns numbers into strings', async () => {
  const state = await startState();
  await state.set('/faults', { mode: 'header_leak' });
  await state.set('/faults', { mode: 'numbers_as_strings' });
  const { text } = await state.http('nonce_replay', { nonce: 'never-used-nonce-1' });
  expect(text).toBe(
    'Content-Type: text/plain\r\n\r\n{"success":"1","sessiontime":"1773165600","found":"0","state":"UNKNOWN"}',
  );
});

it('answers late, before or after the sale is true', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'delay', action: 'sale_dispense', ms: 700, when: 'after' });
  const late = state.call('sale_dispense', body);
  await expect.poll(() => state.entries('sale').length, { interval: 5, timeout: 650 }).toBe(1);
  expect(await late).toMatchObject({ success: 1 });
  await state.set('/faults', { mode: 'delay', action: 'sync_check', ms: 60 });
  const started = performance.now();
  await state.call('sync_check', { data: [] });
  expect(performance.now() - started).toBeGreaterThanOrEqual(59);
});

it('has not made a sale true that was running when it stopped', async () => {
  const state = await startState();
  const body = await state.dispenseBody(P1, [of('B2', 1)]);
  await state.set('/faults', { mode: 'delay', action: 'sale_dispense', ms: 60_000, when: 'during' });
  const running = expect(state.call('sale_dispense', body)).rejects.toThrow(dead);
  await expect.poll(() => state.sandbox.world().idempotency.replay(body.nonce, 0).state).toBe('IN_PROGRESS');
  await state.sandbox.stop();
  await running;
  expect([state.entries('sale'), state.sandbox.world().idempotency.replay(body.nonce, 0)]).toEqual([
    [],
    { state: 'UNKNOWN' },
  ]);
});

it('goes offline in each way and comes back on the same port', async () => {
  const state = await startState();
  await state.sandbox.setOffline('refuse');
  await expect(state.call('sync_check')).rejects.toThrow('ECONNREFUSED');
  await state.sandbox.setOffline('reset');
  await expect(state.call('sync_check')).rejects.toThrow(dead);
  await state.sandbox.setOffline('black_hole');
  const silent = state.call('sync_check').then(
    () => 'answered',
    () => 'cut',
  );
  const waited = new Promise(resolve => setTimeout(() => resolve('silence'), 100));
  expect([await Promise.race([silent, waited]), state.sandbox.isOffline()]).toEqual(['silence', true]);
  await state.sandbox.setOffline(null);
  expect([await silent, await state.call('sync_check', { data: [] }), state.sandbox.isOffline()]).toMatchObject([
    'cut',
    { success: 1 },
    false,
  ]);
});
