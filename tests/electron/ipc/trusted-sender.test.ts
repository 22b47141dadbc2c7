import { expect, it } from 'vitest';
import { isTrustedSender } from '../../../electron/ipc/trusted-sender';

const rule = { isKnownWindow: (id: number) => id === 1, devOrigin: null };
const from = (frameUrl: string | null, devOrigin: string | null = null) =>
  isTrustedSender({ frameUrl, isMainFrame: true, windowId: 1 }, { ...rule, devOrigin });

it('trusts our page and nothing that looks like it', () => {
  const urls = [
    'app://pos/',
    'app://pos/index.html',
    'app://pos.evil/',
    'app://user@pos/',
    'app:pos',
    'APP://POS/',
    'file:///app://pos/',
    'data:text/html,app://pos/',
    'not a url',
    '',
    null,
  ];
  expect(urls.map(url => from(url))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

it('trusts the development server only while there is one', () => {
  const url = 'http://127.0.0.1:5173/index.html';
  expect([from(url), from(url, 'http://127.0.0.1:5173'), from(url, 'http://127.0.0.1:5174')]).toEqual([
    false,
    true,
    false,
  ]);
});
