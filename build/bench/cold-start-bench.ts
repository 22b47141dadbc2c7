import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { wallMs } from './clock';
import { openFolder, provisionFolder, stockFolder } from './data-folder';
import { paintMark } from './electron/paint-mark';
import type { ElectronKit } from './electron-kit';
import { millionSales } from './large-store/size';
import type { Row } from './row';
import { median } from './samples';
import { nowhere } from './setup';
import type { Workshop } from './workshop';

/** The store of a register that has been in use in an ordinary shop. */
const usualPackages = 2_000;
const patienceMs = 60_000;
const { queued } = millionSales;

type Program = { readonly name: string; readonly args: readonly string[]; readonly shows: string };

/**
 * From the moment before the process is made to the largest piece of the first screen having been painted, by the time
 * that Chromium itself notes; the yardstick, an empty Electron window, is taken turn by turn with the register. Each
 * program keeps its folder from start to start, and the first start, which fills disk and profile caches, is not counted.
 */
export async function benchColdStart(shop: Workshop): Promise<readonly Row[]> {
  const kit = await shop.electron();
  const empty = { name: 'empty', args: [kit.emptyWindow, profileOf(shop.folder('empty'))], shows: 'h1' };
  const signIn = { shows: 'form.sign-in-form button' };
  const provisioned = { ...signIn, name: 'provisioned', args: [kit.register, `--data-dir=${await prepare(shop)}`] };
  const training = { ...signIn, name: 'training', args: [kit.register, `--data-dir=${shop.folder('training')}`] };
  // With what waits after an outage; the budget is for a million sales, of which nothing may be felt at the start.
  const history = {
    ...signIn,
    name: 'history',
    args: [kit.register, `--data-dir=${await shop.historyFolder('history')}`],
  };
  const times = await takeTurns(shop, kit, [empty, provisioned, training, history], shop.isQuick ? 3 : 11);
  const yardstick = timesOf(times, empty);
  const rowOf = (program: Program, budget: Row['budget']): Row => {
    const p50 = median(timesOf(times, program));
    const figures = { p50, emptyWindow: median(yardstick), ratio: p50 / median(yardstick), samples: yardstick.length };
    return { name: `cold-start-${program.name}`, unit: 'ms', figures, budget };
  };
  const [none, many] = [median(timesOf(times, provisioned)), median(timesOf(times, history))];
  const grown = { p50: many, none, ratio: many / none, samples: yardstick.length, sales: shop.history, queued };
  return [
    rowOf(provisioned, { ratio: 1.5 }),
    rowOf(training, {}),
    { name: 'cold-start-history', unit: 'ms', figures: grown, budget: { ratio: 1.2 } },
  ];
}

const profileOf = (folder: string): string => `--user-data-dir=${folder}`;

async function prepare(shop: Workshop): Promise<string> {
  const folder = shop.folder('provisioned');
  const data = openFolder(folder);
  await provisionFolder(data, { stateUrl: nowhere, scannerPort: null });
  stockFolder(data, usualPackages);
  data.close();
  return folder;
}

type Times = ReadonlyMap<string, readonly number[]>;

async function takeTurns(
  shop: Workshop,
  kit: ElectronKit,
  programs: readonly Program[],
  rounds: number,
): Promise<Times> {
  const times = new Map<string, number[]>(programs.map(program => [program.name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const program of programs) {
      const took = await startOnce(kit, program);
      if (round > 0) times.get(program.name)?.push(took);
    }
    shop.say(`cold start, round ${round} of ${rounds}`);
  }
  return times;
}

function timesOf(times: Times, program: Program): readonly number[] {
  return times.get(program.name) ?? [];
}

async function startOnce(kit: ElectronKit, program: Program): Promise<number> {
  const start = wallMs();
  const child = spawn(kit.executable, ['-r', kit.paintProbe, ...program.args, ...kit.switches], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...kit.env, COUNTERLEAF_BENCH_SHOWS: program.shows },
  });
  const ended = once(child, 'exit');
  const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    return (await readPainted(child, program)) - start;
  } finally {
    clearTimeout(patience);
    child.kill('SIGTERM');
    await ended;
  }
}

async function readPainted(child: ChildProcess, program: Program): Promise<number> {
  if (child.stdout === null) throw new Error('Electron has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(paintMark)) return Number(line.slice(paintMark.length));
  }
  throw new Error(`The ${program.name} program ended before it showed anything.`);
}
