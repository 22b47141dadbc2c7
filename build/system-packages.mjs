/**
 * What the machine itself must offer, looked for by what is used (a library, a program), not by package name, so the
 * answer is right on every distribution; only the remedy speaks Debian.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun, run } from './process.mjs';

/**
 * @typedef {object} Need
 * @property {string} package Debian's name
 * @property {string} why
 * @property {string} [renamed] its name on systems with 64-bit time, such as Ubuntu 24.04
 * @property {string} [library] a shared library that the package brings
 * @property {string} [program] a program that the package brings
 */

/** @type {readonly Need[]} */
const windowNeeds = [
  {
    package: 'libgtk-3-0',
    renamed: 'libgtk-3-0t64',
    library: 'libgtk-3.so.0',
    why: 'Electron draws its windows with it',
  },
  { package: 'libnss3', library: 'libnss3.so', why: 'Chromium keeps certificates with it' },
  { package: 'libgbm1', library: 'libgbm.so.1', why: 'Chromium allocates graphics buffers with it' },
  {
    package: 'libasound2',
    renamed: 'libasound2t64',
    library: 'libasound.so.2',
    why: 'Chromium links against it for sound',
  },
  { package: 'libusb-1.0-0', library: 'libusb-1.0.so.0', why: 'node-hid links against it for the scanner' },
];
/** @type {readonly Need[]} */
const virtualScreenNeeds = [
  { package: 'xvfb', program: 'Xvfb', why: 'a screen for a machine without one' },
  { package: 'xauth', program: 'xauth', why: 'lets a program use that screen' },
];
/** @type {readonly Need[]} */
const compilerNeeds = [
  { package: 'python3', program: 'python3', why: 'node-gyp is driven by it' },
  { package: 'make', program: 'make', why: 'builds the SQLite addon' },
  { package: 'g++', program: 'g++', why: 'compiles the SQLite addon' },
];
/** @type {readonly Need[]} */
const testNeeds = [{ package: 'gcc', program: 'cc', why: 'compiles what tests put between the register and its disk' }];
/** @type {readonly Need[]} */
const packagingNeeds = [
  { package: 'fakeroot', program: 'fakeroot', why: 'packs files as root-owned' },
  { package: 'p7zip-full', program: '7z', why: 'packs archives without a downloaded tool' },
];

export const needs = {
  window: windowNeeds,
  virtualScreen: virtualScreenNeeds,
  compiler: compilerNeeds,
  test: testNeeds,
  packaging: packagingNeeds,
};

/** @param {string} program */
const onPath = program =>
  (process.env['PATH'] ?? '').split(delimiter).some(folder => folder !== '' && existsSync(join(folder, program)));

/**
 * @param {readonly Need[]} wanted
 * @returns {Promise<readonly Need[]>}
 */
async function findMissing(wanted) {
  const libraries = wanted.some(need => need.library)
    ? (await run(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'], { capture: true })).output
    : '';
  return wanted.filter(need =>
    need.library ? !libraries.includes(`\t${need.library} `) : need.program !== undefined && !onPath(need.program),
  );
}

/** @param {Need} need */
async function currentName(need) {
  if (need.renamed === undefined) return need.package;
  const { code } = await run('apt-cache', ['show', need.renamed], { capture: true });
  return code === 0 ? need.renamed : need.package;
}

/**
 * Installs what is missing where that is possible without asking (root on Debian), and otherwise names the one line
 * that does. Other systems bring these parts themselves.
 * @param {readonly Need[]} wanted
 * @param {(line: string) => void} say
 */
export async function ensureSystemPackages(wanted, say) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(wanted);
  if (missing.length === 0) return;
  for (const need of missing) say(`setup: needs ${need.package}: ${need.why}`);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends'];
  const names = missing.map(need => need.package);
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      `Missing system packages. Install them with this line and run again:\n  sudo ${[...install, ...names].join(' ')}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun('apt-get', ['update', '-q'], { env, capture: true });
  const present = await Promise.all(missing.map(currentName));
  say(`setup: installing ${present.join(' ')} with apt-get`);
  await mustRun('apt-get', [...install.slice(1), ...present], { env, capture: true });
  const still = await findMissing(wanted);
  if (still.length > 0) {
    throw new Error(`apt-get succeeded, but these are still not found: ${still.map(need => need.package).join(' ')}`);
  }
}
