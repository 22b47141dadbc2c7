import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { checkTree } from '../build/architecture/check.mjs';

const made: string[] = [];

/** Writes a small tree and returns what the checker says about it. */
function violationsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkTree(root);
}

/** A tree with one importing file; its mirror test exists, so that only the import is judged. */
function violationsOfImport(path: string, specifier: string): readonly string[] {
  const mirror = `tests/${path.replace(/\.(tsx?)$/, '.test.$1')}`;
  return violationsOf({ [path]: `import '${specifier}';\n`, [mirror]: 'export const seen = true;\n' });
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('this checkout', () => {
  it('follows every rule of the house', () => {
    expect(checkTree(fileURLToPath(new URL('..', import.meta.url)))).toEqual([]);
  });
});

describe('an allowed import', () => {
  it.each([
    ['shared/cart/cart.ts', '../kernel/result'],
    ['shared/cart/cart.ts', './totals'],
    ['shared/ipc/contract.ts', 'zod'],
    ['shared/time/civil-day.ts', 'temporal-polyfill'],
    ['db/open.ts', 'better-sqlite3'],
    ['db/open.ts', '../shared/sale/sale'],
    ['electron/services/commit-sale.ts', '../../db/open'],
    ['electron/shell/app-scheme.ts', 'electron'],
    ['electron/compose.ts', 'electron'],
    ['electron/devices/scanner/hid.ts', 'node-hid'],
    ['electron/biotrack/sandbox/rules/days.ts', '../../../../shared/kernel/result'],
    ['electron/training/world.ts', '../biotrack/sandbox/server'],
    ['electron/preload.ts', '../shared/ipc/names'],
    ['renderer/features/register/cart-pane.tsx', '../../ui/button'],
    ['renderer/features/register/cart-pane.tsx', '../../pos-client'],
    ['renderer/app.tsx', './features/register/cart-pane'],
  ])('%s may import %s', (path, specifier) => {
    expect(violationsOfImport(path, specifier)).toEqual([]);
  });
});

describe('a forbidden import', () => {
  it.each([
    ['shared/kernel/result.ts', 'zod', 'imports zod: shared/kernel imports nothing'],
    ['shared/kernel/result.ts', '../time/clock', 'imports shared/time/clock: shared/kernel imports nothing'],
    ['shared/cart/cart.ts', '../sale/sale', 'imports shared/sale/sale: shared/sale is to the right of shared/cart'],
    ['shared/sale/sale.ts', '../ipc/names', 'imports shared/ipc/names: shared/ipc is to the right of shared/sale'],
    ['shared/misc/a.ts', './b', 'imports shared/misc/b: shared/misc is not a known topic'],
    ['shared/cart/cart.ts', 'node:fs', 'imports node:fs: shared/ decides and touches nothing outside'],
    ['shared/cart/cart.ts', '../../db/open', 'imports db/open: shared/ imports only shared/'],
    ['db/open.ts', '../shared/ipc/names', 'imports shared/ipc/names: db/ imports shared/ without shared/ipc'],
    ['db/open.ts', '../electron/ports', 'imports electron/ports: db/ imports shared/ without shared/ipc'],
    ['electron/services/a.ts', 'better-sqlite3', 'imports better-sqlite3: only db/ knows the SQLite driver'],
    ['electron/services/a.ts', 'node-hid', 'imports node-hid: only electron/devices knows the native drivers'],
    [
      'electron/sync/loop.ts',
      'electron',
      'imports electron: only the shell, the doorway and the composition know Electron (design D3)',
    ],
    ['electron/services/a.ts', 'react', 'imports react: only renderer/ shows'],
    ['electron/services/a.ts', '../../renderer/app', 'imports renderer/app: the main process does not import the page'],
    [
      'electron/biotrack/sandbox/rules.ts',
      '../../../shared/compliance/limits',
      'imports shared/compliance/limits: the sandbox judges the rules, so it has its own (design D15)',
    ],
    [
      'electron/biotrack/sandbox/rules.ts',
      '../transport',
      'imports electron/biotrack/transport: the sandbox is independent of the client (design D15)',
    ],
    [
      'electron/biotrack/client.ts',
      './sandbox/server',
      'imports electron/biotrack/sandbox/server: the client never knows the sandbox (design D15)',
    ],
    ['electron/preload.ts', 'zod', 'imports zod: the preload is one small sandboxed file'],
    ['electron/preload.ts', './ports', 'imports electron/ports: the preload imports only shared/ipc'],
    ['renderer/app.tsx', 'node:path', 'imports node:path: the page has no Node'],
    ['renderer/app.tsx', '../db/open', 'imports db/open: the page talks through pos-client, never directly'],
    [
      'renderer/features/sync/badge.tsx',
      '../register/cart',
      'imports renderer/features/register/cart: features do not import each other; app.tsx joins them',
    ],
    [
      'renderer/ui/button.tsx',
      '../features/register/cart',
      'imports renderer/features/register/cart: renderer/ui knows nothing of selling',
    ],
    ['db/open.ts', '../tests/support/fake', 'imports tests/support/fake: tests import; nobody imports tests'],
    ['db/open.ts', '../build/native', 'imports build/native: build/ holds tools, not parts of the program'],
  ])('%s may not import %s', (path, specifier, sentence) => {
    expect(violationsOfImport(path, specifier)).toEqual([`edge: ${path} ${sentence}`]);
  });

  it.each([
    ['a type import', `import type { Sale } from '../sale/sale';\nexport type A = Sale;\n`],
    ['an import inside a type', `export type A = import('../sale/sale').Sale;\n`],
    ['a re-export', `export type { Sale } from '../sale/sale';\n`],
    ['a dynamic import', `export const load = () => import('../sale/sale');\n`],
  ])('is found as %s', (_form, text) => {
    const files = { 'shared/cart/a.ts': text, 'tests/shared/cart/a.test.ts': 'export {};\n' };
    expect(violationsOf(files)).toEqual([
      'edge: shared/cart/a.ts imports shared/sale/sale: shared/sale is to the right of shared/cart',
    ]);
  });
});

describe('a cycle', () => {
  it('is reported once, with all its files, even when it is made of types', () => {
    expect(
      violationsOf({
        'shared/cart/a.ts': `import type { B } from './b';\nexport type A = { b: B };\n`,
        'shared/cart/b.ts': `import type { C } from './c';\nexport type B = { c: C };\n`,
        'shared/cart/c.ts': `import type { A } from './a';\nexport type C = { a: A };\n`,
        'shared/cart/d.ts': `import type { A } from './a';\nexport type D = { a: A };\n`,
      }),
    ).toEqual(['cycle: shared/cart/a.ts <-> shared/cart/b.ts <-> shared/cart/c.ts']);
  });
});

describe('a source file', () => {
  it('needs a mirror test when it has runtime code', () => {
    expect(violationsOf({ 'shared/cart/cart.ts': 'export const emptyCart = { lines: [] };\n' })).toEqual([
      'mirror: shared/cart/cart.ts has no test at tests/shared/cart/cart.test.ts',
    ]);
  });

  it('needs none when it only declares types, or is an entry point', () => {
    expect(
      violationsOf({
        'shared/cart/types.ts': `import type { A } from './other';\nexport interface Cart { a: A }\nexport type B = 1;\n`,
        'renderer/bridge.ts': 'declare global { interface Window { pos: string } }\n',
        'electron/main.ts': 'console.log(1);\n',
      }),
    ).toEqual([]);
  });

  it('stays within 300 lines', () => {
    expect(
      violationsOf({ 'build/long.mjs': '// one line\n'.repeat(301), 'build/fits.mjs': '// one line\n'.repeat(300) }),
    ).toEqual(['size: build/long.mjs has 301 lines, more than 300']);
  });

  it('carries no suppression and no postponed work', () => {
    // Assembled here, so that this file does not trip the rule it tests.
    const comments = ['@ts-' + 'ignore', 'biome-' + 'ignore lint: no', 'TO' + 'DO later', 'eslint-' + 'disable'];
    expect(comments.flatMap(comment => violationsOf({ 'build/a.mjs': `// ${comment}\n` }))).toEqual(
      ['@ts-' + 'ignore', 'biome-' + 'ignore', 'TO' + 'DO', 'eslint-' + 'disable'].map(
        word => `shortcut: build/a.mjs has the comment "${word}"`,
      ),
    );
  });
});

describe('a test', () => {
  it.each(['vi.mock', 'it.skip', 'it.only', 'test.todo', 'describe.skip'])('does not use %s', call => {
    expect(violationsOf({ 'tests/a.test.ts': `${call}('x');\n` })).toEqual([`shortcut: tests/a.test.ts has ${call}`]);
  });
});

describe('shared/', () => {
  it.each(['Date.now()', 'Math.random()', 'new Date()', 'setTimeout(run, 1)'])('does not call %s', expression => {
    const use = expression === 'setTimeout(run, 1)' ? 'setTimeout()' : expression.replace(/^(\w+\.\w+)\(\)$/, '$1');
    expect(
      violationsOf({
        'shared/time/a.ts': `export type A = 1;\nexport const a = ${expression};\n`,
        'tests/shared/time/a.test.ts': '',
      }),
    ).toEqual([`purity: shared/time/a.ts uses ${use}; time and chance are passed in`]);
  });

  it('may build a date from a given instant', () => {
    expect(
      violationsOf({ 'shared/time/a.ts': 'export const a = new Date(0);\n', 'tests/shared/time/a.test.ts': '' }),
    ).toEqual([]);
  });
});

describe('the top of the checkout', () => {
  it('holds only what has a place there', () => {
    expect(violationsOf({ 'README.md': '', '.editorconfig': '', 'notes.txt': '' })).toEqual([
      'root: notes.txt has no place at the top of the checkout',
    ]);
  });
});
