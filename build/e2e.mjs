/** End-to-end tests: bundles the program, starts virtual screens, and lets Playwright drive a real Electron on each. */
import { availableParallelism } from 'node:os';
import { bundleAll } from './bundle.mjs';
import { isMain } from './paths.mjs';
import { bundleTool } from './run-tool.mjs';
import { setupElectron } from './setup.mjs';
import { playwrightStep, summarize } from './steps.mjs';
import { startVirtualScreen } from './virtual-screen.mjs';

/** More of them would wait for each other's processors, and a register that starts late is a test that fails. */
const mostScreens = 2;

/** @param {readonly string[]} args passed on to Playwright */
export async function runEndToEnd(args) {
  const runtime = await setupElectron({ virtualScreen: true });
  const [sandbox] = await Promise.all([bundleTool('sandbox'), bundleAll()]);
  const count = Math.min(mostScreens, availableParallelism());
  const screens = await Promise.all(Array.from({ length: count }, () => startVirtualScreen()));
  try {
    return await playwrightStep(args, {
      ...process.env,
      COUNTERLEAF_ELECTRON: runtime.executable,
      COUNTERLEAF_SANDBOX: sandbox,
      COUNTERLEAF_SCREENS: screens.map(({ env }) => env['DISPLAY'] ?? '').join(' '),
    });
  } finally {
    await Promise.all(screens.map(screen => screen.stop()));
  }
}

if (isMain(import.meta.url)) process.exitCode = summarize([await runEndToEnd(process.argv.slice(2))]);
