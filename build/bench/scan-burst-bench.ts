import type { Page } from 'playwright-core';
import { createSandbox } from '../../electron/biotrack/sandbox/sandbox';
import { createVirtualScanner, type VirtualScanner } from '../../electron/devices/scanner/virtual-scanner';
import { sleep, wallMs } from './clock';
import { openFolder, packagesOf, provisionFolder } from './data-folder';
import { startRegister } from './driven-register';
import { clockSkew } from './page-clock';
import type { Row } from './row';
import { summarize } from './samples';
import { recordPaintedSteps, type SeenStep } from './scan-burst-recorder';
import type { Workshop } from './workshop';

const perSecond = 20;
const seconds = 60;
/** A full counter: each package comes round once a second, long after the guard against repetitions. */
const packagesInTurn = 20;

/**
 * Twenty scans a second for a minute, through a socket and HID POS reports into a real Electron. Each package has its turn
 * once a second, and its line must show every quantity from one on: a scan that was lost or overtaken leaves a gap. What is
 * measured is the time from the bytes to the frame that shows the new quantity.
 */
export async function benchScanBurst(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const scanner = createVirtualScanner();
  const state = createSandbox({ fixture: 'demo', rateLimit: false });
  const [{ port }, { wirePort }] = await Promise.all([scanner.start(), state.start()]);
  const folder = await shop.stockedFolder('scan-burst');
  const data = openFolder(folder);
  await provisionFolder(data, { stateUrl: `http://127.0.0.1:${wirePort}`, scannerPort: port });
  data.close();
  const register = await startRegister(kit, folder);
  try {
    return [await measure(shop, register.page, scanner)];
  } finally {
    await register.close();
    await Promise.all([scanner.stop(), state.stop()]);
  }
}

async function measure(shop: Workshop, page: Page, scanner: VirtualScanner): Promise<Row> {
  const rounds = shop.isQuick ? 5 : seconds;
  const labels = [...packagesOf(shop.shelf)]
    .filter(item => item.status === 'ACTIVE' && item.onHand >= rounds * 100)
    .slice(0, packagesInTurn)
    .map(item => item.barcode);
  await page.evaluate(recordPaintedSteps);
  const skew = await clockSkew(page);
  const sent: { readonly label: string; readonly quantity: number; readonly at: number }[] = [];
  const begun = wallMs() + 500;
  for (let count = 0; count < rounds * perSecond; count += 1) {
    await sleep(Math.max(0, begun + (count * 1000) / perSecond - wallMs()));
    const label = labels[count % packagesInTurn];
    if (label === undefined) throw new Error('The store has too few packages for this bench.');
    sent.push({ label, quantity: Math.floor(count / packagesInTurn) + 1, at: wallMs() });
    if (scanner.scan(label) === 'nobody-listening') throw new Error('The register is not connected to its scanner.');
  }
  await sleep(2_000);
  const steps = await page.evaluate(() => window.burstRecorder?.steps() ?? []);
  return toRow(sent, steps, skew);
}

function toRow(
  sent: readonly { readonly label: string; readonly quantity: number; readonly at: number }[],
  steps: readonly SeenStep[],
  skew: number,
): Row {
  const keyOf = (label: string, quantity: number) => `${label} ${quantity}`;
  const seen = new Map(steps.map(step => [keyOf(step.label, step.quantity), step]));
  const times: number[] = [];
  let lost = 0;
  let overtaken = 0;
  let last = 0;
  for (const { label, quantity, at } of sent) {
    const step = seen.get(keyOf(label, quantity));
    if (step === undefined) {
      lost += 1;
      continue;
    }
    if (step.inDocument < last) overtaken += 1;
    last = step.inDocument;
    times.push(step.painted - skew - at);
  }
  const figures = { ...summarize(times), lost, overtaken, unexpected: steps.length - times.length };
  const budget = { p50: 16, p99: 50, lost: 0, overtaken: 0, unexpected: 0 };
  return { name: 'scan-burst', unit: 'ms', figures, budget };
}
