import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { openWindow } from '../../electron/window';

function aWindow(isGone = false) {
  const done: string[] = [];
  let isDestroyed = isGone;
  let hasClosingContents = false;
  const contents = Object.assign(new EventEmitter(), { id: 1, isDestroyed: () => isDestroyed || hasClosingContents });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    loadURL: async (url: string) => void done.push(`load ${url}`),
    show: () => done.push('show'),
    focus: () => done.push('focus'),
    isMinimized: () => true,
    restore: () => done.push('restore'),
    isDestroyed: () => isDestroyed,
    setMenu: () => done.push('no menu'),
  });
  let now = 0;
  const later: (() => void)[] = [];
  const opened = openWindow({
    create: () => window as never,
    keys: { attach: heard => void done.push(heard === contents ? 'keys' : 'keys of another window') },
    url: 'app://pos/index.html',
    preload: 'p',
    isPackaged: true,
    monotonicMs: () => now++,
    soon: run => void later.push(run),
    onPageLost: reason => {
      done.push(`lost ${reason}`);
      // Whoever was signed in is signed out, and a session that ends asks for a fresh page.
      opened.renew();
    },
    onPageHopeless: () => done.push('hopeless'),
    onLoadFailed: () => done.push('not loaded'),
  });
  const turn = () => {
    for (const run of later.splice(0)) run();
  };
  const die = (reason: string) => {
    contents.emit('render-process-gone', {}, { reason });
    turn();
  };
  const dieUnfinished = () => contents.emit('render-process-gone', {}, { reason: 'crashed' });
  const close = () => {
    isDestroyed = true;
  };
  const beginToClose = () => {
    hasClosingContents = true;
  };
  return { done, window, opened, die, dieUnfinished, turn, close, beginToClose };
}

it('hears its keys before it loads our page, and shows it when there is something to see', () => {
  const { done, window } = aWindow();
  const before = [...done];
  window.emit('ready-to-show');
  expect([before, done]).toEqual([
    ['keys', 'no menu', 'load app://pos/index.html'],
    ['keys', 'no menu', 'load app://pos/index.html', 'show'],
  ]);
});

it('brings back a page whose process died, three times a minute', () => {
  const { done, die } = aWindow();
  done.length = 0;
  for (let time = 0; time < 4; time++) die('crashed');
  const again = ['lost crashed', 'load app://pos/index.html'];
  expect(done).toEqual([...again, ...again, ...again, 'lost crashed', 'hopeless']);
});

it('does nothing about a dead page while Chromium is still clearing it away', () => {
  const { done, dieUnfinished, turn } = aWindow();
  done.length = 0;
  dieUnfinished();
  const meanwhile = [...done];
  turn();
  expect([meanwhile, done]).toEqual([[], ['lost crashed', 'load app://pos/index.html']]);
});

it('brings nothing back when the window was closed meanwhile', () => {
  const { done, dieUnfinished, turn, close } = aWindow();
  done.length = 0;
  dieUnfinished();
  close();
  turn();
  expect(done).toEqual([]);
});

it('leaves a page alone that ended as it should, and a window that is gone', () => {
  const [ended, gone] = [aWindow(), aWindow(true)];
  ended.done.length = 0;
  gone.done.length = 0;
  ended.die('clean-exit');
  gone.die('crashed');
  expect([ended.done, gone.done]).toEqual([[], []]);
});

it('comes back from the task bar', () => {
  const { done, opened } = aWindow();
  done.length = 0;
  opened.show();
  expect(done).toEqual(['restore', 'focus']);
});

it('starts a fresh page by way of another site, so that its process is another too', async () => {
  const { done, opened } = aWindow();
  done.length = 0;
  opened.renew();
  await new Promise(resolve => setTimeout(resolve, 1));
  expect(done).toEqual(['load app://elsewhere/', 'load app://pos/index.html']);
});

it.each(['close', 'beginToClose'] as const)('loads nothing on the way to the fresh page after %s', async how => {
  const shown = aWindow();
  shown.done.length = 0;
  shown.opened.renew();
  shown[how]();
  await new Promise(resolve => setTimeout(resolve, 1));
  expect(shown.done).toEqual(['load app://elsewhere/']);
});
