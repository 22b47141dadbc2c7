import type { Page } from 'playwright-core';
import { createSandbox } from '../../electron/biotrack/sandbox/sandbox';
import { createVirtualScanner, type VirtualScanner } from '../../electron/devices/scanner/virtual-scanner';
import type { Barcode } from '../../shared/catalog/sellable-item';
import { sleep, wallMs } from './clock';
import { openFolder, packagesOf, provisionFolder } from './data-folder';
import { type DrivenRegister, startRegister } from './driven-register';
import { clockSkew } from './page-clock';
import { longQueue } from './queue-bench';
import { seededRandom } from './random';
import type { Row } from './row';

import { median, summarize } from './samples';
import { recordPaintedLines, type SeenLine } from './scan-recorder';
import { nowhere } from './setup';
import type { Workshop } from './workshop';

/** A full cart; then a new sale is begun. */
const linesPerCart = 8;
/** Scans that do not count: caches and compilers are cold, as they are for nobody who sells all day. */
const warmUp = 24;
const patienceMs = 2_000;

/**
 * From the moment the scanner's bytes are written to its socket to the cart line being painted, in a real Electron beside
 * a state that answers. The bench plays the scanner, so the bytes cross a loopback socket first; both ends read the same
 * wall clock, whose difference between the processes is measured and taken off. `inDocument` is the part that is ours;
 * the rest is the wait for the screen's next frame, half of its 16.7 ms on average, and its painting.
 */
export async function benchScan(shop: Workshop): Promise<readonly Row[]> {
  const state = createSandbox({ fixture: 'demo', rateLimit: false });
  const { wirePort } = await state.start();
  try {
    const stateUrl = `http://127.0.0.1:${wirePort}`;
    return [await scanIn(shop, { name: 'scan-to-paint', folder: await shop.stockedFolder('scan'), stateUrl })];
  } finally {
    await state.stop();
  }
}

/** The same in the middle of an outage, with ten thousand sales waiting. */
export async function benchScanWithQueue(shop: Workshop): Promise<readonly Row[]> {
  const rows = [];
  for (const queuedFor of ['everyone', 'one-patient'] as const) {
    const folder = await shop.largeFolder(`scan-${queuedFor}`, longQueue(shop, queuedFor));
    rows.push(await scanIn(shop, { name: `scan-to-paint-queue-${queuedFor}`, folder, stateUrl: nowhere }));
  }
  return rows;
}

type ScanScene = { readonly name: string; readonly folder: string; readonly stateUrl: string };

async function scanIn(shop: Workshop, { name, folder, stateUrl }: ScanScene): Promise<Row> {
  const kit = await shop.electron();
  const scanner = createVirtualScanner();
  const { port } = await scanner.start();
  const data = openFolder(folder);
  await provisionFolder(data, { stateUrl, scannerPort: port });
  data.close();
  const register = await startRegister(kit, folder);
  try {
    return await measure(shop, name, register, scanner);
  } finally {
    await register.close();
    await scanner.stop();
  }
}

async function measure(shop: Workshop, name: string, { page }: DrivenRegister, scanner: VirtualScanner): Promise<Row> {
  await page.evaluate(recordPaintedLines);
  const random = seededRandom(6);
  const labels = shuffledLabels(shop, random);
  const skew = await clockSkew(page);
  const count = shop.samples(400) + warmUp;
  const times: number[] = [];
  const work: number[] = [];
  for (let scan = 0; scan < count; scan += 1) {
    if (scan % linesPerCart === 0) await startNewSale(page);
    const label = labels[scan];
    if (label === undefined) throw new Error('The store has too few packages for this bench.');
    // At any moment of the screen's frame, as in life.
    await sleep(60 + random() * 40);
    const start = wallMs();
    if (scanner.scan(label) === 'nobody-listening') throw new Error('The register is not connected to its scanner.');
    const line = await seenLine(page, label);
    times.push(line.painted - skew - start);
    work.push(line.inDocument - skew - start);
  }
  const figures = { ...summarize(times.slice(warmUp)), inDocument: median(work.slice(warmUp)), packages: shop.shelf };
  return { name, unit: 'ms', figures, budget: { p50: 16, p99: 50 } };
}

function shuffledLabels(shop: Workshop, random: () => number): readonly Barcode[] {
  const sellable = [...packagesOf(shop.shelf)].filter(item => item.status === 'ACTIVE');
  return sellable
    .map(item => ({ label: item.barcode, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ label }) => label);
}

async function startNewSale(page: Page): Promise<void> {
  const rows = page.getByRole('table', { name: 'Cart' }).locator('tbody tr');
  if ((await rows.count()) === 0) return;
  await page.getByRole('button', { name: 'New sale' }).click();
  await page.getByRole('button', { name: 'Clear this cart' }).click();
  await rows.first().waitFor({ state: 'detached' });
}

/** The page is left alone while it works: the first look comes when most lines have long been painted. */
async function seenLine(page: Page, label: Barcode): Promise<SeenLine> {
  const end = wallMs() + patienceMs;
  while (wallMs() < end) {
    await sleep(60);
    const line = await page.evaluate(wanted => window.benchRecorder?.find(wanted) ?? null, label);
    if (line !== null) return line;
  }
  throw new Error('A scanned package did not appear in the cart.');
}
