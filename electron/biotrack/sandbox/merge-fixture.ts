import { ControlRefusal } from './control-refusal';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects merge, arrays and everything else replace, and a key ending in `+` appends its list to the one without the plus. */
export function mergeFixture(base: Json | undefined, change: Json): Json {
  if (!isObject(change)) return change;
  const merged = new Map<string, Json>(isObject(base) ? Object.entries(base) : []);
  for (const [key, value] of Object.entries(change)) {
    if (key.endsWith('+')) {
      const name = key.slice(0, -1);
      merged.set(name, append(merged.get(name) ?? [], value, name));
    } else {
      merged.set(key, mergeFixture(merged.get(key), value));
    }
  }
  return Object.fromEntries(merged);
}

function append(list: Json, more: Json, name: string): Json {
  if (!Array.isArray(list) || !Array.isArray(more)) throw new ControlRefusal(`"${name}+" appends a list to a list`);
  return [...list, ...more];
}
