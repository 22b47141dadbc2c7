import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { type HardenedApp, hardenApp, hardenContents } from '../../../electron/shell/harden-contents';

function someContents() {
  const events = new EventEmitter();
  const session = new EventEmitter();
  const asked: { open?: (details: never) => unknown } = {};
  const contents = {
    on: (name: string, listener: (event: { preventDefault(): void }) => void) => events.on(name, listener),
    setWindowOpenHandler: (handler: (details: never) => unknown) => {
      asked.open = handler;
    },
    session: {
      on: (name: string, listener: (event: { preventDefault(): void }) => void) => session.on(name, listener),
    },
  };
  const isPrevented = (from: EventEmitter, name: string, url?: string): boolean => {
    const prevented: string[] = [];
    from.emit(name, { url, preventDefault: () => prevented.push(name) });
    return prevented.length === 1;
  };
  return { contents, events, session, asked, isPrevented };
}

it('prevents every way out of the page', () => {
  const { contents, events, session, asked, isPrevented } = someContents();
  hardenContents(contents, null);
  const names = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
  expect({
    events: names.map(name => isPrevented(events, name, 'app://pos/index.html')),
    download: isPrevented(session, 'will-download'),
    open: asked.open?.({} as never),
  }).toEqual({ events: [true, true, true, true], download: true, open: { action: 'deny' } });
});

it('lets the development server reload its page, and nothing else', () => {
  const { contents, events, isPrevented } = someContents();
  hardenContents(contents, 'http://127.0.0.1:5173');
  expect(
    ['http://127.0.0.1:5173/', 'https://example.com/', 'http://127.0.0.1:5173.evil/'].map(url =>
      isPrevented(events, 'will-navigate', url),
    ),
  ).toEqual([false, true, true]);
});

it('excuses no certificate, offers none, and types no password', () => {
  const app = new EventEmitter();
  hardenApp(app as unknown as HardenedApp, null);
  const answers: unknown[] = [];
  const event = { preventDefault: () => answers.push('prevented') };
  app.emit('certificate-error', event, {}, 'u', 'e', {}, (value: unknown) => answers.push(value));
  app.emit('select-client-certificate', event, {}, 'u', [], (...given: unknown[]) => answers.push(given));
  app.emit('login', event, {}, {}, {}, (...given: unknown[]) => answers.push(given));
  expect(answers).toEqual(['prevented', false, 'prevented', [], 'prevented', []]);
});

it('holds for every contents the program ever makes', () => {
  const app = new EventEmitter();
  hardenApp(app as unknown as HardenedApp, null);
  const { contents, events, isPrevented } = someContents();
  app.emit('web-contents-created', {}, contents);
  expect(isPrevented(events, 'will-navigate', 'https://example.com/')).toBe(true);
});
