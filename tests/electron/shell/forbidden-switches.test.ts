import { expect, it } from 'vitest';
import { findForbiddenSwitch } from '../../../electron/shell/forbidden-switches';

const shipped = { isPackaged: true, isDriven: false, platform: 'linux' };

it.each([
  ['--no-sandbox', 'no-sandbox'],
  ['--remote-debugging-port=0', 'remote-debugging-port'],
  ['--remote-debugging-pipe', 'remote-debugging-pipe'],
  ['--inspect', 'inspect*'],
  ['--inspect-brk=9229', 'inspect*'],
  ['--disable-web-security', 'disable-web-security'],
  ['--load-extension=/tmp/x', 'load-extension'],
  ['--password-store=basic', 'password-store'],
  ['--host-rules=MAP * evil', 'host-rules'],
  ['--proxy-server=evil:80', 'proxy-server'],
  ['--ignore-certificate-errors', 'ignore-certificate-errors'],
  ['--js-flags=--expose-gc', 'js-flags'],
  ['--user-data-dir=/tmp/x', 'user-data-dir'],
  ['-no-sandbox', 'no-sandbox'],
  ['--No-Sandbox', 'no-sandbox'],
])('refuses %s in a shipped register', (word, name) => {
  expect(findForbiddenSwitch(['register', '--lang', 'es', word], shipped)).toBe(name);
});

it('refuses a slash switch on Windows, where Chromium takes one, and reads it as a path elsewhere', () => {
  const find = (platform: string) => findForbiddenSwitch(['register', '/no-sandbox'], { ...shipped, platform });
  expect([find('win32'), find('linux')]).toEqual(['no-sandbox', null]);
});

it('allows what the register itself understands, and words that only look alike', () => {
  const argv = [
    'register',
    '--data-dir',
    'no-sandbox',
    '--provision=/etc/inspect.json',
    '--lang=es',
    'inspect',
    '--no-sandboxes',
  ];
  expect(findForbiddenSwitch(argv, shipped)).toBeNull();
});

it('leaves development and the package for test drivers alone', () => {
  const argv = ['register', '--remote-debugging-port=0'];
  expect([
    findForbiddenSwitch(argv, { ...shipped, isPackaged: false }),
    findForbiddenSwitch(argv, { ...shipped, isDriven: true }),
  ]).toEqual([null, null]);
});
