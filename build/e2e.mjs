/** End-to-end tests: bundles the program, starts a virtual screen, and lets Playwright drive a real Electron. */
import { bundleAll } from './bundle.mjs';
import { isMain } from './paths.mjs';
import { setupElectron } from './setup.mjs';
import { playwrightStep, summarize } from './steps.mjs';
import { startVirtualScreen } from './virtual-screen.mjs';

/** @param {readonly string[]} args passed on to Playwright */
export async function runEndToEnd(args) {
  const runtime = await setupElectron({ virtualScreen: true });
  await bundleAll();
  const screen = await startVirtualScreen();
  try {
    return await playwrightStep(args, { ...screen.env, COUNTERLEAF_ELECTRON: runtime.executable });
  } finally {
    await screen.stop();
  }
}

if (isMain(import.meta.url)) process.exitCode = summarize([await runEndToEnd(process.argv.slice(2))]);
