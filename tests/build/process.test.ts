import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../build/process.mjs';

const endless = join(mkdtempSync(join(tmpdir(), 'counterleaf-')), 'endless.mjs');
writeFileSync(
  endless,
  `import { endWithNpm } from ${JSON.stringify(pathToFileURL(join(process.cwd(), 'build', 'process.mjs')).href)};
   endWithNpm({ everyMs: 20 });
   setInterval(() => undefined, 1_000);
   console.log(process.pid);`,
);

/** A shell with the program in it, as npm starts one; resolves to the program's own number. */
async function underShell(env: NodeJS.ProcessEnv): Promise<{ readonly shell: ChildProcess; readonly pid: number }> {
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${endless}"; true`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(shell.stdout ?? shell, 'data')) as [Buffer];
  const pid = Number(line.toString());
  onTestFinished(() => {
    if (lives(pid)) process.kill(pid, 'SIGKILL');
  });
  return { shell, pid };
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // There is no such process: the only answer that kill() has for it.
    return false;
  }
}

async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (!lives(pid)) return true;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  return false;
}

it('ends when npm takes the shell away that it was started in', async () => {
  const { shell, pid } = await underShell({ ...process.env, npm_lifecycle_event: 'sandbox' });
  shell.kill('SIGKILL');
  expect(await isGoneWithin(pid, 5_000)).toBe(true);
});

it('goes on when it was not npm that started it', async () => {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const { shell, pid } = await underShell(env);
  shell.kill('SIGKILL');
  expect(await isGoneWithin(pid, 300)).toBe(false);
});

it('lets a program in the background, and what it starts, have only what is left of the processor', async () => {
  const tell = `const { Worker } = require('node:worker_threads');
    const say = "console.log(require('node:os').getPriority())";
    new Worker(say, { eval: true }).once('exit', () => eval(say));`;
  const { code, output } = await run(process.execPath, ['-e', tell], { capture: true, background: true });
  expect([code, output.trim().split('\n')]).toEqual([0, ['19', '19']]);
});
