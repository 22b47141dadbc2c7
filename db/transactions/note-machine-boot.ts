import type { WritableDb } from '../handles';
import { findMachineBoot } from '../repositories/inherited-reports';

/**
 * At the first start since the machine was switched on: whatever stands in the outbox may be what an image of the disk brought back;
 * what comes later cannot be (shared/sync/inherited-report.ts).
 * @param upTo the newest position that stands there
 */
export function noteMachineBoot(db: WritableDb, boot: string, upTo: number): void {
  if (findMachineBoot(db)?.boot === boot) return;
  db.transaction(() => {
    const set = db.prepare<[string, string]>(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    set.run('machine_boot', boot);
    set.run('machine_boot_position', String(upTo));
  });
}
