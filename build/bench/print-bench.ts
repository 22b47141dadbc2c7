import type { ElectronApplication, Page } from 'playwright-core';
import { everySale } from '../../shared/ipc/sale-views';
import { sleep } from './clock';
import { openFolder, provisionFolder } from './data-folder';
import { startRegister } from './driven-register';
import { createHeardPrinter, type HeardPrinter } from './heard-printer';
import { readLoop, watchLoop } from './loop-watch';
import { benchReportedPrint } from './reported-print-bench';
import type { Row } from './row';
import { summarize } from './samples';
import { nowhere, shirt } from './setup';
import type { Workshop } from './workshop';

const warmUp = 3;
const receipts = 20;

/**
 * From the press on Complete sale to the first byte at the printer, over a loopback socket: that of the drawer, which
 * opens for cash at once, and that of the receipt. Then how long the main process's loop is held up at most while twenty
 * receipts are printed. What the state is told of has a bench of its own, because its paper waits for the state's number.
 */
export async function benchPrint(shop: Workshop): Promise<readonly Row[]> {
  return [...(await benchUnreported(shop)), ...(await benchReportedPrint(shop))];
}

async function benchUnreported(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const heard = createHeardPrinter();
  const { port } = await heard.printer.start();
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
      const { drawerMs, paperMs } = await sellShirt(page, heard);
      drawer.push(drawerMs);
      paper.push(paperMs);
    }
    return [
      row('print-drawer', summarize(drawer.slice(warmUp)), { p99: 100 }),
      row('print', summarize(paper.slice(warmUp)), { p99: 100 }),
      row('print-loop', await heldUp(app, page, heard), { max: 16 }),
    ];
  } finally {
    await register.close();
    await heard.printer.stop();
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

async function sellShirt(page: Page, heard: HeardPrinter): ReturnType<HeardPrinter['timeSale']> {
  await page.getByRole('textbox', { name: 'Scan or search' }).fill(shirt.barcode);
  await page.getByRole('textbox', { name: 'Scan or search' }).press('Enter');
  await page.getByRole('button', { name: 'Proceed' }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.getByRole('button', { name: 'Cash', exact: true }).click();
  await page.getByRole('textbox', { name: 'Cash received' }).fill('30');
  const timed = await heard.timeSale(page);
  await page.getByRole('dialog').getByRole('button', { name: 'New sale' }).click();
  return timed;
}

/**
 * By how much the main process's loop was late at most while so many receipts went out, one each 25 ms, and beside it the
 * same while nothing was done at all: on a busy machine a process waits for its turn whatever it does.
 */
async function heldUp(app: ElectronApplication, page: Page, heard: HeardPrinter): Promise<Row['figures']> {
  await watchLoop(app);
  await sleep(receipts * 40);
  const idle = await readLoop(app);
  await watchLoop(app);
  await heard.afterPapers(receipts, () => page.evaluate(reprint, { count: receipts, everySale }));
  return { ...(await readLoop(app)), idleP99: idle.p99, idleMax: idle.max };
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
