/**
 * `npm run harness:NAME -- --tier fast|release [--from N] [--to N]`: crash, kill, power, storage or planted
 * (tests/README.md). A run that was stopped goes on with `--from` where build/output/harness/NAME.jsonl ends. The planted
 * bugs have names: `--only NAME`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { endWithNpm, run } from './process.mjs';
import { setupNode } from './setup.mjs';

endWithNpm();
const text = /** @type {const} */ ({ type: 'string' });
const { values, positionals } = parseArgs({
  options: { tier: text, from: text, to: text, only: text },
  allowPositionals: true,
});
const names = ['crash', 'kill', 'power', 'storage', 'planted'];
const [name = ''] = positionals;
if (!names.includes(name)) throw new Error(`There is no harness ${name}: ${names.join(', ')}.`);
await setupNode();
const chosen = { TIER: values.tier, FROM: values.from, TO: values.to, ONLY: values.only };
const settings = Object.entries(chosen).flatMap(([setting, value]) => {
  return value === undefined ? [] : [[`COUNTERLEAF_HARNESS_${setting}`, value]];
});
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const config = ['--config', join(root, 'build', 'vitest.config.ts'), '--project', 'node'];
const { code } = await run(process.execPath, [vitest, 'run', ...config, `tests/harness/${name}/`], {
  cwd: root,
  env: { ...process.env, ...Object.fromEntries(settings) },
});
process.exitCode = code;
