import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { builtProgram } from './built-program';

export type LedgerEntry = { readonly seq: number; readonly kind: string; readonly [field: string]: unknown };

/** The state, as a program of its own: bundled once for all its starts, driven through its control port only. */
export type SandboxProcess = {
  readonly wireUrl: string;
  readonly controlUrl: string;
  control(path: string, body: object): Promise<void>;
  ledger(): Promise<readonly LedgerEntry[]>;
  stop(): Promise<void>;
};

export async function startSandbox(args: readonly string[] = []): Promise<SandboxProcess> {
  const words = [builtProgram('COUNTERLEAF_SANDBOX'), '--port', '0', '--control-port', '0', ...args];
  const child = spawn(process.execPath, ['--enable-source-maps', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const addresses = await readAddresses(child);
  return {
    wireUrl: new URL(addresses.wire).origin,
    controlUrl: addresses.control,
    control: (path, body) => post(`${addresses.control}${path}`, body),
    ledger: () => readLedger(addresses.control),
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

export async function readLedger(controlUrl: string): Promise<readonly LedgerEntry[]> {
  const reply = await fetch(`${controlUrl}/ledger`);
  const { entries } = (await reply.json()) as { readonly entries: readonly LedgerEntry[] };
  return entries;
}

async function readAddresses(child: ChildProcess): Promise<{ readonly wire: string; readonly control: string }> {
  if (child.stdout === null) throw new Error('The sandbox has no output to read its addresses from.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return JSON.parse(line) as { readonly wire: string; readonly control: string };
  }
  throw new Error('The sandbox ended before it said where it listens.');
}

async function post(url: string, body: object): Promise<void> {
  const reply = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`);
}
