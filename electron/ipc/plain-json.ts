import { maxMessageBytes } from '../../shared/ipc/fields';
import { err, ok, type Result } from '../../shared/kernel/result';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type NotPlain = 'too-big' | 'too-deep' | 'not-plain';

const maxDepth = 32;
/** Keys that mean something to the language; none is in any schema, and none may reach a merge or a lookup. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies a message into fresh plain values, or says why it is none. Structured clone lets far more through than JSON
 * has: dates, maps, buffers, NaN, cycles. Counting the bytes on the way stops a huge message before it is copied.
 */
export function copyPlain(value: unknown, maxBytes: number = maxMessageBytes): Result<Json, NotPlain> {
  let bytes = 0;
  const spend = (cost: number): void => {
    bytes += cost;
    if (bytes > maxBytes) throw new Refused('too-big');
  };
  const copy = (part: unknown, depth: number): Json => {
    if (depth > maxDepth) throw new Refused('too-deep');
    spend(costOf(part, maxBytes));
    if (part === null || typeof part === 'boolean') return part;
    if (typeof part === 'number') return plainNumber(part);
    if (typeof part === 'string') return wellFormed(part);
    if (Array.isArray(part)) return copyArray(part, depth);
    if (typeof part === 'object') return copyObject(part, depth);
    throw new Refused('not-plain');
  };
  const copyArray = (list: readonly unknown[], depth: number): Json => {
    // A key too many or too few means holes or named extras, which JSON has no words for.
    if (Reflect.ownKeys(list).length !== list.length + 1) throw new Refused('not-plain');
    return Array.from({ length: list.length }, (_, index) => copy(ownValue(list, String(index)), depth + 1));
  };
  const copyObject = (object: object, depth: number): Json => {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null) throw new Refused('not-plain');
    const copied: [string, Json][] = [];
    for (const key of Reflect.ownKeys(object)) {
      if (typeof key === 'symbol' || forbiddenKeys.has(key)) throw new Refused('not-plain');
      spend(utf8Length(key, maxBytes) + 4);
      copied.push([wellFormed(key), copy(ownValue(object, key), depth + 1)]);
    }
    return Object.fromEntries(copied);
  };
  try {
    return ok(copy(value, 0));
  } catch (error) {
    if (error instanceof Refused) return err(error.why);
    throw error;
  }
}

class Refused extends Error {
  readonly why: NotPlain;
  constructor(why: NotPlain) {
    super(why);
    this.why = why;
  }
}

/** Reads without running a getter: an accessor is code, and a message has none. */
function ownValue(object: object, key: string): unknown {
  const property = Object.getOwnPropertyDescriptor(object, key);
  if (property === undefined || !('value' in property) || property.enumerable !== true) throw new Refused('not-plain');
  return property.value;
}

function plainNumber(value: number): number {
  if (!Number.isFinite(value) || Object.is(value, -0)) throw new Refused('not-plain');
  return value;
}

/** A lone surrogate has no UTF-8, so it could not be stored or sent as it is shown. */
function wellFormed(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new Refused('not-plain');
  return value;
}

/** About what the value costs as JSON text; a little high rather than low, and its parts pay for themselves. */
function costOf(part: unknown, maxBytes: number): number {
  if (typeof part === 'string') return utf8Length(part, maxBytes) + 2;
  if (typeof part === 'number') return 8;
  return Array.isArray(part) ? 2 + part.length : 5;
}

function utf8Length(value: string, enough: number): number {
  return value.length > enough ? value.length : Buffer.byteLength(value, 'utf8');
}
