/**
 * `npm run bench`: measures what design.md section 6 gives a budget to, one JSON object per line. Everything is the real
 * thing: the encrypted store on the disk, the program's own functions, a real Electron. What depends on the machine is
 * measured against a yardstick taken in the same run, turn by turn.
 */
import { join } from 'node:path';
import { benchColdStart } from './cold-start-bench';
import { benchCommit } from './commit-bench';
import { benchDrain } from './drain-bench';
import { benchHistory } from './history-bench';
import { benchLookup, benchSearch } from './lookup-bench';
import { benchMemory } from './memory-bench';
import { readOptions } from './options';
import { benchPatients } from './patients-bench';
import { benchPrint } from './print-bench';
import { benchQueue } from './queue-bench';
import { benchRegistry } from './registry-bench';
import { benchReports } from './report-bench';
import { isWithinBudget, type Row, toLine } from './row';
import { benchScan, benchScanWithQueue } from './scan-bench';
import { benchScanBurst } from './scan-burst-bench';
import { serveState, serveStateWord } from './state-process';
import { benchValidation } from './validation-bench';
import { benchWedge } from './wedge-bench';
import { openWorkshop, type Workshop } from './workshop';

const benches: Readonly<Record<string, (shop: Workshop) => Promise<readonly Row[]>>> = {
  lookup: benchLookup,
  search: benchSearch,
  patients: benchPatients,
  validation: benchValidation,
  commit: benchCommit,
  history: benchHistory,
  queue: benchQueue,
  drain: benchDrain,
  'cold-start': benchColdStart,
  scan: benchScan,
  'scan-queue': benchScanWithQueue,
  'scan-burst': benchScanBurst,
  wedge: benchWedge,
  print: benchPrint,
  registry: benchRegistry,
  reports: benchReports,
  memory: benchMemory,
};

const say = (line: string): void => console.error(`bench: ${line}`);

async function run(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, Object.keys(benches));
  if (!options.ok) {
    say(options.error);
    return 2;
  }
  const { names, isStrict } = options.value;
  const shop = openWorkshop(join(process.cwd(), 'build', 'output', 'bench'), options.value, say);
  let missed = 0;
  try {
    for (const name of names) {
      const rows = (await benches[name]?.(shop)) ?? [];
      for (const row of rows) console.log(toLine(row));
      missed += rows.filter(row => !isWithinBudget(row)).length;
    }
  } finally {
    await shop.close();
  }
  if (missed > 0) say(`${missed} ${missed === 1 ? 'budget' : 'budgets'} missed`);
  return isStrict && missed > 0 ? 1 : 0;
}

const [word, file = ''] = process.argv.slice(2);
if (word === serveStateWord) await serveState(file);
else process.exitCode = await run(process.argv.slice(2));
