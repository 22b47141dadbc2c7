import { existsSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Assets } from '../../../electron/shell/app-scheme';
import { entrancePath, readEntrance, takeEntrance, withEntrance } from '../../../electron/shell/entrance';
import { aTempFolder } from '../../support/temp-folder';

const asset = (text: string) => ({ bytes: Buffer.from(text), type: 'text/html' });
const assets: Assets = new Map([
  ['/index.html', asset('<head><title>a</title></head><body></body>')],
  ['/main.js', asset('let a;')],
]);

it('is what the last start left, if it can be read as nothing else', () => {
  const root = aTempFolder();
  expect(readEntrance(root)).toBeNull();
  writeFileSync(entrancePath(root), 'eyJh_b-9');
  expect(readEntrance(root)).toBe('eyJh_b-9');
  for (const other of ['', '"/><script>', 'a'.repeat(4_001), 'two\nlines']) {
    writeFileSync(entrancePath(root), other);
    expect(readEntrance(root)).toBeNull();
  }
});

it.each([
  ['a setup file', { provisioningFile: '/setup.json', language: null }],
  ['a language', { provisioningFile: null, language: 'es' }],
] as const)('is not for a start that is given %s, nor for any after it', (_what, launch) => {
  const root = aTempFolder();
  const alone = { provisioningFile: null, language: null };
  expect([takeEntrance(root, alone), takeEntrance(root, launch)]).toEqual([null, null]);
  writeFileSync(entrancePath(root), 'eyJh');
  expect(takeEntrance(root, alone)).toBe('eyJh');
  expect([takeEntrance(root, launch), existsSync(entrancePath(root))]).toEqual([null, false]);
});

it('stands in the head of the page, and changes nothing else', () => {
  const served = withEntrance(assets, 'eyJh');
  expect(served.get('/index.html')?.bytes.toString()).toBe(
    '<head><title>a</title><meta name="entrance" content="eyJh" /></head><body></body>',
  );
  expect(served.get('/main.js')).toBe(assets.get('/main.js'));
  expect([withEntrance(assets, null), withEntrance(new Map(), 'eyJh')]).toEqual([assets, new Map()]);
});
