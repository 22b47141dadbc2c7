import Database from 'better-sqlite3';
import { err, ok, type Result } from '../shared/kernel/result';
import { nativeBinding } from './binding';

export type InstanceLock = { release(): void };

/**
 * One register per data folder: an exclusive lock of the operating system on a tiny file beside the store, gone with the
 * process however it ends. The store itself stays open to read-only connections of our own workers.
 */
export function lockInstance(path: string, nativeFolder?: string): Result<InstanceLock, 'E-APP-01'> {
  const binding = nativeBinding(nativeFolder);
  const raw = new Database(path, { timeout: 0, ...(binding === undefined ? {} : { nativeBinding: binding }) });
  try {
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return err('E-APP-01');
    throw error;
  }
  return ok({ release: () => void raw.close() });
}
