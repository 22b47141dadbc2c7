import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { builtProgram } from './built-program';

export type RunningRegister = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Everything the main process printed so far. */
  output(): string;
  close(): Promise<void>;
  /** As a power cut would: nothing is told, nothing is saved any more. */
  kill(): Promise<void>;
};

export const root = resolve(import.meta.dirname, '../../..');

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

/** The words after the program's name, for a start that Playwright drives and for one that nobody does. */
export function launchCommand({ dataFolder, args = [], executable }: LaunchOptions & { readonly dataFolder: string }) {
  const words = [`--data-dir=${dataFolder}`, '--disable-gpu', ...args];
  return executable === undefined
    ? { executablePath: builtProgram('COUNTERLEAF_ELECTRON'), args: [root, ...words] }
    : { executablePath: executable, args: words };
}

/** Starts the built program as a person would, on the screen that the runner provides. */
export async function launchRegister(options: LaunchOptions = {}): Promise<RunningRegister> {
  const dataFolder = options.dataFolder ?? temporaryFolder('data');
  const app = await _electron.launch(launchCommand({ ...options, dataFolder }));
  let printed = '';
  const note = (chunk: Buffer) => {
    printed += chunk.toString('utf8');
  };
  const program = app.process();
  program.stdout?.on('data', note);
  program.stderr?.on('data', note);
  const page = await app.firstWindow();
  const tidy = () => {
    if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return {
    app,
    page,
    dataFolder,
    output: () => printed,
    close: async () => {
      await app.close();
      tidy();
    },
    kill: async () => {
      const gone = new Promise(resolveGone => program.once('exit', resolveGone));
      program.kill('SIGKILL');
      await gone;
    },
  };
}

/** A register alone, in training unless its words say otherwise; closed again whatever became of the work. */
export async function withRegister(
  work: (register: RunningRegister) => Promise<void>,
  options: LaunchOptions = {},
): Promise<void> {
  const register = await launchRegister(options);
  try {
    await work(register);
  } finally {
    await register.close();
  }
}
