import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export type RunningRegister = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Everything the main process printed so far. */
  output(): string;
  close(): Promise<void>;
};

const root = resolve(import.meta.dirname, '../../..');
export const screenshotFolder = join(root, 'build', 'output', 'screenshots');

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `counterleaf-${name}-`));
}

export function writeProvisioning(folder: string, file: object): string {
  const path = join(folder, 'setup.json');
  writeFileSync(path, JSON.stringify(file), { mode: 0o600 });
  return path;
}

export type LaunchOptions = {
  /** Kept by the caller, to be opened again; otherwise made here and removed at the end. */
  readonly dataFolder?: string;
  readonly args?: readonly string[];
  /** A packaged program instead of this checkout. */
  readonly executable?: string;
};

/** Starts the built program as a person would, on the screen that the runner provides. */
export async function launchRegister(options: LaunchOptions = {}): Promise<RunningRegister> {
  const dataFolder = options.dataFolder ?? temporaryFolder('data');
  const args = [`--data-dir=${dataFolder}`, '--disable-gpu', ...(options.args ?? [])];
  const app = await _electron.launch(
    options.executable === undefined
      ? { executablePath: requireRuntime(), args: [root, ...args] }
      : { executablePath: options.executable, args },
  );
  let printed = '';
  const note = (chunk: Buffer) => {
    printed += chunk.toString('utf8');
  };
  app.process().stdout?.on('data', note);
  app.process().stderr?.on('data', note);
  const page = await app.firstWindow();
  return {
    app,
    page,
    dataFolder,
    output: () => printed,
    close: async () => {
      await app.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function requireRuntime(): string {
  const executable = process.env['COUNTERLEAF_ELECTRON'];
  if (executable === undefined) throw new Error('COUNTERLEAF_ELECTRON names no Electron. Start with: npm run test:e2e');
  return executable;
}

/** Kept for people to look at, under build/output. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const path = join(screenshotFolder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
