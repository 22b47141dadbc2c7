import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerRequest, appSchemePrivileges, appUrl, pageOf, readAssets } from '../../../electron/shell/app-scheme';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy';
import { aTempFolder } from '../../support/temp-folder';

function aBuiltPage() {
  const folder = aTempFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'let a;');
  writeFileSync(join(folder, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(folder, '..', 'outside.html'), 'secret');
  return readAssets(folder);
}

const get = (url: string) => answerRequest({ method: 'GET', url }, aBuiltPage());

it('is a standard, secure scheme without further privileges', () => {
  expect(appSchemePrivileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
});

it('serves the page with its policy', async () => {
  const answer = get('app://pos/');
  expect({ status: answer.status, text: await answer.text(), headers: Object.fromEntries(answer.headers) }).toEqual({
    status: 200,
    text: '<!doctype html>',
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
});

it('serves a script as a script', () => {
  const answer = get('app://pos/assets/main.js?v=1');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
});

it.each([
  'app://pos/assets/main.js.map',
  'app://pos/missing.js',
  'app://pos/../outside.html',
  'app://pos/%2e%2e/outside.html',
  'app://pos/..%2foutside.html',
  'app://pos/assets/..%5c..%5coutside.html',
  'app://pos//etc/passwd',
  'app://evil/index.html',
  'file:///index.html',
  'not a url',
])('answers 404 to %s', url => {
  expect([get(url).status, get(url).headers.get('content-security-policy')]).toEqual([404, contentSecurityPolicy]);
});

it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('answers 404 to %s', method => {
  expect(answerRequest({ method, url: 'app://pos/index.html' }, aBuiltPage()).status).toBe(404);
});

it('serves a page that was made on the spot, with its style', async () => {
  const made = pageOf('<p>¡Cerrado!</p>', { path: '/fatal.css', css: 'p{}' });
  const answers = [appUrl, 'app://pos/fatal.css'].map(url => answerRequest({ method: 'GET', url }, made));
  expect(
    await Promise.all(answers.map(async answer => [await answer.text(), answer.headers.get('content-type')])),
  ).toEqual([
    ['<p>¡Cerrado!</p>', 'text/html; charset=utf-8'],
    ['p{}', 'text/css; charset=utf-8'],
  ]);
});
