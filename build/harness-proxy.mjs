/**
 * `npm run harness:proxy -- --tier fast|release [--from N] [--to N]`: sales over a line that does everything lines do. The
 * release tier cuts every message at every byte; a run that was stopped goes on with `--from` where
 * build/output/harness/proxy.jsonl ends.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { endWithNpm, run } from './process.mjs';
import { setupNode } from './setup.mjs';

endWithNpm();
const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({ options: { tier: text, from: text, to: text } });
await setupNode();
const chosen = { TIER: values.tier, FROM: values.from, TO: values.to };
const settings = Object.entries(chosen).flatMap(([name, value]) => {
  return value === undefined ? [] : [[`COUNTERLEAF_PROXY_${name}`, value]];
});
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const config = ['--config', join(root, 'build', 'vitest.config.ts'), '--project', 'node'];
const { code } = await run(process.execPath, [vitest, 'run', ...config, 'tests/harness/proxy'], {
  cwd: root,
  env: { ...process.env, ...Object.fromEntries(settings) },
});
process.exitCode = code;
