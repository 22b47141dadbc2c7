import { expect, it } from 'vitest';
import { type Assets, appUrl, pageOf } from '../../../electron/shell/app-scheme';
import { createPageFirst } from '../../../electron/shell/page-first';
import { manualTime } from '../../support/gate';

const page: Assets = pageOf(
  '<script type="module" crossorigin src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">',
  { path: '/assets/a.css', css: '' },
);
const script = new URL('assets/a.js', appUrl).href;
const style = new URL('assets/a.css', appUrl).href;

/** Microtasks only: what is waited for here is settled by nothing else. */
async function aPage(assets: Assets) {
  const time = manualTime();
  const first = createPageFirst(time.timers);
  let isServed = false;
  const begin = () =>
    first.isServed(assets).then(() => {
      isServed = true;
    });
  const after = async (ms: number): Promise<boolean> => {
    time.advance(ms);
    await Promise.resolve();
    await Promise.resolve();
    return isServed;
  };
  return { first, begin, after, time };
}

it('waits until the page has asked for all that it names, and for the answers to flow', async () => {
  const { first, begin, after } = await aPage(page);
  void begin();
  first.answered(appUrl);
  first.answered(script);
  expect(await after(100)).toBe(false);
  first.answered(style);
  expect(await after(7)).toBe(false);
  expect(await after(1)).toBe(true);
});

it('counts what was asked for before anybody waited', async () => {
  const { first, begin, after } = await aPage(page);
  first.answered(style);
  first.answered(script);
  void begin();
  expect(await after(8)).toBe(true);
});

it('gives a page up that asks for nothing', async () => {
  const { begin, after, time } = await aPage(page);
  void begin();
  expect(await after(399)).toBe(false);
  expect(await after(1)).toBe(true);
  expect(time.waiting()).toBe(0);
});

it('waits for nothing where there is no page', async () => {
  const { begin, after, time } = await aPage(new Map());
  void begin();
  expect(await after(8)).toBe(true);
  expect(time.waiting()).toBe(0);
});

/** A window that says when it can be shown. */
function aWindow() {
  let show: () => void = () => undefined;
  const once = (_: 'ready-to-show', listener: () => void) => {
    show = listener;
  };
  return { window: { once }, show: () => show() };
}

const letters = new URL('assets/inter-latin.woff2', appUrl).href;

it.each([
  ['its letters last', ['show', 'letters']],
  ['its picture last', ['letters', 'show']],
])('waits for a page that draws by itself, with %s', async (_, order) => {
  const time = manualTime();
  const first = createPageFirst(time.timers);
  const { window, show } = aWindow();
  let isDrawn = false;
  void first.isDrawn(window).then(() => {
    isDrawn = true;
  });
  const steps = { show, letters: () => first.answered(letters) };
  const seen: boolean[] = [];
  for (const step of order) {
    steps[step as keyof typeof steps]();
    time.advance(8);
    await Promise.resolve();
    await Promise.resolve();
    seen.push(isDrawn);
  }
  expect([seen, time.waiting()]).toEqual([[false, true], 0]);
});

it('gives a page up that draws nothing', async () => {
  const time = manualTime();
  let isOver = false;
  void createPageFirst(time.timers)
    .isDrawn(aWindow().window)
    .then(() => {
      isOver = true;
    });
  time.advance(999);
  await Promise.resolve();
  expect(isOver).toBe(false);
  time.advance(1);
  await Promise.resolve();
  expect([isOver, time.waiting()]).toEqual([true, 0]);
});
