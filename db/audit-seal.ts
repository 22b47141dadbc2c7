import { createHmac } from 'node:crypto';
import type { AuditSeal } from './handles';
import { deriveKey } from './key-check';

/** What the first entry is chained to. */
export const auditGenesis = Buffer.alloc(32);

/** MAC_n = HMAC(K, MAC_n-1 || entry_n): no entry can be changed, dropped, added or swapped without the key (design.md D10). */
export function createAuditSeal(dataKey: Uint8Array): AuditSeal {
  const key = deriveKey(dataKey, 'audit');
  return (previous, entry) => createHmac('sha256', key).update(previous).update(entry, 'utf8').digest();
}
