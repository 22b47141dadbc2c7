import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStoreFile } from '../../db/create-store';
import { openStore, type Store } from '../../db/open';
import type { Instant } from '../../shared/kernel/units';
import { aTempFolder } from './temp-folder';

/** 2026-03-10 14:00 in Tampa: the clock of the test vectors. */
export const t0 = 1_773_165_600_000 as Instant;
export const later = (ms: number): Instant => (t0 + ms) as Instant;

/** The same bytes in every test; `aKey(2)` is another key. */
export const aKey = (seed = 1): Buffer => Buffer.alloc(32, seed);

export type TestStore = Store & { readonly key: Buffer; readonly folder: string };

/** Made once: a fresh store is a copy of these bytes, which is what it would be anyway. */
let freshStore: Buffer | null = null;

function copyFreshStore(path: string): void {
  if (freshStore === null) {
    const draft = join(aTempFolder(), 'fresh.db');
    createStoreFile({ path: draft, key: aKey(), environment: 'test', installId: 'install-1', now: t0 });
    freshStore = readFileSync(draft);
  }
  writeFileSync(path, freshStore);
}

/** A real encrypted store on the disk, closed and removed when the test is over. */
export function aStore(options: { readonly key?: Buffer; readonly folder?: string } = {}): TestStore {
  const folder = options.folder ?? aTempFolder();
  const key = options.key ?? aKey();
  const path = join(folder, 'register.db');
  if (options.key === undefined && !existsSync(path)) copyFreshStore(path);
  const opened = openStore({
    path,
    key,
    environment: 'test',
    create: true,
    now: t0,
    installId: 'install-1',
  });
  if (!opened.ok) throw new Error(`The test store did not open: ${opened.error.code}`);
  onTestFinished(() => opened.value.close());
  return { ...opened.value, key, folder };
}

/** The rows of a table, for whole-value comparisons. */
export function rowsOf(store: Pick<Store, 'db'>, sql: string): readonly unknown[] {
  return store.db.prepare(sql).all();
}
