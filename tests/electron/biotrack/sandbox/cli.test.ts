import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { post } from './support/raw-state';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-cli-'));
const file = join(folder, 'cli.mjs');
const entry = fileURLToPath(new URL('../../../../electron/biotrack/sandbox/cli.ts', import.meta.url));

beforeAll(async () => {
  await build({ input: entry, platform: 'node', output: { file, format: 'esm' }, logLevel: 'silent' });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A run of the program: its first output, a way to end it, and how it ended. */
async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)));
  const said = await new Promise<string>(resolve => {
    for (const stream of [child.stdout, child.stderr])
      stream.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
  return { said, child, ended };
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'says its addresses in one line, answers there, and ends on %s',
  async signal => {
    const { said, child, ended } = await run('--fixture', 'vectors');
    const ready = JSON.parse(said);
    expect(ready).toEqual({
      wire: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/serverjson\.asp$/),
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      fixture: 'vectors',
    });
    const health = await post(Number(new URL(ready.control).port), '/health', '', {}, 'GET');
    expect(JSON.parse(health.text)).toEqual({ ok: true, now: 1773165600 });
    child.kill(signal);
    expect(await ended).toBe(0);
  },
);

it('says what it does not understand, and fails', async () => {
  const { said, ended } = await run('--fixture', 'other');
  expect([said, await ended]).toEqual(['sandbox: --fixture is demo or vectors\n', 1]);
});
