import { err, ok, type Result } from '../../shared/kernel/result';
import { hasDuplicateKeys } from './json-keys';

export type WireObject = Readonly<Record<string, unknown>>;

/** Header lines that the real system has been seen to leak in front of the JSON (biotrack-and-florida.md, section 2.1). */
const leakedHeaders = /^\uFEFF?(?:[ \t]*[A-Za-z][A-Za-z0-9-]*:[^\r\n{]*\r?\n|\s)*/;

/** The one JSON object of a reply; an empty, cut, marked-up or self-contradicting text is no answer at all. */
export function readReplyText(body: string): Result<WireObject, 'unreadable'> {
  const text = body.replace(leakedHeaders, '').trimEnd();
  if (!text.startsWith('{')) return err('unreadable');
  const parsed = parseJson(text);
  if (!isObject(parsed) || hasDuplicateKeys(text)) return err('unreadable');
  return ok(parsed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
