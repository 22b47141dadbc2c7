import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../electron/biotrack/sandbox/sandbox';

export type RunningSandbox = {
  readonly baseUrl: string;
  readonly controlUrl: string;
  readonly sandbox: Sandbox;
  control(path: string, body?: unknown, method?: 'POST' | 'DELETE'): Promise<unknown>;
  /** Ledger entries of one kind: what truly happened. */
  entries(kind: string): readonly Readonly<Record<string, unknown>>[];
};

/** The judge on real ports, at the vectors' T0, without a rate limit unless asked for. Ends with the test. */
export async function aSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningSandbox> {
  const sandbox = createSandbox({ fixture: 'vectors', rateLimit: false, ...options });
  const { wirePort, controlPort } = await sandbox.start();
  onTestFinished(() => sandbox.stop());
  return {
    baseUrl: `http://127.0.0.1:${wirePort}`,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    sandbox,
    control: async (path, body = {}, method = 'POST') => {
      const response = await fetch(`http://127.0.0.1:${controlPort}${path}`, {
        method,
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      });
      if (!response.ok) throw new Error(`control ${path}: ${await response.text()}`);
      return response.json();
    },
    entries: kind =>
      sandbox
        .ledger()
        .filter(entry => entry.kind === kind)
        .map(entry => ({ ...entry })),
  };
}
