import { createCipheriv, createDecipheriv } from 'node:crypto';
import { err, ok, type Result } from '../../shared/kernel/result';

const prefix = 'v1.';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM. The label is bound in, so that a sealed secret moved to another place does not open there.
 * @param nonce 12 random bytes, new for every call
 */
export function sealSecret(key: Buffer, label: string, secret: string, nonce: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return prefix + Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
}

export function openSecret(key: Buffer, label: string, sealed: string): Result<string, 'damaged'> {
  const bytes = Buffer.from(sealed.slice(prefix.length), 'base64');
  if (!sealed.startsWith(prefix) || bytes.length < nonceBytes + tagBytes) return err('damaged');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(label));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return ok(opened.toString('utf8'));
  } catch {
    // Node throws when the tag does not match; wrong key and changed bytes are the same answer.
    return err('damaged');
  }
}
