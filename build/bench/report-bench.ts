import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';
import type { CounterleafBridge } from '../../shared/ipc/bridge';
import type { CivilDate } from '../../shared/kernel/units';
import { addDays } from '../../shared/time/civil-date';
import { sleep } from './clock';
import { today } from './data-folder';
import { type DrivenRegister, startRegister } from './driven-register';
import { longestHistory } from './large-store/seeded-days';
import { millionSales } from './large-store/size';
import type { Row } from './row';
import { lead } from './setup';
import type { Workshop } from './workshop';

/** Reports over the whole history; sums by product read every line of every sale. */
const asked = ['sales-by-product', 'sales-by-day', 'dispensations'] as const;
/** Of the loop alone, before anything is asked of it. */
const quietMs = 3_000;

/**
 * How long any task held the main process's loop up while reports over the whole history ran in their thread, in a real
 * Electron with a lead signed in; and what the register needs of memory beside an empty window.
 */
export async function benchReports(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const patients = Math.min(millionSales.patients, shop.history);
  const size = { ...millionSales, sales: shop.history, packages: shop.shelf, patients };
  const folder = await shop.largeFolder('reports', { ...size, queued: 0 });
  const register = await startRegister(kit, folder, lead);
  try {
    await sleep(quietMs);
    await watchLoop(register.app);
    await sleep(quietMs);
    const quiet = await readLoop(register.app);
    await watchLoop(register.app);
    const start = performance.now();
    for (const report of asked) await run(register, report);
    const seconds = (performance.now() - start) / 1000;
    const busy = await readLoop(register.app);
    const figures = { ...busy, quietMax: quiet.max, seconds, reports: asked.length, sales: shop.history };
    return [{ name: 'main-loop-during-reports', unit: 'ms', figures, budget: { max: 16 } }];
  } finally {
    await register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type LoopFigures = { readonly p50: number; readonly p99: number; readonly max: number };

/** Starts anew what the loop's own clock says about how late it is. */
async function watchLoop(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const watched = globalThis as { loopDelay?: import('node:perf_hooks').IntervalHistogram };
    watched.loopDelay?.disable();
    watched.loopDelay = monitorEventLoopDelay({ resolution: 1 });
    watched.loopDelay.enable();
  });
}

async function readLoop(app: ElectronApplication): Promise<LoopFigures> {
  return app.evaluate(() => {
    const { loopDelay } = globalThis as { loopDelay?: import('node:perf_hooks').IntervalHistogram };
    if (loopDelay === undefined) throw new Error('Nobody watches the loop.');
    // The loop is looked at every millisecond, which is in each figure and is nobody's delay.
    const ms = (nanoseconds: number) => nanoseconds / 1e6 - 1;
    return { p50: ms(loopDelay.percentile(50)), p99: ms(loopDelay.percentile(99)), max: ms(loopDelay.max) };
  });
}

async function run({ page }: DrivenRegister, report: (typeof asked)[number]): Promise<void> {
  const days = { from: addDays(today() as CivilDate, -longestHistory), to: today() };
  const ok = await page.evaluate(
    async input => {
      const { counterleaf } = window as unknown as { counterleaf: CounterleafBridge };
      const reply = await counterleaf.call['report.run'](input);
      return reply.ok && reply.data.kind === 'done' && reply.data.result.rowCount > 0;
    },
    { runId: randomUUID(), report, days, barcode: null },
  );
  if (!ok) throw new Error(`The report ${report} did not answer.`);
}
