import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { developmentSwitches } from '../electron-switches.mjs';

/** A real Electron on a screen, and the programs to start in it. */
export type ElectronKit = {
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  /** What Chromium is told on every start, of the register and of the yardstick alike. */
  readonly switches: readonly string[];
  /** The checkout, built. */
  readonly register: string;
  readonly emptyWindow: string;
  /** A file to load before a program's main one. */
  readonly paintProbe: string;
  close(): Promise<void>;
};

const root = process.cwd();

/** The project's own build scripts, which are run as they are: bundled into a tool they would not find their files. */
const script = (name: string): string => pathToFileURL(join(root, 'build', name)).href;

export async function openElectronKit(place: string, say: (line: string) => void): Promise<ElectronKit> {
  const { setupElectron } = (await import(script('setup.mjs'))) as typeof import('../setup.mjs');
  const { bundleAll } = (await import(script('bundle.mjs'))) as typeof import('../bundle.mjs');
  const { startVirtualScreen } = (await import(script('virtual-screen.mjs'))) as typeof import('../virtual-screen.mjs');
  const { bundlePrograms } = (await import(
    script('bench/bundle-programs.mjs')
  )) as typeof import('./bundle-programs.mjs');
  const runtime = await setupElectron({ virtualScreen: true });
  await bundleAll();
  const programs = await bundlePrograms(join(place, 'programs'));
  const screen = await startVirtualScreen();
  say(`Electron ${runtime.version} on a virtual screen`);
  return {
    ...programs,
    executable: runtime.executable,
    env: { ...screen.env, COUNTERLEAF_UNATTENDED: '1' },
    switches: ['--disable-gpu', ...developmentSwitches(() => undefined)],
    register: root,
    close: screen.stop,
  };
}
