import type { SentAmounts, SentRow } from '../../shared/compliance/sent-amounts';
import { isObject, type WireObject } from './reply-text';

/** What may be shown of an unreadable answer: amounts and what they are of. A field that is not listed stays behind. */
const places = [
  {
    place: 'order',
    member: 'orders',
    names: [
      'order_id',
      'order_type',
      'route',
      'unit',
      'start',
      'end',
      'status',
      'total',
      'dispensed',
      'remaining',
      'window_days',
      'dispensable_today',
    ],
  },
  { place: 'aggregate', member: 'aggregate', names: ['order_type', 'unit', 'cap', 'window_days', 'dispensable_today'] },
  { place: 'dispensation', member: 'history', names: ['day', 'order_id', 'route', 'amount', 'unit'] },
  { place: 'hold', member: 'holds', names: ['route', 'amount', 'unit'] },
] as const satisfies readonly {
  readonly place: SentRow['place'];
  readonly member: string;
  readonly names: readonly string[];
}[];

/** Whoever looks into it finds the fault in the first rows or not at all; the store must not fill with a broken answer. */
const mostRows = 100;
const mostCharacters = 60;

export function listSentAmounts(body: WireObject): SentAmounts {
  return places.flatMap(({ place, member, names }) => {
    const sent = body[member];
    const rows: readonly unknown[] = Array.isArray(sent) ? sent : [sent];
    return rows.slice(0, mostRows).map(row => ({ place, fields: fieldsOf(row, member, names) }));
  });
}

function fieldsOf(row: unknown, member: string, names: readonly string[]): SentRow['fields'] {
  if (!isObject(row)) return [{ name: member, text: row === undefined ? null : cut(kindOf(row)) }];
  return names.map(name => ({ name, text: row[name] === undefined ? null : cut(scalarText(row[name])) }));
}

/** As it stood in the answer, quotation marks and all: a number and a text that looks like one are not the same. */
function scalarText(value: unknown): string {
  return typeof value === 'object' && value !== null ? kindOf(value) : JSON.stringify(value);
}

/** Something else than a row may hold anything, so only its kind is told. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : typeof value;
}

function cut(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
