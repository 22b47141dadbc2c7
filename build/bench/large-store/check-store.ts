import { rmSync } from 'node:fs';
import { findDamage } from '../../../db/inspect-store';
import { verifyAudit } from '../../../db/repositories/audit';
import { openFolder } from '../data-folder';

/**
 * Reads all of a store that may be spoilt, as nobody has time to at a start: every page and index, every reference, and the whole
 * chain of the audit. The folder is gone afterwards.
 * @returns what is wrong with it; null for nothing
 */
export function findFault(folder: string): string | null {
  const { store, close } = openFolder(folder);
  try {
    const damage = findDamage(store.db, 'full');
    if (damage !== null) return damage;
    const audit = verifyAudit(store.db);
    return audit.ok ? null : `The audit breaks at ${audit.error.brokenAt}.`;
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
}
