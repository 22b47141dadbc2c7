import type { ElectronApplication, Page } from 'playwright-core';
import { createPatient } from '../../db/transactions/save-patient';
import { systemClock, systemIds } from '../../electron/shell/system-ports';
import type { OpenData } from '../../electron/startup/open-data';
import type { StatePackage } from '../../shared/catalog/sellable-item';
import { printingPolicy } from '../../shared/documents/printing-policy';
import { everySale } from '../../shared/ipc/sale-views';
import { addDays } from '../../shared/time/civil-date';
import { cardIdOf } from './checkout';
import { sleep } from './clock';
import { openFolder, packagesOf, provisionFolder, stockFolder, today } from './data-folder';
import { startRegister } from './driven-register';
import { createHeardPrinter, type HeardPrinter } from './heard-printer';
import { readLoop, watchLoop } from './loop-watch';
import type { Row } from './row';
import { summarize } from './samples';
import { openSlowLine } from './slow-line';
import { startState } from './state-process';
import { stateWorld } from './state-world';
import type { Workshop } from './workshop';

const warmUp = 3;
const shelf = 500;
const linesOfLargeSale = 30;
const labelsOfLargeSale = 40;
/** Slower than any receipt waits for it, so that every one waits as long as it may. */
const stateAnswersAfterMs = 200;
const idleMs = 800;

/**
 * The same for medical sales paid by debit: no drawer goes first, and the paper waits for the state's number, which here
 * always comes too late. Then the loop while long papers are prepared: a receipt of thirty lines, and forty labels.
 */
export async function benchReportedPrint(shop: Workshop): Promise<readonly Row[]> {
  const count = shop.samples(40) + warmUp;
  const kit = await shop.electron();
  const folder = shop.folder('print-reported');
  const cards = Array.from({ length: count + 1 }, (_, index) => cardIdOf(index + 1));
  const state = await startState(folder, stateWorld(shelf, cards));
  const line = await openSlowLine(state.url, stateAnswersAfterMs);
  const heard = createHeardPrinter();
  const { port } = await heard.printer.start();
  const data = openFolder(folder);
  await provisionFolder(data, { stateUrl: line.url, scannerPort: null, printerPort: port });
  stockFolder(data, shelf);
  for (const card of cards) addCustomer(data, card);
  data.close();
  const register = await startRegister(kit, folder);
  try {
    const { page, app } = register;
    const [item, ...others] = medicine();
    if (item === undefined || others.length < linesOfLargeSale) throw new Error('The shelf is too small.');
    const paper: number[] = [];
    for (const card of cards.slice(1)) paper.push(await sell(page, heard, card, [item.barcode]));
    await sell(page, heard, cards[0] ?? '', largeBag(others));
    const figures = { ...summarize(paper.slice(warmUp)), hold: printingPolicy.waitForStateMs };
    return [
      { name: 'print-reported', unit: 'ms', figures, budget: { p99: 100 } },
      await heldUp(app, page, heard, { name: 'print-loop-30-lines', papers: 10, order: 'receipt', times: 10 }),
      await heldUp(app, page, heard, { name: 'print-loop-40-labels', papers: 40, order: 'patient-label', times: 1 }),
    ];
  } finally {
    await register.close();
    await heard.printer.stop();
    await line.stop();
    await state.stop();
  }
}

/** What may be sold often: small amounts of what is not smoked, so that no order of a customer is used up. */
function medicine(): readonly StatePackage[] {
  return [...packagesOf(shelf)].filter(
    ({ orderType, status, medWeight, onHand }) =>
      orderType === 'MEDICAL' && status === 'ACTIVE' && (medWeight ?? 0) <= 350_000 && onHand >= 6_000,
  );
}

/** Thirty packages, of ten of which two units are taken. */
function largeBag(items: readonly StatePackage[]): readonly string[] {
  const barcodes = items.slice(0, linesOfLargeSale).map(({ barcode }) => barcode);
  return [...barcodes, ...barcodes.slice(0, labelsOfLargeSale - linesOfLargeSale)];
}

function addCustomer({ store: { db } }: OpenData, registryId: string): void {
  const day = today();
  const made = createPatient(
    db,
    {
      ...{ id: systemIds.uuid(), firstName: 'Paula', lastName: 'Test', dateOfBirth: addDays(day, -40 * 365) },
      ...{ registryId, registryState: 'FL', registryExpiresOn: addDays(day, 200), cardStatus: 'ACTIVE' },
      cardCheckedAt: systemClock.now(),
    },
    systemClock.now(),
    { userId: null },
  );
  if (!made.ok) throw new Error('The bench has this customer already.');
}

/** @returns from the press on Complete sale to the first byte of the receipt */
async function sell(page: Page, heard: HeardPrinter, card: string, barcodes: readonly string[]): Promise<number> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByRole('textbox', { name: 'Find patient' }).fill(card);
  await page.getByRole('option').first().click();
  for (const barcode of barcodes) {
    const box = page.getByRole('textbox', { name: 'Scan or search' });
    await box.fill(barcode);
    await box.press('Enter');
    await page.getByRole('table', { name: 'Cart' }).getByText(barcode).waitFor();
  }
  await button('Validate').click();
  await button('Proceed').click();
  await button('Pay').click();
  await button('Debit').click();
  await page.getByRole('textbox', { name: 'Debit reference' }).fill('A-99812');
  const { paperMs } = await heard.timeSale(page);
  await page.getByRole('dialog').getByRole('button', { name: 'New sale' }).click();
  return paperMs;
}

type Papers = {
  readonly name: string;
  readonly order: 'receipt' | 'patient-label';
  readonly times: number;
  /** Pieces of paper in all. */
  readonly papers: number;
};

async function heldUp(app: ElectronApplication, page: Page, heard: HeardPrinter, papers: Papers): Promise<Row> {
  await watchLoop(app);
  await sleep(idleMs);
  const idle = await readLoop(app);
  await watchLoop(app);
  await heard.afterPapers(papers.papers, () => page.evaluate(print, { ...papers, everySale }));
  const figures = { ...(await readLoop(app)), idleP99: idle.p99, idleMax: idle.max };
  return { name: papers.name, unit: 'ms', figures, budget: { max: 16 } };
}

type Asked = Papers & { readonly everySale: object };
type Bridge = { readonly call: Readonly<Record<string, (input: unknown) => Promise<unknown>>> };

/** Runs in the page, so it may use nothing from outside: a paper of the newest sale, so often. */
async function print({ order, times, everySale }: Asked): Promise<void> {
  const { call } = (window as unknown as { readonly counterleaf: Bridge }).counterleaf;
  const listed = await call['sale.list']?.({ ...everySale, after: null });
  const [sale] = (listed as { readonly data: { readonly rows: readonly { readonly id: string }[] } }).data.rows;
  const saleId = sale?.id;
  for (let made = 0; made < times; made += 1) {
    if (order === 'receipt') await call['sale.reprint']?.({ saleId });
    else await call['document.print']?.({ document: { kind: order, saleId, line: null } });
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}
