import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fixture, fixtureSchema } from '../../electron/biotrack/sandbox/fixture';
import { createSandbox } from '../../electron/biotrack/sandbox/sandbox';

/** How this program is started to be the state instead of the bench. */
export const serveStateWord = '--serve-state';

export type StateProcess = { readonly url: string; stop(): Promise<void> };

/** The sandbox without limits, in a process of its own, so that its work is not taken for the register's. */
export async function startState(folder: string, world: Fixture): Promise<StateProcess> {
  const file = join(folder, 'world.json');
  writeFileSync(file, JSON.stringify(world));
  const child = fork(process.argv[1] ?? '', [serveStateWord, file], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const told = once(child, 'message') as Promise<[unknown]>;
  const [port] = await Promise.race([told, ended.then(() => [null] as const)]);
  if (typeof port !== 'number') throw new Error('The state ended before it said where it listens.');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function serveState(file: string): Promise<void> {
  const fixture = fixtureSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { wirePort } = await createSandbox({ fixture, rateLimit: false }).start();
  process.send?.(wirePort);
  process.once('disconnect', () => process.exit(0));
}
