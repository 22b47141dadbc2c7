import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 text: one spelling for one value, so that its hash names it. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A value without a JSON form cannot be frozen');
  return text;
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
