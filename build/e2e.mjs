/** End-to-end tests: bundles the program, starts a virtual screen, and lets Playwright drive a real Electron. */
import { bundleAll } from './bundle.mjs';
import { isMain } from './paths.mjs';
import { bundleTool } from './run-tool.mjs';
import { setupElectron } from './setup.mjs';
import { playwrightStep, summarize } from './steps.mjs';
import { startVirtualScreen } from './virtual-screen.mjs';

/** @param {readonly string[]} args passed on to Playwright */
export async function runEndToEnd(args) {
  const runtime = await setupElectron({ virtualScreen: true });
  const [sandbox] = await Promise.all([bundleTool('sandbox'), bundleAll()]);
  const screen = await startVirtualScreen();
  try {
    const programs = { COUNTERLEAF_ELECTRON: runtime.executable, COUNTERLEAF_SANDBOX: sandbox };
    return await playwrightStep(args, { ...screen.env, ...programs });
  } finally {
    await screen.stop();
  }
}

if (isMain(import.meta.url)) process.exitCode = summarize([await runEndToEnd(process.argv.slice(2))]);
