/**
 * What may be logged of something thrown: the code a library gave it or the name of its class, and the place. Messages
 * never, because they quote what they choked on (reliability.md section 10).
 */
export function faultCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'not-an-error';
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_-]{1,60}$/.test(code)) return code;
  return /^[A-Za-z]{1,60}$/.test(thrown.name) ? thrown.name : 'Error';
}

/** `main.js:120:7` of the topmost frame; the folder stays out. */
export function faultPlace(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const frame = thrown.stack?.split('\n').find(line => /^\s+at /.test(line));
  return /([\w.-]+:\d+:\d+)\)?$/.exec(frame ?? '')?.[1] ?? 'unknown';
}
