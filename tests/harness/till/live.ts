import { type ChildProcess, spawn } from 'node:child_process';
import type { TillPlan } from './plan';

export type Life = {
  readonly process: ChildProcess;
  readonly ended: Promise<Death>;
};
/** How a process ended, and what it said on its way. */
export type Death = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string };

/** Starts a register process; an aborted one leaves no core dump. */
export function live(program: string, plan: TillPlan, env: NodeJS.ProcessEnv = {}): Life {
  return spawnProgram(program, JSON.stringify(plan), env);
}

export function spawnProgram(program: string, argument: string, env: NodeJS.ProcessEnv): Life {
  const child = spawn(process.execPath, [program, argument], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const ended = new Promise<Death>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
  return { process: child, ended };
}
