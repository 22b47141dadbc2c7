import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { deriveKey } from './key-check';

/** The SQLCipher v4 page: 4096 bytes, of which the last 80 are a 16-byte IV and a 64-byte HMAC-SHA-512. */
const pageBytes = 4096;
const macBytes = 64;
const saltBytes = 16;
const saltMask = 0x3a;
const macKeyRounds = 2;

function hasSeal(page: Buffer, number: number, macKey: Buffer): boolean {
  const start = number === 1 ? saltBytes : 0;
  const index = Buffer.alloc(4);
  index.writeUInt32LE(number);
  const body = page.subarray(start, pageBytes - macBytes);
  const mac = createHmac('sha512', macKey).update(body).update(index).digest();
  return timingSafeEqual(mac, page.subarray(pageBytes - macBytes));
}

/**
 * Whether any page of the file was sealed with this key. SQLite reports a wrong key and a damaged first page alike; one
 * intact page anywhere tells that the key is right and the file is damaged.
 */
export function sealsAnyPage(path: string, dataKey: Uint8Array): boolean {
  const file = openSync(path, 'r');
  try {
    const pages = Math.floor(fstatSync(file).size / pageBytes);
    const salt = Buffer.alloc(saltBytes);
    readSync(file, salt, 0, saltBytes, 0);
    const masked = salt.map(byte => byte ^ saltMask);
    const macKey = pbkdf2Sync(deriveKey(dataKey, 'db'), masked, macKeyRounds, 32, 'sha512');
    const page = Buffer.alloc(pageBytes);
    for (let number = 1; number <= pages; number += 1) {
      readSync(file, page, 0, pageBytes, (number - 1) * pageBytes);
      if (hasSeal(page, number, macKey)) return true;
    }
    return false;
  } finally {
    closeSync(file);
  }
}
