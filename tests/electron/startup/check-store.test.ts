import { closeSync, copyFileSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, it, onTestFinished } from 'vitest';
import { checkLargeStore } from '../../../electron/startup/check-store';
import { until } from '../../support/register';
import { aShop } from '../../support/store-scenes';
import { aLog } from '../../support/sync/ports';
import { aTempFolder } from '../../support/temp-folder';

/** Beside this checkout's node_modules, because the driver stays an import. */
async function theWorker(): Promise<URL> {
  const file = join(process.cwd(), 'node_modules', '.cache', `check-store-worker-${process.pid}.mjs`);
  const bundle = await rolldown({
    input: 'electron/workers/check-store-worker.ts',
    platform: 'node',
    external: [/^node:/, 'better-sqlite3'],
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return pathToFileURL(file);
}

async function checking(path: string, key: Buffer, fromBytes?: number) {
  const log = aLog();
  let damages = 0;
  const stop = checkLargeStore({
    path,
    key,
    nativeFolder: join(process.cwd(), 'db', 'native'),
    workerUrl: await theWorker(),
    log,
    onDamage: () => {
      damages += 1;
    },
    ...(fromBytes === undefined ? {} : { fromBytes }),
  });
  onTestFinished(stop);
  return { log, damages: () => damages };
}

it('finds a large store sound while it is in use', async () => {
  const store = aShop();
  const { log, damages } = await checking(store.path, store.key, 0);
  await until(() => log.lines.length > 0);
  expect([log.lines, damages()]).toEqual([['store.checked {}'], 0]);
});

it('finds damage where nobody has read yet, and says that selling must stop', async () => {
  const store = aShop();
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = join(aTempFolder(), 'register.db');
  copyFileSync(store.path, copy);
  const file = openSync(copy, 'r+');
  writeSync(file, Buffer.alloc(64, 0xff), 0, 64, statSync(copy).size - 2_000);
  closeSync(file);
  const { damages } = await checking(copy, store.key, 0);
  await until(() => damages() > 0);
  expect(damages()).toBe(1);
});

it('does not check again what was checked before the start', async () => {
  const store = aShop();
  const { log } = await checking(store.path, store.key);
  await new Promise(resolve => setTimeout(resolve, 300));
  expect(log.lines).toEqual([]);
});
