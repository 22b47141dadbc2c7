/**
 * `npm run mutate`: breaks the rules, the cart and the tax in every small way and counts how often no test notices. With
 * topics (`npm run mutate -- tax cart`) or files it breaks only those. Half an hour on two cores from nothing; results of
 * unchanged code are taken from the last run. What runs once, as a module loads, is not judged again for a new test:
 * there it takes `--force`.
 */
import { join } from 'node:path';
import { isMain, root } from './paths.mjs';
import { run } from './process.mjs';
import { setupNode } from './setup.mjs';

/** @param {string} what a topic of shared/ or a file */
const pattern = what => (what.includes('/') ? what : `shared/${what}/**/*.ts`);

/**
 * @param {readonly string[]} words
 * @returns {readonly string[]} Stryker's own arguments
 */
export function strykerArguments(words) {
  const options = words.filter(word => word.startsWith('-'));
  const places = words.filter(word => !word.startsWith('-')).map(pattern);
  const mutate = places.length === 0 ? [] : ['--mutate', places.join(',')];
  return ['run', join('build', 'stryker.config.mjs'), ...mutate, ...options];
}

if (isMain(import.meta.url)) {
  await setupNode();
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const env = { ...process.env, COUNTERLEAF_TIER: 'mutation' };
  const { code } = await run(process.execPath, [stryker, ...strykerArguments(process.argv.slice(2))], {
    cwd: root,
    env,
  });
  process.exitCode = code;
}
