#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder would download: turns the arguments it passes for a Debian package into a
 * control file, maintainer scripts and one call of dpkg-deb. Only what electron-builder uses is understood; anything
 * else ends with an error rather than with a package that lacks it.
 */
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMain } from './paths.mjs';
import { mustRun } from './process.mjs';

const text = /** @type {const} */ ({ type: 'string' });
const options = {
  s: { type: /** @type {const} */ ('string'), short: 's' },
  t: { type: /** @type {const} */ ('string'), short: 't' },
  d: { type: /** @type {const} */ ('string'), short: 'd', multiple: /** @type {const} */ (true) },
  force: { type: /** @type {const} */ ('boolean') },
  'deb-recommends': { type: /** @type {const} */ ('string'), multiple: /** @type {const} */ (true) },
  'deb-compression': text,
  'deb-priority': text,
  architecture: text,
  'after-install': text,
  'after-remove': text,
  description: text,
  version: text,
  package: text,
  name: text,
  maintainer: text,
  vendor: text,
  url: text,
  category: text,
  license: text,
};

/**
 * The fields of DEBIAN/control, in the order Debian writes them.
 * @param {ReturnType<typeof parse>['values']} values
 * @param {number} installedBytes
 */
export function controlFile(values, installedBytes) {
  /** @type {readonly (readonly [string, string | undefined])[]} */
  const fields = [
    ['Package', values.name],
    ['Version', values.version],
    ['Architecture', values.architecture],
    ['Maintainer', values.maintainer],
    ['Installed-Size', String(Math.ceil(installedBytes / 1024))],
    ['Depends', values.d?.join(', ')],
    ['Recommends', values['deb-recommends']?.join(', ')],
    ['Section', values.category],
    ['Priority', values['deb-priority']],
    ['Homepage', values.url],
    ['Description', values.description?.trim()],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('');
}

/** @param {readonly string[]} args */
export const parse = args => parseArgs({ args: [...args], options, allowPositionals: true });

/** @param {readonly string[]} args */
async function makePackage(args) {
  const { values, positionals } = parse(args);
  if (values.t !== 'deb' || !values.package) throw new Error('fpm-dpkg makes Debian packages only');
  const work = mkdtempSync(join(tmpdir(), 'deb-'));
  try {
    for (const mapping of positionals) place(work, mapping);
    const size = (await mustRun('du', ['-sb', work], { capture: true })).split('\t')[0];
    const control = join(work, 'DEBIAN');
    mkdirSync(control);
    writeFileSync(join(control, 'control'), controlFile(values, Number(size)));
    addScript(values['after-install'], join(control, 'postinst'));
    addScript(values['after-remove'], join(control, 'postrm'));
    const compression =
      { gz: 'gzip', zst: 'zstd' }[values['deb-compression'] ?? ''] ?? values['deb-compression'] ?? 'xz';
    await mustRun('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', work, values.package], {
      capture: true,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @param {string} mapping SOURCE=TARGET; a source ending in a slash means its content
 */
function place(work, mapping) {
  const split = mapping.lastIndexOf('=');
  const [source, target] = [mapping.slice(0, split), join(work, mapping.slice(split + 1))];
  mkdirSync(dirname(target), { recursive: true });
  if (statSync(source).isDirectory()) cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  else copyFileSync(source, target);
}

/**
 * @param {string | undefined} source
 * @param {string} target
 */
function addScript(source, target) {
  if (source === undefined) return;
  copyFileSync(source, target);
  chmodSync(target, 0o755);
}

if (isMain(import.meta.url)) await makePackage(process.argv.slice(2));
