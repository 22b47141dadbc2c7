import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStoreFile } from '../../db/create-store';
import { readMeta } from '../../db/inspect-store';
import { kcv } from '../../db/key-check';
import { openReadOnly } from '../../db/open';
import { listAudit } from '../../db/repositories/audit';
import { aKey, t0 } from '../support/store';
import { aTempFolder } from '../support/temp-folder';

const made = (folder: string): string => {
  const path = join(folder, 'register.db');
  createStoreFile({ path, key: aKey(), environment: 'test', installId: 'install-1', now: t0 });
  return path;
};

it('makes one private file that knows whose it is and how it began', () => {
  const folder = aTempFolder();
  const path = made(folder);
  expect(readdirSync(folder)).toEqual(['register.db']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { db, close } = openReadOnly({ path, key: aKey() });
  expect(readMeta(db)).toEqual({ installId: 'install-1', environment: 'test', generation: 1, kcv: kcv(aKey()) });
  expect(listAudit(db, { after: 0, limit: 9 })).toEqual([
    {
      sequence: 1,
      at: t0,
      actorId: null,
      action: 'store.created',
      subject: 'install:install-1',
      detail: { environment: 'test' },
    },
  ]);
  close();
});

it('starts over after an earlier try that a power cut ended', () => {
  const folder = aTempFolder();
  for (const name of ['register.db.new', 'register.db.new-wal']) writeFileSync(join(folder, name), 'half');
  made(folder);
  expect(readdirSync(folder)).toEqual(['register.db']);
});
