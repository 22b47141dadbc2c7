import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ensureNative, needsCompiledAddon } from '../../build/native.mjs';

const runFile = promisify(execFile);
const driver = createRequire(import.meta.url).resolve('better-sqlite3');

/**
 * Runs in a process of its own: an addon of the wrong kind does not throw, it ends the process. Collecting garbage
 * every few statements is what makes a wrong finalizer show itself.
 */
const stress = `
  const [driver, nativeBinding] = process.argv.slice(1);
  const Database = require(driver);
  const db = new Database(':memory:', nativeBinding ? { nativeBinding } : {});
  db.pragma('temp_store = memory');
  db.function('twice', value => value * 2);
  db.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT');
  let sum = 0;
  for (let round = 0; round < 12_000; round += 1) {
    if (round % 4 === 0) db.prepare('INSERT INTO item (name) VALUES (?)').run('item ' + round);
    if (round % 4 === 1) sum += db.prepare('SELECT twice(count(*)) AS n FROM item').get().n;
    if (round % 4 === 2) for (const row of db.prepare('SELECT id FROM item ORDER BY id DESC LIMIT 3').iterate()) sum += row.id;
    if (round % 4 === 3) new Database(':memory:', nativeBinding ? { nativeBinding } : {}).prepare('SELECT 1').get();
    if (round % 50 === 0) gc();
  }
  console.log(JSON.stringify({ rows: db.prepare('SELECT count(*) AS n FROM item').get().n, sum }));
`;

describe('needsCompiledAddon', () => {
  it.each([
    ['8', true],
    ['9', true],
    ['10', false],
    ['11', false],
  ])('for Node-API %s is %s', (version, expected) => {
    expect(needsCompiledAddon(version)).toBe(expected);
  });
});

describe('the SQLite addon of this runtime', () => {
  it('survives 12,000 statements under forced garbage collection', async () => {
    const binding = needsCompiledAddon(process.versions['napi']) ? await ensureNative() : '';
    const { stdout } = await runFile(process.execPath, ['--expose-gc', '-e', stress, driver, binding]);
    // 3,000 inserts; twice the row count after each; the three newest ids after each (fewer for the first two rounds).
    const rows = 3000;
    const twiceCounts = rows * (rows + 1);
    const newestIds = Array.from({ length: rows }, (_, index) => index + 1).reduce(
      (sum, id) => sum + id + Math.max(0, id - 1) + Math.max(0, id - 2),
      0,
    );
    expect(JSON.parse(stdout)).toEqual({ rows, sum: twiceCounts + newestIds });
  });
});
