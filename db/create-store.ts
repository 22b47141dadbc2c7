import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../shared/kernel/units';
import { createAuditSeal } from './audit-seal';
import { connect } from './connect';
import { crashPoint } from './crash-point';
import { type WritableDb, wrapConnection } from './handles';
import { applicationId } from './inspect-store';
import { kcv } from './key-check';
import { migrate } from './migrate';
import { appendAudit } from './repositories/audit';

export type CreateOptions = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly environment: string;
  readonly installId: string;
  readonly now: Instant;
  readonly nativeFolder?: string;
};

/** The first audit entry is part of the identity: a store without one was not made here. */
function writeIdentity(db: WritableDb, options: CreateOptions): void {
  const meta = {
    install_id: options.installId,
    environment: options.environment,
    generation: '1',
    kcv: kcv(options.key),
    created_at: String(options.now),
  };
  db.transaction(() => {
    for (const [key, value] of Object.entries(meta)) {
      db.prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?)').run(key, value);
    }
    appendAudit(db, {
      at: options.now,
      actorId: null,
      action: 'store.created',
      subject: `install:${options.installId}`,
      detail: { environment: options.environment },
    });
  });
}

/** On Windows a folder cannot be opened for fsync; there the rename itself is journalled by the file system. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Built under another name and renamed when complete: a power cut never leaves half a store that looks like a damaged one. */
export function createStoreFile(options: CreateOptions): void {
  const draft = `${options.path}.new`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
  // The log files inherit the mode of the file they belong to.
  closeSync(openSync(draft, 'wx', 0o600));
  const raw = connect({ ...options, path: draft, mode: 'write' });
  try {
    const db = wrapConnection(raw, createAuditSeal(options.key));
    db.exec(`PRAGMA application_id = ${applicationId}`);
    migrate(db);
    writeIdentity(db, options);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
  crashPoint('store-drafted');
  renameSync(draft, options.path);
  crashPoint('store-renamed');
  syncFolder(dirname(options.path));
  crashPoint('store-in-place');
}
