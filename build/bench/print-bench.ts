import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from 'playwright-core';
import { createVirtualPrinter, type VirtualPrinter } from '../../electron/devices/printer/virtual-printer';
import { systemClock } from '../../electron/shell/system-ports';
import { everySale } from '../../shared/ipc/sale-views';
import { sleep, wallMs } from './clock';
import { openFolder, provisionFolder } from './data-folder';
import { startRegister } from './driven-register';
import { clockSkew } from './page-clock';
import type { Row } from './row';
import { summarize } from './samples';
import { nowhere, shirt } from './setup';
import type { Workshop } from './workshop';

const warmUp = 3;
const receipts = 20;
const patienceMs = 10_000;
const initialize = Buffer.from([0x1b, 0x40]);

/**
 * From the press on Complete sale to the first byte at the printer, over a loopback socket: that of the drawer, which
 * opens for cash at once, and that of the receipt. Then how long the main process's loop is held up at most while twenty
 * receipts are printed. A sale that the state is told of keeps its paper back for up to 80 ms more, for the state's number.
 */
export async function benchPrint(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const heard: { readonly at: number; readonly bytes: Buffer }[] = [];
  const printer = createVirtualPrinter({
    ...{ clock: systemClock, ids: { uuid: randomUUID } },
    onBytes: chunk => heard.push({ at: wallMs(), bytes: Buffer.from(chunk) }),
  });
  const { port } = await printer.start();
  const folder = shop.folder('print');
  const data = openFolder(folder);
  await provisionFolder(data, { stateUrl: nowhere, scannerPort: null, printerPort: port });
  data.close();
  const register = await startRegister(kit, folder);
  try {
    const { page, app } = register;
    await openTill(page);
    const drawer: number[] = [];
    const paper: number[] = [];
    for (let sale = 0; sale < shop.samples(40) + warmUp; sale += 1) {
      heard.length = 0;
      const { pressedAt, skew } = await sellShirt(page, printer);
      drawer.push(
        (heard.find(each => each.bytes[0] === 0x10 && each.bytes[1] === 0x14)?.at ?? Number.NaN) - pressedAt + skew,
      );
      paper.push((heard.find(each => each.bytes.includes(initialize))?.at ?? Number.NaN) - pressedAt + skew);
    }
    return [
      row('print-drawer', summarize(drawer.slice(warmUp)), { p99: 100 }),
      row('print', summarize(paper.slice(warmUp)), { p99: 100 }),
      row('print-loop', await heldUp(app, page, printer), { max: 16 }),
    ];
  } finally {
    await register.close();
    await printer.stop();
  }
}

function row(name: string, figures: Row['figures'], budget: Row['budget']): Row {
  return { name, unit: 'ms', figures: { ...figures }, budget };
}

async function openTill(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Opening float' }).fill('200');
  await page.getByRole('button', { name: 'Open till' }).click();
  await page.getByRole('button', { name: 'No sale' }).waitFor();
}

/** The page notes its own time when the button is pressed, so that the driver's way to it does not count. */
async function sellShirt(page: Page, printer: VirtualPrinter): Promise<{ pressedAt: number; skew: number }> {
  const before = printer.paper().at(-1)?.id;
  await page.getByRole('textbox', { name: 'Scan or search' }).fill(shirt.barcode);
  await page.getByRole('textbox', { name: 'Scan or search' }).press('Enter');
  await page.getByRole('button', { name: 'Proceed' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.getByRole('button', { name: 'Cash', exact: true }).click();
  await page.getByRole('textbox', { name: 'Cash received' }).fill('30');
  await page.evaluate(() => {
    const note = () => {
      document.body.dataset['pressedAt'] = String(performance.timeOrigin + performance.now());
    };
    document.addEventListener('click', note, { capture: true, once: true });
  });
  await page.getByRole('button', { name: 'Complete sale' }).click();
  await until(() => printer.paper().at(-1)?.id !== before);
  const pressedAt = Number(await page.evaluate(() => document.body.dataset['pressedAt']));
  const skew = await clockSkew(page);
  await page.getByRole('dialog').getByRole('button', { name: 'New sale' }).click();
  return { pressedAt, skew };
}

/**
 * By how much the main process's loop was late at most while so many receipts went out, one each 25 ms, and beside it the
 * same while nothing was done at all: on a busy machine a process waits for its turn whatever it does.
 */
async function heldUp(app: ElectronApplication, page: Page, printer: VirtualPrinter): Promise<Row['figures']> {
  const idle = await loopDelay(app, () => sleep(receipts * 40));
  let printed = 0;
  const stop = printer.onPaper(() => {
    printed += 1;
  });
  const busy = await loopDelay(app, async () => {
    await page.evaluate(reprint, { count: receipts, everySale });
    await until(() => printed >= receipts);
  });
  stop();
  return { ...busy, idleP99: idle.p99, idleMax: idle.max };
}

type LoopDelay = { readonly p50: number; readonly p99: number; readonly max: number };

async function loopDelay(app: ElectronApplication, work: () => Promise<void>): Promise<LoopDelay> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const benchDelay = monitorEventLoopDelay({ resolution: 1 });
    benchDelay.enable();
    Object.assign(globalThis, { benchDelay });
  });
  await work();
  return app.evaluate(() => {
    const { benchDelay } = globalThis as unknown as {
      benchDelay: { disable(): void; max: number; percentile(share: number): number };
    };
    benchDelay.disable();
    const toMs = (ns: number) => ns / 1e6;
    return { p50: toMs(benchDelay.percentile(50)), p99: toMs(benchDelay.percentile(99)), max: toMs(benchDelay.max) };
  });
}

type Bridge = { readonly call: Readonly<Record<string, (input: unknown) => Promise<unknown>>> };

/** Runs in the page, so it may use nothing from outside: the newest sale's receipt, so often. */
async function reprint({ count, everySale }: { readonly count: number; readonly everySale: object }): Promise<void> {
  const { call } = (window as unknown as { readonly counterleaf: Bridge }).counterleaf;
  const listed = await call['sale.list']?.({ ...everySale, after: null });
  const [sale] = (listed as { readonly data: { readonly rows: readonly { readonly id: string }[] } }).data.rows;
  for (let made = 0; made < count; made += 1) {
    await call['sale.reprint']?.({ saleId: sale?.id });
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = wallMs() + patienceMs;
  while (!isTrue()) {
    if (wallMs() > end) throw new Error('The printer of the bench got no receipt.');
    await sleep(2);
  }
}
