import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { createVirtualPrinter, type VirtualPrinter } from '../../electron/devices/printer/virtual-printer';
import { systemClock } from '../../electron/shell/system-ports';
import { sleep, wallMs } from './clock';
import { clockSkew } from './page-clock';

const patienceMs = 10_000;
const initialize = Buffer.from([0x1b, 0x40]);

/** A printer on a loopback socket, which notes when each byte came. */
export type HeardPrinter = {
  readonly printer: VirtualPrinter;
  /** From the press on Complete sale to the first byte, and what was printed by then. */
  readonly timeSale: (page: Page) => Promise<{ readonly drawerMs: number; readonly paperMs: number }>;
  /** Until so many more pieces of paper have been cut off. */
  readonly afterPapers: (count: number, work: () => Promise<void>) => Promise<void>;
};

export function createHeardPrinter(): HeardPrinter {
  const heard: { readonly at: number; readonly bytes: Buffer }[] = [];
  const printer = createVirtualPrinter({
    ...{ clock: systemClock, ids: { uuid: randomUUID } },
    onBytes: chunk => heard.push({ at: wallMs(), bytes: Buffer.from(chunk) }),
  });
  let papers = 0;
  printer.onPaper(() => {
    papers += 1;
  });

  async function afterPapers(count: number, work: () => Promise<void>): Promise<void> {
    const wanted = papers + count;
    await work();
    const end = wallMs() + patienceMs;
    while (papers < wanted) {
      if (wallMs() > end) throw new Error('The printer of the bench got no paper.');
      await sleep(2);
    }
  }

  return {
    printer,
    afterPapers,
    // The page notes its own time when the button is pressed, so that the driver's way to it does not count.
    timeSale: async page => {
      heard.length = 0;
      await page.evaluate(() => {
        const note = () => {
          document.body.dataset['pressedAt'] = String(performance.timeOrigin + performance.now());
        };
        document.addEventListener('click', note, { capture: true, once: true });
      });
      await afterPapers(1, () => page.getByRole('button', { name: 'Complete sale' }).click());
      const pressedAt = Number(await page.evaluate(() => document.body.dataset['pressedAt']));
      const skew = await clockSkew(page);
      const since = (isIt: (bytes: Buffer) => boolean) =>
        (heard.find(({ bytes }) => isIt(bytes))?.at ?? Number.NaN) - pressedAt + skew;
      return {
        drawerMs: since(bytes => bytes[0] === 0x10 && bytes[1] === 0x14),
        paperMs: since(bytes => bytes.includes(initialize)),
      };
    },
  };
}
