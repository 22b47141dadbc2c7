import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  answerRequest,
  appSchemePrivileges,
  appUrl,
  pageOf,
  readAssets,
  serveAssets,
} from '../../../electron/shell/app-scheme';
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

it('serves the page with its policy', () => {
  expect(get('app://pos/')).toEqual({
    statusCode: 200,
    data: Buffer.from('<!doctype html>'),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
});

it('serves a script as a script', () => {
  const answer = get('app://pos/assets/main.js?v=1');
  expect([answer.statusCode, answer.headers['Content-Type']]).toEqual([200, 'text/javascript; charset=utf-8']);
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
  const { statusCode, headers, data } = get(url);
  expect([statusCode, headers['Content-Security-Policy'], data.length]).toEqual([404, contentSecurityPolicy, 0]);
});

it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('answers 404 to %s', method => {
  expect(answerRequest({ method, url: 'app://pos/index.html' }, aBuiltPage()).statusCode).toBe(404);
});

it('serves a page that was made on the spot, with its style', () => {
  const made = pageOf('<p>¡Cerrado!</p>', { path: '/fatal.css', css: 'p{}' });
  const answers = [appUrl, 'app://pos/fatal.css'].map(url => answerRequest({ method: 'GET', url }, made));
  expect(answers.map(answer => [answer.data.toString('utf8'), answer.headers['Content-Type']])).toEqual([
    ['<p>¡Cerrado!</p>', 'text/html; charset=utf-8'],
    ['p{}', 'text/css; charset=utf-8'],
  ]);
});

it('answers what Electron asks with the assets of that moment, and says what was asked for', () => {
  type Handler = Parameters<Parameters<typeof serveAssets>[0]['registerBufferProtocol']>[1];
  const handlers: Handler[] = [];
  const register = (_scheme: string, handler: Handler) => handlers.push(handler) > 0;
  const asked: string[] = [];
  let served = pageOf('<p>1</p>', { path: '/a.css', css: '' });
  serveAssets(
    { registerBufferProtocol: register },
    () => served,
    url => asked.push(url),
  );
  const texts: string[] = [];
  const ask = () =>
    handlers[0]?.({ url: appUrl, method: 'GET', headers: {}, referrer: '' }, answer => {
      if ('data' in answer) texts.push(String(answer.data));
    });
  ask();
  served = pageOf('<p>2</p>', { path: '/a.css', css: '' });
  ask();
  expect([handlers.length, texts, asked]).toEqual([1, ['<p>1</p>', '<p>2</p>'], [appUrl, appUrl]]);
});
