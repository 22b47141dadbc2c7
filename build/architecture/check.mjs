/** Every rule of the house over one tree; each violation is one readable line. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCycles } from './cycles.mjs';
import { forbiddenEdges } from './edges.mjs';
import { readTree } from './scan.mjs';
import { maxLines, rootEntries, testedRooms, withoutMirror } from './table.mjs';

/** @typedef {import('./scan.mjs').Source} Source */

/**
 * @param {string} root
 * @returns {readonly string[]} sorted, empty when the house is in order
 */
export function checkTree(root) {
  const sources = readTree(root);
  return [
    ...sources.flatMap(source => checkSource(root, source)),
    ...findCycles(sources).map(group => `cycle: ${group.join(' <-> ')}`),
    ...checkRoot(root),
  ].sort();
}

/**
 * @param {string} root
 * @param {Source} source
 */
function checkSource(root, source) {
  const { path } = source;
  const isShared = path.startsWith('shared/');
  return [
    ...forbiddenEdges(source).map(edge => `edge: ${path} ${edge}`),
    ...(isShared ? source.impurities : []).map(use => `purity: ${path} uses ${use}; time and chance are passed in`),
    ...source.shortcuts.map(word => `shortcut: ${path} has ${word}`),
    ...(source.lines > maxLines ? [`size: ${path} has ${source.lines} lines, more than ${maxLines}`] : []),
    ...(lacksMirror(root, source) ? [`mirror: ${path} has no test at ${mirrorOf(path)}`] : []),
  ];
}

/** @param {string} path */
const mirrorOf = path => `tests/${path.replace(/\.(ts|tsx|mjs)$/, '.test.$1')}`;

/**
 * @param {string} root
 * @param {Source} source
 */
function lacksMirror(root, { path, hasRuntimeCode }) {
  if (!hasRuntimeCode || withoutMirror.includes(path)) return false;
  if (!testedRooms.some(room => path.startsWith(`${room}/`))) return false;
  const base = `tests/${path.replace(/\.tsx?$/, '')}`;
  return !['.test.ts', '.test.tsx'].some(ending => existsSync(join(root, `${base}${ending}`)));
}

/** @param {string} root */
const checkRoot = root =>
  readdirSync(root)
    .filter(name => !name.startsWith('.') && !rootEntries.includes(name))
    .map(name => `root: ${name} has no place at the top of the checkout`);
