import { createHmac, timingSafeEqual } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { PinHashCost } from './pin-hash-cost';

const saltBytes = 16;
const hashBytes = 32;
const encoding = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/**
 * A six-digit PIN is a million guesses, so the store alone must not be enough to make them: the pepper comes from the
 * data key and is mixed in first. A PIN never unlocks or wraps a key.
 */
export async function hashPin(pin: string, pepper: Buffer, salt: Buffer, cost: PinHashCost): Promise<string> {
  if (salt.length !== saltBytes) throw new Error('A PIN needs a salt of 16 bytes.');
  return argon2id({
    password: createHmac('sha256', pepper).update(pin.normalize('NFKC')).digest(),
    salt,
    memorySize: cost.memoryKib,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: hashBytes,
    outputType: 'encoded',
  });
}

/** @param stored null for a user who does not exist: a hash of nobody is computed all the same, for the same time */
export async function verifyPin(
  pin: string,
  pepper: Buffer,
  stored: string | null,
  cost: PinHashCost,
): Promise<boolean> {
  const parts = encoding.exec(stored ?? '');
  const salt = Buffer.from(parts?.[4] ?? '', 'base64');
  const storedCost =
    parts === null
      ? cost
      : { memoryKib: Number(parts[1]), iterations: Number(parts[2]), parallelism: Number(parts[3]) };
  const computed = await hashPin(pin, pepper, parts === null ? Buffer.alloc(saltBytes) : salt, storedCost);
  const expected = parts === null ? '' : (stored ?? '');
  return computed.length === expected.length && timingSafeEqual(Buffer.from(computed), Buffer.from(expected));
}
