import { expect, it } from 'vitest';
import { readLaunchOptions } from '../../../electron/provisioning/launch-options';

const none = { dataFolder: null, provisioningFile: null, language: null, isUnattended: false };

it('takes both ways of writing an option, relative to where it was started', () => {
  const expected = {
    dataFolder: '/home/it/data',
    provisioningFile: '/etc/setup.json',
    language: 'es',
    isUnattended: false,
  };
  expect([
    readLaunchOptions(
      ['register', '--data-dir', 'data', '--provision', '/etc/setup.json', '--lang', 'es'],
      {},
      '/home/it',
    ),
    readLaunchOptions(['register', '.', '--data-dir=data', '--provision=/etc/setup.json', '--lang=es'], {}, '/home/it'),
  ]).toEqual([expected, expected]);
});

it('takes the environment where the command line is silent', () => {
  const environment = {
    COUNTERLEAF_DATA_DIR: '/env/data',
    COUNTERLEAF_PROVISION: '/env/setup.json',
    COUNTERLEAF_UNATTENDED: '1',
  };
  expect(readLaunchOptions(['register', '--data-dir=/word'], environment, '/')).toEqual({
    dataFolder: '/word',
    provisioningFile: '/env/setup.json',
    language: null,
    isUnattended: true,
  });
});

it.each([
  ['nothing', ['register']],
  ['an option without its value', ['register', '--data-dir', '--inspect']],
  ['an empty value', ['register', '--data-dir=', '--provision=']],
  ['a language there is no catalogue for', ['register', '--lang=fr']],
])('is silent about %s', (_what, argv) => {
  expect(readLaunchOptions(argv, {}, '/')).toEqual(none);
});

it('lets the last word count', () => {
  expect(readLaunchOptions(['--lang=en', '--lang', 'es'], {}, '/').language).toBe('es');
});
