import { expect, it } from 'vitest';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { aGate, handlersWith, ourWindow } from '../../support/gate';

const till = {
  ...{ sessionId: 't1', openedAt: 5, openedBy: 'Ana Ruiz', openingFloatCents: 10_000 },
  ...{ standing: 'open' as const, count: null },
};
const openTill = { requestId: '01890a5d-ac96-774b-bcce-b302099a8057', openingFloatCents: 10_000, pieces: [] };

it('gives a handler a valid fresh copy and the caller its answer', async () => {
  const heard: unknown[] = [];
  const handlers = handlersWith({
    'till.open': input => {
      heard.push(input);
      return ok(till);
    },
  });
  const sent = { ...openTill };
  expect(await aGate({ handlers }).gate.handle('till.open', sent, ourWindow)).toEqual({ ok: true, data: till });
  expect(heard).toEqual([openTill]);
  expect(heard[0]).not.toBe(sent);
});

it('normalises text on the way in', async () => {
  const heard: unknown[] = [];
  const handlers = handlersWith({
    'patients.search': input => {
      heard.push(input);
      return ok([]);
    },
  });
  await aGate({ handlers }).gate.handle('patients.search', { text: 'Jose\u0301' }, ourWindow);
  expect(heard).toEqual([{ text: 'Jos\u00e9' }]);
});

it.each([
  ['a frame inside the page', { ...ourWindow, isMainFrame: false }],
  ['a window we did not make', { ...ourWindow, windowId: 9 }],
  ['a frame that is gone', { ...ourWindow, frameUrl: null }],
  ['about:blank', { ...ourWindow, frameUrl: 'about:blank' }],
  ['an empty URL', { ...ourWindow, frameUrl: '' }],
  ['the web', { ...ourWindow, frameUrl: 'https://pos/index.html' }],
  ['another host of our scheme', { ...ourWindow, frameUrl: 'app://pos.evil/index.html' }],
])('refuses %s with E-IPC-01 and tells the handler nothing', async (_what, sender) => {
  let calls = 0;
  const handlers = handlersWith({
    'session.signOut': () => {
      calls += 1;
      return ok(null);
    },
  });
  const { gate, log } = aGate({ handlers });
  expect(await gate.handle('session.signOut', null, sender)).toEqual({
    ok: false,
    code: 'E-IPC-01',
    params: {},
    ref: 'ref-1',
  });
  expect({ calls, lines: log.lines }).toEqual({
    calls: 0,
    lines: [{ level: 'warn', event: 'ipc.refused', fields: { channel: 'unknown', code: 'E-IPC-01', ref: 'ref-1' } }],
  });
});

it.each(['sale.delete', '', '__proto__', 'constructor', 'toString'])(
  'refuses the unknown channel "%s" with E-IPC-02',
  async name => {
    expect(await aGate().gate.handle(name, null, ourWindow)).toEqual({
      ok: false,
      code: 'E-IPC-02',
      params: {},
      ref: 'ref-1',
    });
  },
);

it.each([
  ['an unknown key', { ...openTill, now: 1 }],
  ['a missing key', { requestId: openTill.requestId }],
  ['a fraction of a cent', { ...openTill, openingFloatCents: 0.5 }],
  ['2^53', { ...openTill, openingFloatCents: 2 ** 53 }],
  ['a date', new Date(0)],
  ['nothing at all', undefined],
])('refuses %s with E-IPC-02', async (_what, input) => {
  expect(await aGate().gate.handle('till.open', input, ourWindow)).toMatchObject({ ok: false, code: 'E-IPC-02' });
});

it('refuses a message over 64 KiB with E-IPC-02', async () => {
  const { gate, log } = aGate();
  expect(await gate.handle('register.enter', { text: 'x'.repeat(70_000) }, ourWindow)).toMatchObject({
    code: 'E-IPC-02',
  });
  expect(log.lines[0]?.fields).toEqual({ channel: 'register.enter', code: 'E-IPC-02', ref: 'ref-1', why: 'too-big' });
});

it('asks for a sign-in where the contract does', async () => {
  const { gate } = aGate({ session: () => null });
  expect(await gate.handle('register.current', null, ourWindow)).toMatchObject({ ok: false, code: 'E-AUT-03' });
  expect(await gate.handle('session.signOut', null, ourWindow)).toMatchObject({ ok: false, code: 'E-CRT-01' });
});

it('lets a lead do what a cashier may', async () => {
  const { gate } = aGate({
    session: () => ({ role: 'lead' }),
    handlers: handlersWith({ 'till.current': () => ok(till) }),
  });
  expect(await gate.handle('till.current', null, ourWindow)).toEqual({ ok: true, data: till });
});

it('refuses the 51st call of a burst with E-IPC-03 and recovers with time', async () => {
  const { gate, time } = aGate();
  for (let call = 0; call < 50; call++)
    expect(await gate.handle('till.current', null, ourWindow)).toMatchObject({ code: 'E-CRT-01' });
  expect(await gate.handle('till.current', null, ourWindow)).toMatchObject({ code: 'E-IPC-03' });
  time.advance(20);
  expect(await gate.handle('till.current', null, ourWindow)).toMatchObject({ code: 'E-CRT-01' });
});

it('counts sign-ins apart, ten at once and five a second', async () => {
  const { gate, time } = aGate({ session: () => null });
  const signIn = async () => gate.handle('session.signIn', { user: 'ana', pin: '000000' }, ourWindow);
  const codes = [];
  for (let call = 0; call < 11; call++) codes.push(await signIn());
  time.advance(200);
  codes.push(await signIn(), await signIn());
  expect(codes.map(reply => (reply.ok ? 'ok' : reply.code))).toEqual([
    ...Array.from({ length: 10 }, () => 'E-CRT-01'),
    'E-IPC-03',
    'E-CRT-01',
    'E-IPC-03',
  ]);
});

it('hands a refusal to the screen with a reference that the log has too', async () => {
  const handlers = handlersWith({ 'register.proceed': () => err(appError('E-CRT-03', { cause: 'midnight' })) });
  const { gate, log } = aGate({ handlers });
  expect(await gate.handle('register.proceed', null, ourWindow)).toEqual({
    ok: false,
    code: 'E-CRT-03',
    params: { cause: 'midnight' },
    ref: 'ref-1',
  });
  expect(log.lines).toEqual([
    { level: 'warn', event: 'ipc.failure', fields: { channel: 'register.proceed', code: 'E-CRT-03', ref: 'ref-1' } },
  ]);
});

it('turns a throw into E-IPC-04 and logs the place, never the message', async () => {
  const handlers = handlersWith({
    'sale.get': async () => {
      throw new TypeError('no patient Rosa Vega');
    },
  });
  const { gate, log } = aGate({ handlers });
  expect(await gate.handle('sale.get', { saleId: 's1' }, ourWindow)).toEqual({
    ok: false,
    code: 'E-IPC-04',
    params: {},
    ref: 'ref-1',
  });
  expect(log.lines).toEqual([
    {
      level: 'error',
      event: 'ipc.fault',
      fields: {
        channel: 'sale.get',
        code: 'E-IPC-04',
        ref: 'ref-1',
        fault: 'TypeError',
        place: expect.stringMatching(/^gate\.test\.ts:\d+:\d+$/),
      },
    },
  ]);
});

it('gives a full disk its own sentence', async () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const { gate } = aGate({
    handlers: handlersWith({
      'session.signOut': () => {
        throw full;
      },
    }),
    translateFault: thrown => (thrown === full ? appError('E-DB-02') : null),
  });
  expect(await gate.handle('session.signOut', null, ourWindow)).toEqual({
    ok: false,
    code: 'E-DB-02',
    params: {},
    ref: 'ref-1',
  });
});

it('lets nothing out that breaks the contract', async () => {
  const leaking = { ...till, pin: '123456' };
  const { gate, log } = aGate({ handlers: handlersWith({ 'till.current': () => ok(leaking) }) });
  expect(await gate.handle('till.current', null, ourWindow)).toEqual({
    ok: false,
    code: 'E-IPC-04',
    params: {},
    ref: 'ref-1',
  });
  expect(log.lines.map(line => line.event)).toEqual(['ipc.bad-output']);
});

it('stops waiting after 10 s, and after 45 s for a validation', async () => {
  const forever = async () => new Promise<never>(() => undefined);
  const { gate, time } = aGate({ handlers: handlersWith({ 'till.current': forever, 'register.validate': forever }) });
  const short = gate.handle('till.current', null, ourWindow);
  const long = gate.handle('register.validate', { requestId: openTill.requestId }, ourWindow);
  time.advance(10_000);
  expect(await short).toEqual({ ok: false, code: 'E-IPC-04', params: {}, ref: 'ref-1' });
  time.advance(34_999);
  const first = await Promise.race([long, Promise.resolve('still waiting')]);
  time.advance(1);
  expect([first, await long]).toEqual(['still waiting', { ok: false, code: 'E-IPC-04', params: {}, ref: 'ref-2' }]);
});

it('leaves no timer behind once answered', async () => {
  const { gate, time } = aGate();
  await gate.handle('till.current', null, ourWindow);
  expect(time.waiting()).toBe(0);
});
