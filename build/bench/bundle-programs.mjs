/** Builds what the bench starts in Electron besides the register: an empty window, and the probe that watches a start. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { root } from '../paths.mjs';

/**
 * @param {string} folder
 * @returns {Promise<{ emptyWindow: string, paintProbe: string }>} the path of the app, and of the file to load before one
 */
export async function bundlePrograms(folder) {
  const source = join(root, 'build', 'bench', 'electron');
  const common = { cwd: root, platform: /** @type {const} */ ('node'), external: [/^electron$/], tsconfig: false };
  await build(
    ['empty-main', 'paint-probe'].map(name => ({
      ...common,
      input: { [name]: join(source, `${name}.ts`) },
      logLevel: /** @type {const} */ ('warn'),
      output: { dir: folder, format: /** @type {const} */ ('cjs'), entryFileNames: '[name].cjs', codeSplitting: false },
    })),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'empty-main.cjs' }));
  return { emptyWindow: folder, paintProbe: join(folder, 'paint-probe.cjs') };
}
