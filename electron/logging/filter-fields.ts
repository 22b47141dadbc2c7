import type { LogFields } from '../ports';
import type { LogEvents } from './log-events';

const maxLength = 80;
/** Printable ASCII: codes, ids, ports, paths of fields. A name of a person or a line break is neither needed nor let in. */
const safeText = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

/** Where a field's word could be anybody's, what it holds must be the class of an error. */
const fieldTexts: Readonly<Record<string, RegExp>> = { name: /^(unknown|[A-Za-z]{0,60}(Error|Fault))$/ };

export type FilteredFields = { readonly kept: LogFields; readonly dropped: number };

/** Keeps what the event's list names and what looks like it belongs there; says how much it dropped, never what. */
export function filterFields(events: LogEvents, event: string, fields: LogFields): FilteredFields {
  const allowed = new Set(Object.hasOwn(events, event) ? events[event] : []);
  const entries = Object.entries(fields);
  const kept = entries.filter(([name, value]) => allowed.has(name) && isSafe(name, value));
  return { kept: Object.fromEntries(kept), dropped: entries.length - kept.length };
}

function isSafe(name: string, value: LogFields[string]): boolean {
  if (typeof value !== 'string') return true;
  const pattern = Object.hasOwn(fieldTexts, name) ? fieldTexts[name] : safeText;
  return value.length <= maxLength && (value === '' || pattern?.test(value) === true);
}
