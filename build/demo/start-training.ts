import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { developmentSwitches } from '../electron-switches.mjs';

export type Training = {
  readonly page: Page;
  /** Of the sandbox inside the register, once somebody could sign in. */
  controlPort(): number;
  close(): Promise<void>;
};

export async function startTraining(root: string, dataFolder: string): Promise<Training> {
  const executablePath = process.env['COUNTERLEAF_ELECTRON'];
  if (executablePath === undefined) throw new Error('COUNTERLEAF_ELECTRON names no Electron. Start with: npm run demo');
  const switches = developmentSwitches(console.error);
  const app = await _electron.launch({
    executablePath,
    args: [root, `--data-dir=${dataFolder}`, '--lang=en', '--disable-gpu', ...switches],
    cwd: root,
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  return { page, controlPort: () => readControlPort(dataFolder), close: () => app.close() };
}

/** A training register logs where its own sandbox listens; there is no other place to ask. */
function readControlPort(dataFolder: string): number {
  const log = readFileSync(join(dataFolder, 'training', 'logs', 'register.log'), 'utf8');
  for (const line of log.split('\n').filter(text => text !== '')) {
    const { event, controlPort } = JSON.parse(line) as { readonly event: string; readonly controlPort?: number };
    if (event === 'training.start' && controlPort !== undefined) return controlPort;
  }
  throw new Error('The training register did not say where its sandbox listens.');
}
