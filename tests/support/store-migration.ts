import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createAuditSeal } from '../../db/audit-seal';
import { connect } from '../../db/connect';
import { type WritableDb, wrapConnection } from '../../db/handles';
import { migrate } from '../../db/migrate';
import { aKey } from './store';
import { aTempFolder } from './temp-folder';

/** An encrypted file without a schema. */
export function aBlankDb(): WritableDb {
  const path = join(aTempFolder(), 'blank.db');
  writeFileSync(path, '');
  const raw = connect({ path, key: aKey(), mode: 'write' });
  onTestFinished(() => void raw.close());
  return wrapConnection(raw, createAuditSeal(aKey()));
}

/** A store as the program one version before left it. */
export function aDbBefore(version: number): WritableDb {
  const db = aBlankDb();
  migrate(db, version - 1);
  return db;
}
