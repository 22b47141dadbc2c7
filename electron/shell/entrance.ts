import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '../provisioning/launch-options';
import { type Assets, appUrl } from './app-scheme';

/** What a start leaves for the next one, so that the sign-in is drawn while the store is still being opened. */
export const entrancePath = (root: string): string => join(root, 'entrance');

/** Letters, digits, `-` and `_`: whatever stands in that file, it is no markup. */
const readable = /^[\w-]{1,4000}$/;

/** null before the first start has left one, and where somebody else wrote something there. */
export function readEntrance(root: string): string | null {
  const path = entrancePath(root);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  return readable.test(text) ? text : null;
}

/**
 * For this start. One that is given a setup file, or a language, may be about to become another register: the first screen then waits to
 * be told, and what the last start left is gone, so that nobody reads it after a start that ends half-way either.
 */
export function takeEntrance(
  root: string,
  { provisioningFile, language }: Pick<LaunchOptions, 'provisioningFile' | 'language'>,
): string | null {
  if (provisioningFile === null && language === null) return readEntrance(root);
  rmSync(entrancePath(root), { force: true });
  return null;
}

/** The built page with the entrance in its head, where the page looks for it (renderer/entrance.ts). */
export function withEntrance(assets: Assets, entrance: string | null): Assets {
  const path = new URL(appUrl).pathname;
  const page = assets.get(path);
  if (entrance === null || page === undefined) return assets;
  const html = page.bytes.toString('utf8').replace('</head>', `<meta name="entrance" content="${entrance}" /></head>`);
  return new Map([...assets, [path, { ...page, bytes: Buffer.from(html) }]]);
}
