import { expect, test } from '@playwright/test';
import { inProgram } from './support/in-program';
import { launchRegister, type RunningRegister } from './support/launch';

let register: RunningRegister;
test.beforeAll(async () => {
  register = await launchRegister();
  await expect(register.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
test.afterAll(() => register.close());

test('serves the page with a policy that allows it nothing but its own files', async () => {
  const policy = await inProgram(
    register,
    async ({ BrowserWindow }) => {
      const reply = await BrowserWindow.getAllWindows()[0]?.webContents.session.fetch('app://pos/index.html');
      return reply?.headers.get('content-security-policy');
    },
    null,
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('gives the page no Node, no Electron, and one frozen door', async () => {
  const found = await register.page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>;
    const bridge = world['counterleaf'] as Record<string, object>;
    return {
      names: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        name => name in world,
      ),
      bridge: Object.keys(bridge),
      frozen: [bridge, bridge['call'], bridge['on']].every(part => Object.isFrozen(part)),
    };
  });
  expect(found).toEqual({ names: [], bridge: ['call', 'on'], frozen: true });
});

test('runs the page in a sandbox of its own, and isolated', async () => {
  const preferences = await inProgram(
    register,
    ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    },
    null,
  );
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('answers nobody who is not signed in, and no message that is not in the contract', async () => {
  const answers = await register.page.evaluate(async () => {
    const { call } = (
      globalThis as unknown as { counterleaf: { call: Record<string, (input: unknown) => Promise<unknown>> } }
    ).counterleaf;
    return [
      await call['register.current']?.(null),
      await call['session.signIn']?.({ user: 'ana', pin: '135790', role: 'admin' }),
      'sale.forge' in call,
    ];
  });
  expect(answers).toEqual([
    expect.objectContaining({ ok: false, code: 'E-AUT-03' }),
    expect.objectContaining({ ok: false, code: 'E-IPC-02' }),
    false,
  ]);
});

test('asks the system for nothing, and reaches no other host', async () => {
  const refused = await register.page.evaluate(async () => {
    const outcome = async (attempt: Promise<unknown>) =>
      await attempt.then(
        () => 'allowed',
        () => 'refused',
      );
    return {
      https: await outcome(fetch('https://example.com/')),
      loopback: await outcome(fetch('http://127.0.0.1:9/')),
      file: await outcome(fetch('file:///etc/passwd')),
      otherHost: await outcome(fetch('app://elsewhere/index.html')),
      notifications: await Notification.requestPermission(),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
    };
  });
  expect(refused).toEqual({
    ...{ https: 'refused', loopback: 'refused', file: 'refused', otherHost: 'refused' },
    ...{ notifications: 'denied', microphone: 'refused', clipboard: 'refused' },
  });
});

// Last, because a navigation that never ends is what the driver of a test cannot look past.
test('goes nowhere else, and opens no other window', async () => {
  const { page } = register;
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  await page.evaluate(() => location.assign('https://example.com/'));
  const seen = await inProgram(
    register,
    async ({ BrowserWindow }) => {
      await new Promise(resolve => setTimeout(resolve, 500));
      return BrowserWindow.getAllWindows().map(window => [
        window.webContents.getURL(),
        window.webContents.isLoadingMainFrame(),
      ]);
    },
    null,
  );
  expect(seen).toEqual([['app://pos/index.html', false]]);
  expect(await page.evaluate(() => document.body.innerText)).toContain('Sign in');
});
