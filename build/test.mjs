/**
 * `npm test`: the check, then the properties ten times as hard (tests/support/runs.ts), the harnesses' fast tiers, the storage
 * and main-process tests again inside Electron's own Node, then end to end. What all of these leave of the processors, while they
 * wait for processes to end and for registers to draw, the simulation has, which keeps its own time.
 */
import { runCheck } from './check.mjs';
import { runEndToEnd } from './e2e.mjs';
import { root } from './paths.mjs';
import { run } from './process.mjs';
import { bundleTool } from './run-tool.mjs';
import { setupElectron } from './setup.mjs';
import { step, summarize, vitestStep } from './steps.mjs';

const checked = await runCheck();
const simulating = simulate();
const slowly = { env: { ...process.env, COUNTERLEAF_TIER: 'slow' } };
const properties = await vitestStep('properties, slow tier', ['tests/properties'], slowly);
const harnesses = await vitestStep('harnesses, fast tiers', ['tests/harness']);
const inElectron = await step('Electron', async () => {
  await setupElectron({ virtualScreen: true });
  return { ok: true };
});
const sameTests = inElectron.ok ? [await runInElectron()] : [];
const endToEnd = inElectron.ok ? [await step('end to end', () => runEndToEnd([]))] : [];
const simulation = await simulating;
process.exitCode = summarize([...checked, properties, harnesses, inElectron, ...sameTests, simulation, ...endToEnd]);

function simulate() {
  return step('simulation', async () => {
    const args = ['--enable-source-maps', await bundleTool('sim')];
    const { code, output } = await run(process.execPath, args, { cwd: root, capture: true, background: true });
    if (code === 0) console.log(output.trimEnd());
    return { ok: code === 0, output };
  });
}

async function runInElectron() {
  const { executable } = await setupElectron({ virtualScreen: true });
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const tests = ['tests/db', 'tests/electron', 'tests/build/native.test.ts'];
  return vitestStep("tests inside Electron's Node", tests, { executable, env });
}
