import { expect, it } from 'vitest';
import { developmentPolicy } from '../../../electron/shell/content-security-policy';
import { type HardenedSession, hardenSession, mayLoad } from '../../../electron/shell/harden-session';

/** Stands in for Electron's session and remembers the last argument of every call, by method. */
function aSession() {
  const set = new Map<string, unknown>();
  const keep = (name: string) => (value: unknown) => void set.set(name, value);
  const session = {
    setPermissionRequestHandler: keep('permission-request'),
    setPermissionCheckHandler: keep('permission-check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display-media'),
    setSpellCheckerEnabled: keep('spell-checker'),
    webRequest: { onBeforeRequest: keep('before-request'), onHeadersReceived: keep('headers-received') },
  } as HardenedSession;
  const call = (name: string, ...args: unknown[]): unknown =>
    (set.get(name) as (...args: unknown[]) => unknown)(...args);
  return { session, set, call };
}

const answerOf = (run: (answer: (value: unknown) => void) => void): unknown => {
  const answers: unknown[] = [];
  run(value => answers.push(value));
  return answers;
};

it('denies every permission', () => {
  const { session, set, call } = aSession();
  hardenSession(session, null);
  expect({
    request: answerOf(answer => call('permission-request', {}, 'media', answer)),
    check: call('permission-check'),
    device: call('device'),
    display: answerOf(answer => call('display-media', {}, answer)),
    spelling: set.get('spell-checker'),
  }).toEqual({ request: [false], check: false, device: false, display: [null], spelling: false });
});

it('cancels every request that is not for our own page', () => {
  const { session, call } = aSession();
  hardenSession(session, null);
  const verdict = (url: string) => answerOf(answer => call('before-request', { url }, answer));
  expect([verdict('app://pos/index.html'), verdict('https://example.com/'), verdict('file:///etc/passwd')]).toEqual([
    [{ cancel: false }],
    [{ cancel: true }],
    [{ cancel: true }],
  ]);
});

it('knows the development server and its socket, and only while there is one', () => {
  const dev = 'http://127.0.0.1:5173';
  const urls = [
    'http://127.0.0.1:5173/main.tsx',
    'ws://127.0.0.1:5173/',
    'devtools://devtools/x',
    'http://127.0.0.1:9999/',
    'https://example.com/',
    'data:text/html,x',
    'app://evil/',
    '',
  ];
  expect(urls.map(url => mayLoad(url, dev))).toEqual([true, true, true, false, false, false, false, false]);
  expect(urls.map(url => mayLoad(url, null))).toEqual(urls.map(() => false));
});

it('gives a developed page its policy, and has nothing to give a built one', () => {
  const dev = 'http://127.0.0.1:5173';
  const developed = aSession();
  hardenSession(developed.session, dev);
  const headers = answerOf(answer =>
    developed.call('headers-received', { url: `${dev}/`, responseHeaders: { A: ['1'] } }, answer),
  );
  const built = aSession();
  hardenSession(built.session, null);
  expect([headers, built.set.has('headers-received')]).toEqual([
    [{ responseHeaders: { A: ['1'], 'Content-Security-Policy': [developmentPolicy(dev)] } }],
    false,
  ]);
});
