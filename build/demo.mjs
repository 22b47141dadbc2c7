/** Runs the scripted training sale (build/demo.ts) in a real Electron on a virtual screen. */
import { bundleAll } from './bundle.mjs';
import { isMain } from './paths.mjs';
import { bundleTool, runUnderNode } from './run-tool.mjs';
import { setupElectron } from './setup.mjs';
import { startVirtualScreen } from './virtual-screen.mjs';

/** @param {readonly string[]} args */
export async function runDemo(args) {
  const runtime = await setupElectron({ virtualScreen: true });
  await bundleAll();
  const demo = await bundleTool('demo');
  const screen = await startVirtualScreen();
  try {
    return await runUnderNode(demo, args, { ...screen.env, COUNTERLEAF_ELECTRON: runtime.executable });
  } finally {
    await screen.stop();
  }
}

if (isMain(import.meta.url)) process.exitCode = await runDemo(process.argv.slice(2));
