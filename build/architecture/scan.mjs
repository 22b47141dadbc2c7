/** Reads a source tree once: what each file imports, whether it has runtime code, and the words that may not stand in it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { visitSource } from './visit.mjs';

/**
 * @typedef {object} Import
 * @property {string} specifier as written
 * @property {string | undefined} file the file in this tree that a relative specifier means
 *
 * @typedef {object} Source
 * @property {string} path with forward slashes, from the root of the tree
 * @property {number} lines
 * @property {boolean} hasRuntimeCode
 * @property {readonly Import[]} imports
 * @property {readonly string[]} impurities uses of the clock, of chance or of timers
 * @property {readonly string[]} shortcuts suppressions, postponements, module mocks and tests that do not run
 */

const rooms = ['shared', 'db', 'electron', 'renderer', 'build', 'tests'];
const sourceFile = /\.(ts|tsx|mjs|cjs|js)$/;
const skippedFolders = new Set(['node_modules', 'native', 'output', 'out', 'dist']);

/**
 * @param {string} root
 * @returns {readonly Source[]}
 */
export function readTree(root) {
  const paths = rooms.filter(room => existsSync(join(root, room))).flatMap(room => [...listSources(root, room)]);
  return paths.map(path => readSource(root, path));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* listSources(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* listSources(root, path);
    if (entry.isFile() && sourceFile.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Source}
 */
function readSource(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path} does not parse: ${parsed.errors[0]?.message}`);
  const visited = visitSource(parsed.program);
  const specifiers = new Set([
    ...parsed.module.staticImports.map(one => one.moduleRequest.value),
    ...parsed.module.staticExports.flatMap(one => one.entries.flatMap(entry => entry.moduleRequest?.value ?? [])),
    ...visited.specifiers,
  ]);
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    hasRuntimeCode: parsed.program.body.some(isRuntimeStatement),
    imports: [...specifiers].map(specifier => ({ specifier, file: resolveInTree(root, path, specifier) })),
    impurities: visited.impurities,
    shortcuts: [...visited.shortcuts, ...parsed.comments.flatMap(comment => findShortcut(comment.value))],
  };
}

/** @param {string} comment */
function findShortcut(comment) {
  const found = /@ts-(?:ignore|nocheck)|biome-ignore|eslint-disable|\b(?:TODO|FIXME|HACK)\b/.exec(comment);
  return found ? [`the comment "${found[0]}"`] : [];
}

/** @param {import('rolldown/utils').ParseResult['program']['body'][number]} statement */
function isRuntimeStatement(statement) {
  if ('declare' in statement && statement.declare) return false;
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return false;
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return statement.exportKind !== 'type';
    default:
      return true;
  }
}

/**
 * @param {string} root
 * @param {string} importer
 * @param {string} specifier
 */
function resolveInTree(root, importer, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const base = posix.join(dirname(importer), specifier.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}/index.ts`];
  return candidates.find(path => statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) ?? base;
}
