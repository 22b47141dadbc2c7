import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'rolldown';
import { onTestFinished } from 'vitest';

export type RunningCommand = {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has said so far, line by line, complaints too. */
  readonly said: readonly string[];
  readonly ended: Promise<number | null>;
  type(line: string): void;
};

/** Bundles a command as `npm run` does and starts it; it is ended with the test. */
export async function runCommand(entry: string, args: readonly string[]): Promise<RunningCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'virtual-'));
  const file = join(folder, 'command.mjs');
  await build({ input: entry, platform: 'node', output: { file, format: 'esm' }, logLevel: 'silent' });
  const child = spawn(process.execPath, [file, ...args], { stdio: 'pipe' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => said.push(line));
  }
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });
  return { child, said, ended, type: line => child.stdin.write(`${line}\n`) };
}
