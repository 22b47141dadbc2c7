/** Which import is forbidden, and why, in a sentence for the person who wrote it. */
import { electronPlaces, sharedPackages, topics } from './table.mjs';

/** @typedef {import('./scan.mjs').Source} Source */

const sandbox = 'electron/biotrack/sandbox/';
const uiPackages = /^(react|react-dom|zustand|@base-ui|@tanstack|lucide-react|i18next|react-hook-form)(\/|$)/;

/** @param {string} path */
const roomOf = path => path.split('/')[0] ?? '';

/** @param {string} path */
const topicOf = path => path.split('/')[1] ?? '';

/** @param {string} path */
const featureOf = path => /^renderer\/features\/([^/]+)/.exec(path)?.[1];

/**
 * @param {Source} source
 * @returns {readonly string[]}
 */
export function forbiddenEdges(source) {
  return source.imports.flatMap(({ specifier, file }) => {
    const reason = file === undefined ? whyNotPackage(source.path, specifier) : whyNotFile(source.path, file);
    return reason === undefined ? [] : [`imports ${file ?? specifier}: ${reason}`];
  });
}

/**
 * @param {string} from
 * @param {string} name
 */
function whyNotPackage(from, name) {
  const room = roomOf(from);
  const isNode = name.startsWith('node:');
  if (name === 'better-sqlite3' && room !== 'db') return allowTests(from, 'only db/ knows the SQLite driver');
  if (['node-hid', 'serialport', 'koffi'].includes(name) && !from.startsWith('electron/devices/')) {
    return allowTests(from, 'only electron/devices knows the native drivers');
  }
  if (/^electron(\/|$)/.test(name) && !electronPlaces.some(place => place.test(from))) {
    return 'only the shell, the doorway and the composition know Electron (design D3)';
  }
  if (room === 'shared') {
    if (topicOf(from) === 'kernel') return 'shared/kernel imports nothing';
    return sharedPackages.includes(name) ? undefined : 'shared/ decides and touches nothing outside';
  }
  if (room === 'renderer' && isNode) return 'the page has no Node';
  if (from === 'electron/preload.ts' && name !== 'electron') return 'the preload is one small sandboxed file';
  if ((room === 'db' || room === 'electron') && uiPackages.test(name)) return 'only renderer/ shows';
  return undefined;
}

/**
 * @param {string} from
 * @param {string} reason
 */
const allowTests = (from, reason) => (/^(tests|build)\//.test(from) ? undefined : reason);

/**
 * @param {string} from
 * @param {string} to
 */
function whyNotFile(from, to) {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === 'tests') return undefined;
  if (target === 'tests') return 'tests import; nobody imports tests';
  if (room === 'build') return undefined;
  if (target === 'build') return 'build/ holds tools, not parts of the program';
  switch (room) {
    case 'shared':
      return whyNotFromShared(from, to);
    case 'db':
      if (target === 'db') return undefined;
      return target === 'shared' && topicOf(to) !== 'ipc' ? undefined : 'db/ imports shared/ without shared/ipc';
    case 'electron':
      return whyNotFromElectron(from, to);
    default:
      return whyNotFromRenderer(from, to);
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function whyNotFromShared(from, to) {
  if (roomOf(to) !== 'shared') return 'shared/ imports only shared/';
  const [left, right] = [topics.indexOf(topicOf(from)), topics.indexOf(topicOf(to))];
  if (left < 0) return `shared/${topicOf(from)} is not a known topic`;
  if (left === 0 && right !== 0) return 'shared/kernel imports nothing';
  return right >= 0 && right <= left ? undefined : `shared/${topicOf(to)} is to the right of shared/${topicOf(from)}`;
}

/**
 * @param {string} from
 * @param {string} to
 */
function whyNotFromElectron(from, to) {
  if (roomOf(to) === 'renderer') return 'the main process does not import the page';
  if (from === 'electron/preload.ts') {
    return to.startsWith('shared/ipc/') ? undefined : 'the preload imports only shared/ipc';
  }
  if (from.startsWith(sandbox)) {
    if (to.startsWith('shared/compliance/')) return 'the sandbox judges the rules, so it has its own (design D15)';
    if (to.startsWith('electron/') && !to.startsWith(sandbox))
      return 'the sandbox is independent of the client (design D15)';
    return roomOf(to) === 'db' ? 'the sandbox keeps its own ledger (design D15)' : undefined;
  }
  if (from.startsWith('electron/biotrack/') && to.startsWith(sandbox))
    return 'the client never knows the sandbox (design D15)';
  return undefined;
}

/**
 * @param {string} from
 * @param {string} to
 */
function whyNotFromRenderer(from, to) {
  const room = roomOf(to);
  if (room !== 'renderer' && room !== 'shared') return 'the page talks through pos-client, never directly';
  const [own, other] = [featureOf(from), featureOf(to)];
  if (own !== undefined && other !== undefined && own !== other)
    return 'features do not import each other; app.tsx joins them';
  if (from.startsWith('renderer/ui/') && other !== undefined) return 'renderer/ui knows nothing of selling';
  return undefined;
}
