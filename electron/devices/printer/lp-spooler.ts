import { spawn } from 'node:child_process';
import type { Timers } from '../../ports';
import type { PrinterReason } from './printer-condition';
import type { Spooler } from './spool-driver';

const withinMs = 10_000;

/** What a system program answered; null: there is none of that name. */
export type ProgramEnd = { readonly code: number | null; readonly said: string };
/** Runs one program with words of its own, never through a shell. */
export type RunProgram = (name: string, args: readonly string[], input: Uint8Array) => Promise<ProgramEnd | null>;

/** CUPS on Linux and macOS: `lp -o raw` passes bytes on as they are. */
export function createLpSpooler(options: {
  readonly queue: string;
  readonly timers: Timers;
  readonly run?: RunProgram;
}): Spooler {
  const { queue, timers, run = runWithin(timers) } = options;
  return {
    check: async () => {
      const asked = await run('lpstat', ['-p', queue], new Uint8Array(0));
      if (asked === null) return 'driver';
      return asked.code === 0 ? reasonIn(asked.said) : 'gone';
    },
    hand: async (bytes, title) => {
      const handed = await run('lp', ['-d', queue, '-o', 'raw', '-t', title, '-s'], bytes);
      if (handed === null) return { kind: 'refused', reason: 'driver' };
      return { kind: handed.code === 0 ? 'taken' : 'unsure' };
    },
  };
}

/** lpstat speaks English when it is asked to; a queue that was stopped says that it is disabled. */
function reasonIn(said: string): PrinterReason | null {
  return /\bdisabled\b|\bpaused\b|offline/i.test(said) ? 'offline' : null;
}

function runWithin(timers: Timers): RunProgram {
  return (name, args, input) =>
    new Promise(resolve => {
      const env = { ...process.env, LC_ALL: 'C' };
      const child = spawn(name, args, { stdio: ['pipe', 'pipe', 'ignore'], shell: false, windowsHide: true, env });
      const said: Buffer[] = [];
      const cancel = timers.after(withinMs, () => child.kill());
      child.stdout.on('data', chunk => said.push(chunk));
      // A program that ends without reading its input is told apart by its exit code.
      child.stdin.on('error', () => {});
      child.on('error', () => {
        cancel();
        resolve(null);
      });
      child.on('close', code => {
        cancel();
        resolve({ code, said: Buffer.concat(said).toString('utf8') });
      });
      child.stdin.end(input);
    });
}
