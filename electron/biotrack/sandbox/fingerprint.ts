import { createHash } from 'node:crypto';

/** What a repeat may change without becoming another request; the rest of a write is its identity. */
const outside: ReadonlySet<string> = new Set([
  'API',
  'sale_time',
  'nonce',
  'sessionid',
  'card_key',
  'validation_token',
]);

export function fingerprintOf(request: Readonly<Record<string, unknown>>): string {
  return sha256(canonical(Object.fromEntries(Object.entries(request).filter(([field]) => !outside.has(field)))));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys, so that two spellings of one object are one text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
