/**
 * The house rules as data: who lives where and who may import whom. The README of each room says the same in words;
 * this is what the architecture test enforces.
 */

/** Each topic may import those before it, and nothing after it. */
export const topics = [
  'kernel',
  'time',
  'scan',
  'people',
  'catalog',
  'tax',
  'cart',
  'compliance',
  'payment',
  'till',
  'sale',
  'undo',
  'sync',
  'reports',
  'documents',
  'ipc',
];

/** Rooms whose source files need a mirror test. */
export const testedRooms = ['shared', 'db', 'electron', 'renderer'];

/** Entry points that only start something; the end-to-end tests and the command's own tests run them. */
export const withoutMirror = [
  'electron/main.ts',
  'electron/preload.ts',
  'electron/biotrack/sandbox/cli.ts',
  'renderer/main.tsx',
];

/** The only places that know Electron; everything else in electron/ is plain Node code, so that tests run it as such. */
export const electronPlaces = [
  /^electron\/(main|window|preload)\.ts$/,
  /^electron\/compose[^/]*\.ts$/,
  /^electron\/(shell|ipc)\//,
  /^(build|tests)\//,
];

/** Packages that deciding code may use: a validator, calendars, a canonical form, bar codes. None touches the world. */
export const sharedPackages = ['zod', 'temporal-polyfill', 'canonicalize', 'gs1-barcode-parser-mod', 'bwip-js/generic'];

export const maxLines = 300;

/** What the top of the checkout may hold, besides dotfiles and what .gitignore names. */
export const rootEntries = [
  'electron',
  'renderer',
  'shared',
  'db',
  'build',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron-builder.yml',
  'README.md',
  'node_modules',
  'out',
  'dist',
];
