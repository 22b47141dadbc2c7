import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright-core';
import { sleep } from './clock';
import { launchElectron, startRegister } from './driven-register';
import { runReport } from './report-bench';
import type { Row } from './row';
import { lead } from './setup';
import type { Workshop } from './workshop';

/** Long enough for a process to have settled. */
const settleMs = 5_000;
const kibPerMb = 1_000_000 / 1024;
const screens = ['Patients', 'Sales', 'Inventory', 'Register'] as const;

/**
 * What the register holds in memory above an empty window, over all of its processes: after every screen was looked at, and
 * after reports. A page that several processes share counts once, a part for each of them.
 */
export async function benchMemory(shop: Workshop): Promise<readonly Row[]> {
  if (!existsSync('/proc/self/smaps_rollup')) {
    shop.say('memory is counted on Linux only');
    return [];
  }
  const kit = await shop.electron();
  const bare = await launchElectron(kit, [kit.emptyWindow, `--user-data-dir=${shop.folder('empty-window')}`]);
  await bare.firstWindow();
  await sleep(settleMs);
  const empty = await measure(bare);
  await bare.close();
  const folder = await shop.historyFolder('memory');
  const register = await startRegister(kit, folder, lead);
  try {
    await lookAround(register.page);
    const used = await measure(register.app);
    await runReport(register, 'discounts');
    await runReport(register, 'sales-by-product');
    await sleep(settleMs);
    const reported = await measure(register.app);
    return [row('memory', used, empty, shop, { above: 120 }), row('memory-after-reports', reported, empty, shop, {})];
  } finally {
    await register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(name: string, used: Memory, empty: Memory, shop: Workshop, budget: Row['budget']): Row {
  const above = (part: keyof Memory): number => used[part] - empty[part];
  const figures = { above: above('all'), main: above('main'), renderer: above('renderer'), others: above('others') };
  return {
    name,
    unit: 'MB',
    figures: { ...figures, register: used.all, empty: empty.all, sales: shop.history },
    budget,
  };
}

async function lookAround(page: Page): Promise<void> {
  for (const screen of screens) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await sleep(settleMs / 5);
  }
  await page.getByRole('table', { name: 'Cart' }).waitFor();
  await page.getByRole('textbox', { name: 'Scan or search' }).pressSequentially('blue dream', { delay: 50 });
  await sleep(settleMs);
}

type Memory = Readonly<Record<'all' | 'main' | 'renderer' | 'others', number>>;

async function measure(app: ElectronApplication): Promise<Memory> {
  const metrics = await app.evaluate(({ app: inside }) =>
    inside.getAppMetrics().map(({ pid, type }) => ({ pid, type: String(type) })),
  );
  const main = metrics.find(({ type }) => type === 'Browser')?.pid ?? 0;
  const types = new Map(metrics.map(({ pid, type }) => [pid, type]));
  const parts = { main: 0, renderer: 0, others: 0 };
  for (const pid of familyOf(main)) {
    const type = types.get(pid);
    parts[type === 'Browser' ? 'main' : type === 'Tab' ? 'renderer' : 'others'] += proportionalMb(pid);
  }
  return { ...parts, all: parts.main + parts.renderer + parts.others };
}

/** A process and whatever it started. */
function familyOf(first: number): readonly number[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const parents = new Map(all.map(pid => [Number(pid), parentOf(pid)]));
  const family = [first];
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  }
  return family;
}

/** Processes end while they are counted. */
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const parentOf = (pid: string): number => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
const proportionalMb = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / kibPerMb;
