import type { LogFields } from '../ports';
import type { LogEvents } from './log-events';

const maxLength = 80;
/** Printable ASCII: codes, ids, ports, paths of fields. A name of a person or a line break is neither needed nor let in. */
const safeText = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

export type FilteredFields = { readonly kept: LogFields; readonly dropped: number };

/** Keeps what the event's list names and what looks like it belongs there; says how much it dropped, never what. */
export function filterFields(events: LogEvents, event: string, fields: LogFields): FilteredFields {
  const allowed = new Set(Object.hasOwn(events, event) ? events[event] : []);
  const entries = Object.entries(fields);
  const kept = entries.filter(([name, value]) => allowed.has(name) && isSafe(value));
  return { kept: Object.fromEntries(kept), dropped: entries.length - kept.length };
}

function isSafe(value: LogFields[string]): boolean {
  return typeof value !== 'string' || (value.length <= maxLength && (value === '' || safeText.test(value)));
}
