import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Where downloaded runtimes and compiled addons are kept: outside the checkout, so every clone shares them. */
export function cacheFolder(env = process.env) {
  const chosen = env['COUNTERLEAF_CACHE'];
  if (chosen) return chosen;
  if (process.platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'counterleaf-register', 'cache');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'counterleaf-register');
}

/**
 * Whether a script was started by hand, as opposed to imported. Node resolves links in a module's own address but not
 * in the word it was started with.
 * @param {string} moduleUrl
 */
export const isMain = moduleUrl =>
  process.argv[1] !== undefined && fileURLToPath(moduleUrl) === realpathSync(process.argv[1]);
