import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { CounterleafBridge } from '../../shared/ipc/bridge';
import { everySale } from '../../shared/ipc/sale-views';
import { rowsAtOnce } from '../../shared/reports/report';
import { type ReportId, reportIds, specOf } from '../../shared/reports/report-list';
import { addDays } from '../../shared/time/civil-date';
import { sleep } from './clock';
import { today } from './data-folder';
import { type DrivenRegister, startRegister } from './driven-register';
import { longestHistory } from './large-store/seeded-days';
import { readLoop, watchLoop } from './loop-watch';
import type { Row } from './row';
import { lead } from './setup';
import type { Workshop } from './workshop';

/** Of the loop alone, before anything is asked of it. */
const quietMs = 3_000;

/**
 * How long any task held the main process's loop up while each report ran over the whole history in its thread, in a real
 * Electron with a lead signed in. The first one starts the thread and finds everything cold, so it is run by itself.
 */
export async function benchReports(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const folder = await shop.historyFolder('reports');
  const register = await startRegister(kit, folder, lead);
  try {
    await sleep(quietMs);
    await watchLoop(register.app);
    await sleep(quietMs);
    const rows = [rowOf('main-loop-idle', await readLoop(register.app), {})];
    for (const report of reportIds) rows.push(await measure(shop, register, report));
    return rows;
  } finally {
    await register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rowOf = (name: string, figures: Row['figures'], budget: Row['budget']): Row => {
  return { name, unit: 'ms', figures: { ...figures }, budget };
};

async function measure(shop: Workshop, register: DrivenRegister, report: ReportId): Promise<Row> {
  await watchLoop(register.app);
  const start = performance.now();
  const rows = await runReport(register, report);
  const seconds = (performance.now() - start) / 1000;
  const figures = { ...(await readLoop(register.app)), seconds, rows, sales: shop.history };
  return rowOf(`main-loop-report-${report}`, figures, { max: 16 });
}

/**
 * As the screen does, with all of the rows that it shows.
 * @returns over how many rows its sums are
 */
export async function runReport({ page }: DrivenRegister, report: ReportId): Promise<number> {
  const { takes } = specOf(report);
  const days = takes === 'days' ? { from: addDays(today(), -longestHistory), to: today() } : null;
  const barcode = takes === 'package' ? await soldBarcode(page) : null;
  return page.evaluate(
    async ({ input, atOnce }) => {
      const { counterleaf } = window as unknown as { counterleaf: CounterleafBridge };
      const reply = await counterleaf.call['report.run'](input);
      if (!reply.ok || reply.data.kind !== 'done') throw new Error(`The report ${input.report} did not answer.`);
      const { rows, rowCount } = reply.data.result;
      for (let last = rows.length, from = last; last === atOnce && from < rowCount; from += last) {
        const more = await counterleaf.call['report.rows']({ runId: input.runId, from });
        last = more.ok ? more.data.length : 0;
      }
      return rowCount;
    },
    { input: { runId: randomUUID(), report, days, barcode }, atOnce: rowsAtOnce },
  );
}

/** Of one of the newest sales: most packages on the shelf were never sold. */
async function soldBarcode(page: Page): Promise<string> {
  const barcode = await page.evaluate(
    async filter => {
      const { counterleaf } = window as unknown as { counterleaf: CounterleafBridge };
      const newest = await counterleaf.call['sale.list'](filter);
      for (const { id } of newest.ok ? newest.data.rows : []) {
        const sale = await counterleaf.call['sale.get']({ saleId: id });
        const sold = sale.ok ? sale.data.lines.find(line => line.barcode !== null) : undefined;
        if (sold !== undefined) return sold.barcode;
      }
      return null;
    },
    { ...everySale, after: null },
  );
  if (barcode === null) throw new Error('No package was sold lately.');
  return barcode;
}
