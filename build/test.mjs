/**
 * `npm test`: the check, then the properties ten times as hard (tests/support/runs.ts), then the storage and main-process tests
 * again inside Electron's own Node, then end to end. Between them the harnesses' fast tiers, and the simulation's by itself.
 */
import { runCheck } from './check.mjs';
import { runEndToEnd } from './e2e.mjs';
import { bundleTool, runUnderNode } from './run-tool.mjs';
import { setupElectron } from './setup.mjs';
import { step, summarize, vitestStep } from './steps.mjs';

const checked = await runCheck();
const slowly = { env: { ...process.env, COUNTERLEAF_TIER: 'slow' } };
const properties = await vitestStep('properties, slow tier', ['tests/properties'], slowly);
const harnesses = await vitestStep('harnesses, fast tiers', ['tests/harness']);
const simulation = await step('simulation', async () => {
  return { ok: (await runUnderNode(await bundleTool('sim'), [])) === 0 };
});
const inElectron = await step('Electron', async () => {
  await setupElectron({ virtualScreen: true });
  return { ok: true };
});
const rest = inElectron.ok ? await runInElectron() : [];
process.exitCode = summarize([...checked, properties, harnesses, simulation, inElectron, ...rest]);

async function runInElectron() {
  const { executable } = await setupElectron({ virtualScreen: true });
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const sameTests = await vitestStep(
    "tests inside Electron's Node",
    ['tests/db', 'tests/electron', 'tests/build/native.test.ts'],
    {
      executable,
      env,
    },
  );
  const endToEnd = await step('end to end', () => runEndToEnd([]));
  return [sameTests, endToEnd];
}
