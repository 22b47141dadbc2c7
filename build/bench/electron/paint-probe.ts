import { app } from 'electron';
import { paintMark } from './paint-mark';

/**
 * Loaded before a program's own main file: says on stdout when the first page showed what was waited for. The question is
 * asked of the page, and answered from what Chromium itself noted, so asking late does not make the answer late.
 */
const selector = process.env['COUNTERLEAF_BENCH_SHOWS'] ?? 'h1';
let isAsked = false;

/** Runs in the page, so it may use nothing from outside. */
async function whenPainted(wanted: string): Promise<number> {
  const isThere = () => document.querySelector(wanted) !== null;
  if (!isThere()) {
    await new Promise<void>(resolve => {
      const watch = new MutationObserver(() => {
        if (!isThere()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
  }
  const newest = await new Promise<number>(resolve => {
    const watch = new PerformanceObserver(list => {
      const last = list.getEntries().at(-1);
      if (last === undefined) return;
      watch.disconnect();
      resolve(last.startTime);
    });
    // Two frames later nothing of the screen that was waited for is still to be painted for the first time.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => watch.observe({ type: 'largest-contentful-paint', buffered: true })),
    );
  });
  return performance.timeOrigin + newest;
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    if (isAsked) return;
    isAsked = true;
    contents
      .executeJavaScript(`(${whenPainted.toString()})(${JSON.stringify(selector)})`)
      .then(painted => console.log(`${paintMark}${painted}`))
      .catch((thrown: unknown) => console.error(thrown));
  });
});
