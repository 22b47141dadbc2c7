import { err, ok, type Result } from '../shared/kernel/result';
import { crashPoint } from './crash-point';
import type { ReadableDb, WritableDb } from './handles';
import { latestVersion, type Migration, migrations } from './migrations/index';
import { StoreFault } from './store-fault';

export function schemaVersion(db: ReadableDb): number {
  return db.prepare<[], { user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
}

/** Each script and its version number are one transaction, so a power cut leaves one schema or the other. */
function applyOne(db: WritableDb, migration: Migration): void {
  db.transaction(() => {
    migration.apply(db);
    const broken = db.prepare('PRAGMA foreign_key_check').get();
    if (broken) throw new StoreFault('SQLITE_CORRUPT', `migration ${migration.version} leaves a broken reference`);
    db.exec(`PRAGMA user_version = ${migration.version}`);
    crashPoint('migration-applied');
  });
  crashPoint('migration-committed');
}

/** Brings the schema up to `target`. A newer schema is left alone: this program does not know what it means (E-DB-03). */
export function migrate(db: WritableDb, target: number = latestVersion): Result<number, { readonly found: number }> {
  const found = schemaVersion(db);
  if (found > latestVersion) return err({ found });
  for (const migration of migrations) {
    if (migration.version > found && migration.version <= target) applyOne(db, migration);
  }
  return ok(schemaVersion(db));
}
