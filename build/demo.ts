/**
 * `npm run demo`: a scripted day at a training register in a real Electron. Prints each step in plain words with the
 * picture taken of it, and at the end what the state has recorded; ends with 0 only if that is what the screen said.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disagreements, type ShownSale } from './demo/agreement';
import { readLedger } from './demo/ledger';
import { startTraining } from './demo/start-training';
import { createStory } from './demo/story';
import { openShift, sellAtOnce, sellWithoutState } from './demo/training-shift';

const root = process.cwd();
const dataFolder = mkdtempSync(join(tmpdir(), 'counterleaf-demo-'));

async function run(): Promise<number> {
  const training = await startTraining(root, dataFolder);
  try {
    const story = createStory(training.page, root, console.log);
    await openShift(story);
    const shown = [await sellAtOnce(story), await sellWithoutState(story)];
    return judge(shown, await readLedger(training.controlPort()));
  } finally {
    await training.close();
  }
}

function judge(shown: readonly ShownSale[], ledger: Awaited<ReturnType<typeof readLedger>>): number {
  console.log('\nThe ledger of the BioTrack sandbox:');
  for (const entry of ledger) console.log(`  ${JSON.stringify(entry)}`);
  const found = disagreements(shown, ledger);
  for (const sentence of found) console.log(`  WRONG: ${sentence}`);
  if (found.length === 0) console.log(`\nAll ${shown.length} sales are recorded exactly as the register showed them.`);
  return found.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await run();
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}
