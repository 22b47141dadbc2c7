/** Builds what Electron runs: out/main, out/preload and out/renderer. */
import { join } from 'node:path';
import { build as bundle } from 'rolldown';
import { build as bundlePage } from 'vite';
import { emptyFolder, mainConfig, mainFolder, preloadConfig, workersConfig } from './bundle-configs.mjs';
import { isMain, root } from './paths.mjs';

export async function bundleAll() {
  const started = performance.now();
  await Promise.all([
    bundle([mainConfig(), workersConfig(emptyFolder(mainFolder)), preloadConfig()]),
    bundlePage({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn' }),
  ]);
  return Math.round(performance.now() - started);
}

if (isMain(import.meta.url)) console.log(`bundle: out/ built in ${await bundleAll()} ms`);
