import { createHmac, hkdfSync } from 'node:crypto';

export const keyBytes = 32;

/** Tells a wrong key from a damaged file without revealing the key: kept in the key file and in the store. */
export function kcv(key: Uint8Array): string {
  return createHmac('sha256', key).update('kcv').digest('hex').slice(0, 16);
}

/** Every use of the data key has a key of its own, so that none of them reveals another. */
export function deriveKey(key: Uint8Array, label: 'db' | 'audit'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `counterleaf/${label}`, keyBytes));
}
