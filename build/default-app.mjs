/**
 * What Electron loads when it is started with the path of an app: the stand-in for the official default_app, which a
 * fallback runtime does not carry. The app is imported with a top-level await because it must be evaluated before
 * Electron's `ready` event; registerSchemesAsPrivileged throws after it. It speaks Electron's private API, as the
 * official one does, so it is left out of the type check.
 */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

const words = process.argv.slice(1);
const preloads = words.flatMap((word, index) =>
  word === '-r' || word === '--require' ? [words[index + 1] ?? ''] : [],
);
const target = words.find(
  (word, index) => !word.startsWith('-') && words[index - 1] !== '-r' && words[index - 1] !== '--require',
);

function applyPackage(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return;
  const description = JSON.parse(readFileSync(file, 'utf8'));
  if (description.version) app.setVersion(description.version);
  const name = description.productName ?? description.name;
  if (name) app.name = name;
  app.setDesktopName(description.desktopName ?? `${app.name}.desktop`);
  if (description.v8Flags) setFlagsFromString(description.v8Flags);
}

async function start(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const folder = resolve(path);
  applyPackage(folder);
  const main = Module._resolveFilename(folder, null, true);
  app.setAppPath(existsSync(join(folder, 'package.json')) ? folder : dirname(main));
  await import(pathToFileURL(main).href);
}

if (words.includes('--version')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (words.includes('--abi')) {
  console.log(process.versions.modules);
  process.exit(0);
}
try {
  for (const module of preloads) createRequire(join(process.cwd(), 'noop.js'))(module);
  if (target === undefined) throw new Error('This development runtime needs the path of an app.');
  await start(target);
} catch (error) {
  console.error(error);
  process.exit(1);
}
