import type { WritableDb } from '../../../db/handles';
import { sha256Hex } from '../../../electron/biotrack/canonical';
import { localRef } from '../../../shared/sale/local-ref';
import { terminalId } from '../setup';
import type { SeededDay } from './seeded-days';
import { seededId, seededIdSql } from './seeded-id';
import { firstStateSaleId } from './write-report-rows';

/** One day of the history, and the number of its first sale. */
export type NumberedDay = SeededDay & { readonly first: number };

/** What the statements below ask for. The reference of a sale follows from its number, because its request's id does. */
export const repeatFunctions = {
  seeded_ref: (sequence: number): string => localRef(terminalId, sequence, seededId('request', 0, sequence)),
  sha256_hex: (text: string): string => sha256Hex(text),
};

type Ids = readonly [column: string, value: string];
const at = 'sale.sold_at + day.shift';
const number = 'sale.sequence + day.jump';
const anId = (kind: Parameters<typeof seededIdSql>[0]): string => seededIdSql(kind, at, number);

/** Each sale of the day before beside what becomes of it. */
const repeated: readonly Ids[] = [
  ['old_id', 'sale.id'],
  ['old_outbox', seededIdSql('outbox', 'sale.sold_at', 'sale.sequence')],
  ['old_request', seededIdSql('request', 'sale.sold_at', 'sale.sequence')],
  ['old_ref', 'sale.local_ref'],
  ['id', anId('sale')],
  ['press', anId('press')],
  ['request', anId('request')],
  ['outbox', anId('outbox')],
  ['nonce', anId('nonce')],
  ['attempt', anId('attempt')],
  ['ref', `seeded_ref(${number})`],
  ['number', number],
  ['sold_at', at],
  ['shift', 'day.shift'],
  ['jump', 'day.jump'],
  ['till', 'day.till'],
  ['date', 'day.date'],
];

const body = 'replace(replace(row.body_text, again.old_request, again.request), again.old_ref, again.ref)';
const later = (column: string): string => `row.${column} + again.shift`;
const renumbered = (column: string): string => `CAST(row.${column} + again.jump AS TEXT)`;

/** The tables of a sale, in the order in which they need each other; what is not named is as it was. */
const tables: readonly {
  readonly name: string;
  readonly of: string;
  readonly changed: Readonly<Record<string, string>>;
}[] = [
  {
    name: 'sale',
    of: 'row.id = again.old_id',
    changed: {
      ...{ id: 'again.id', request_id: 'again.press', local_ref: 'again.ref', sequence: 'again.number' },
      ...{ till_session_id: 'again.till', sold_at: 'again.sold_at', registry_day: 'again.date' },
    },
  },
  { name: 'sale_line', of: 'row.sale_id = again.old_id', changed: { sale_id: 'again.id' } },
  { name: 'tender', of: 'row.sale_id = again.old_id', changed: { sale_id: 'again.id' } },
  {
    name: 'outbox',
    of: 'row.id = again.old_outbox',
    changed: {
      ...{
        position: 'NULL',
        id: 'again.outbox',
        sale_id: 'again.id',
        nonce: 'again.nonce',
        request_id: 'again.request',
      },
      ...{ external_id: 'again.ref', body_text: body, body_sha256: `sha256_hex(${body})` },
      ...{ sold_at: later('sold_at'), due_at: later('due_at'), last_ended_at: later('last_ended_at') },
      ...{ posted_at: later('posted_at'), biotrack_sale_id: renumbered('biotrack_sale_id') },
      transaction_id: renumbered('transaction_id'),
    },
  },
  {
    name: 'outbox_event',
    of: 'row.outbox_id = again.old_outbox',
    changed: {
      ...{ outbox_id: 'again.outbox', at: later('at') },
      detail: `CASE WHEN row.from_state IS NULL THEN again.ref
        WHEN row.to_state = 'accepted' THEN (again.number + ${firstStateSaleId}) || ' reply' ELSE row.detail END`,
    },
  },
  {
    name: 'attempt',
    of: 'row.outbox_id = again.old_outbox AND row.number = 1',
    changed: {
      ...{ id: 'again.attempt', outbox_id: 'again.outbox', boot_id: 'again.till' },
      ...{ began_at: later('began_at'), ended_at: later('ended_at') },
      body_sha256: '(SELECT body_sha256 FROM outbox WHERE id = again.outbox)',
    },
  },
];

/** Writes the sales of `from` once more on `to`, in one statement for each of their tables. */
export function createRepeater(db: WritableDb): (from: NumberedDay, to: NumberedDay) => void {
  db.exec(`CREATE TEMP TABLE again (${repeated.map(([name]) => name).join(', ')}, PRIMARY KEY (old_id)) WITHOUT ROWID`);
  const note = `
    INSERT INTO again SELECT ${repeated.map(([, value]) => value).join(', ')} FROM sale CROSS JOIN
      (SELECT CAST(? AS INTEGER) AS shift, CAST(? AS INTEGER) AS jump, ? AS till, ? AS date) AS day
    WHERE sale.id >= ? AND sale.id < ?
  `;
  const copies = tables.map(table => copyOf(db, table));
  return (from, to) => {
    const count = to.soldAt.length;
    db.prepare('DELETE FROM again').run();
    db.prepare<[number, number, string, string, string, string]>(note).run(
      ...([to.openedAt - from.openedAt, to.first - from.first, to.till, to.day] as const),
      ...([saleId(from, 0), saleId(from, count)] as const),
    );
    for (const copy of copies) db.prepare(copy).run();
  };
}

/** Of the sale after the last one too, which is greater than every id of the day. */
function saleId({ soldAt, closedAt, openedAt, first }: NumberedDay, index: number): string {
  return seededId('sale', soldAt[index] ?? closedAt ?? openedAt, first + index);
}

function copyOf(db: WritableDb, { name, of, changed }: (typeof tables)[number]): string {
  const columns = db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(name)
    .map(column => column.name);
  const values = columns.map(column => changed[column] ?? `row.${column}`);
  return `INSERT INTO ${name} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM again CROSS JOIN ${name} AS row ON ${of} ORDER BY again.old_id`;
}
