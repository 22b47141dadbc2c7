import { describe, expect, it } from 'vitest';
import { guardStatements } from '../../db/guards';
import { recordAttempt } from '../../db/transactions/record-attempt';
import { canMove, outboxStates } from '../../shared/sync/outbox-state';
import { later, rowsOf, type TestStore } from '../support/store';
import { aDispensation, aShop, loseAnswer, sell, startSending } from '../support/store-scenes';
import { aPatient, aUser, someMerchandise } from '../support/store-values';

/** A sale under way, with a row in every table of history. */
function aBusyStore(): TestStore {
  const store = aShop();
  sell(store);
  loseAnswer(store);
  store.db.exec(`
    INSERT INTO till_session VALUES ('till-1', 'r', 0, 'user-ana', 0, NULL);
    INSERT INTO validation (id, cart_id, cart_hash, mode, is_allowed, reasons, lines, items, use, operator_id,
      patient_id, registry_day, validated_at, expires_at, total_cents)
    VALUES ('v-1', 'cart-1', 'h', 'local', 1, '[]', '[]', '[]', '[]', 'user-ana', 'patient-1', '2026-03-10', 0, 1, 0);
  `);
  return store;
}

const history = [
  ...['sale', 'sale_line', 'tender', 'ledger', 'outbox', 'outbox_event', 'attempt', 'audit', 'validation'],
  ...['till_session', 'cart', 'meta'],
];

it.each(history)('keeps every row of %s', table => {
  const store = aBusyStore();
  const before = rowsOf(store, `SELECT * FROM ${table}`);
  expect(before.length).toBeGreaterThan(0);
  expect(() => store.db.exec(`DELETE FROM ${table}`)).toThrow(`${table}: rows are never deleted`);
  expect(rowsOf(store, `SELECT * FROM ${table}`)).toEqual(before);
});

it('keeps a row that INSERT OR REPLACE would push out', () => {
  const store = aBusyStore();
  const replace = `INSERT OR REPLACE INTO tender SELECT sale_id, number, 'debit', amount_cents, 'x' FROM tender`;
  expect(() => store.db.exec(replace)).toThrow('tender: rows are never deleted');
});

it.each([
  ['sale', 'total_cents = total_cents'],
  ['sale_line', 'quantity = 1'],
  ['tender', 'amount_cents = 1'],
  ['ledger', 'amount = 0'],
  ['outbox_event', `detail = ''`],
  ['audit', `detail = '{}'`],
  ['validation', 'is_allowed = 0'],
])('never changes a row of %s', (table, change) => {
  const store = aBusyStore();
  expect(() => store.db.exec(`UPDATE ${table} SET ${change}`)).toThrow(`${table}: rows are never changed`);
});

it.each([
  ...[
    'body_text',
    'body_sha256',
    'nonce',
    'request_id',
    'external_id',
    'sale_id',
    'patient_id',
    'card_id',
    'sold_at',
  ].map(column => ['outbox', column]),
  ...['opened_at', 'opened_by', 'opening_float_cents'].map(column => ['till_session', column]),
])('freezes %s.%s', (table, column) => {
  const store = aBusyStore();
  expect(() => store.db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(`${table}: frozen column`);
});

it.each(['id', 'outbox_id', 'number', 'body_sha256', 'boot_id', 'began_at'])('freezes attempt.%s', column => {
  const store = aShop();
  sell(store);
  startSending(store);
  expect(() => store.db.exec(`UPDATE attempt SET ${column} = ${column}`)).toThrow('attempt: frozen column');
});

it.each(['watermark', 'biotrack_sale_id', 'transaction_id', 'posted_at', 'accepted_via'])(
  'writes outbox.%s once',
  column => {
    const store = aShop();
    sell(store);
    const attemptId = startSending(store);
    const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
    recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(2_000), outcome, dueAt: later(2_000) });
    expect(() => store.db.exec(`UPDATE outbox SET ${column} = '1'`)).toThrow(`outbox: ${column} is written once`);
  },
);

/** What people would have to decide for a move to this state; nothing where none of their decisions leads there. */
function decisionFor(to: string, event = 2): string {
  const second = `'user-lee'`;
  const rest = {
    accepted: `'landed', 'user-ana', NULL, 'seen', NULL, 'S'`,
    cancelled: `'cancel', 'user-ana', NULL, 'back', 'back', NULL`,
    queued: `'resend', 'user-ana', ${second}, 'gone', NULL, NULL`,
  }[to];
  return rest === undefined ? '' : `INSERT INTO outbox_decision VALUES ('outbox-sale-1', ${event}, ${rest});`;
}
const aCrewedShop = () => aShop({ users: [aUser(), aUser({ id: 'user-lee', login: 'lee' })] });

describe('a move of a report', () => {
  const edges = outboxStates
    .flatMap(from => outboxStates.map(to => [from, to] as const))
    .filter(([from, to]) => from !== to);

  /** Puts the entry in a state behind the guards' back, with what the table's own checks ask for. */
  function put(store: TestStore, state: string): void {
    const guards = store.db
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'outbox'`,
      )
      .all();
    for (const { name } of guards) store.db.exec(`DROP TRIGGER ${name}`);
    store.db.exec(`UPDATE outbox SET state = '${state}', biotrack_sale_id = iif('${state}' = 'accepted', 'S', NULL),
      refused_text = iif('${state}' = 'rejected', 'no', NULL)`);
    for (const { sql } of guards) store.db.exec(sql);
  }

  it.each(edges)('from %s to %s is possible exactly when the state machine says so', (from, to) => {
    const store = aCrewedShop();
    sell(store);
    if (to === 'sending') {
      store.db.exec(`UPDATE outbox SET attempts = 1;
        INSERT INTO attempt SELECT 'a', id, 1, body_sha256, 'b', 0, 0, NULL, NULL, NULL FROM outbox`);
    }
    put(store, from);
    const move = () =>
      store.db.exec(`
        INSERT INTO outbox_event VALUES ('outbox-sale-1', 2, 0, 'x', '${from}', '${to}', '');
        ${decisionFor(to)}
        UPDATE outbox SET state = '${to}', biotrack_sale_id = iif('${to}' = 'accepted', 'S', NULL),
          refused_text = iif('${to}' = 'rejected', 'no', NULL)`);
    if (canMove(from, to)) move();
    else
      expect(move).toThrow(
        /outbox: no such edge|outbox: biotrack_sale_id is written once|outbox: refused_text is written once/,
      );
    expect(rowsOf(store, 'SELECT state FROM outbox')).toEqual([{ state: canMove(from, to) ? to : from }]);
  });

  it('needs its event', () => {
    const store = aShop();
    sell(store);
    expect(() => store.db.exec(`UPDATE outbox SET state = 'cancelled'`)).toThrow('outbox: a move needs its event');
  });

  it('to sending needs an attempt on disk', () => {
    const store = aShop();
    sell(store);
    store.db.exec(`INSERT INTO outbox_event VALUES ('outbox-sale-1', 2, 0, 'x', 'queued', 'sending', '')`);
    expect(() => store.db.exec(`UPDATE outbox SET state = 'sending'`)).toThrow('outbox: sending needs an attempt');
  });

  it('out of sending needs the attempt’s end', () => {
    const store = aShop();
    sell(store);
    startSending(store);
    store.db.exec(`INSERT INTO outbox_event VALUES ('outbox-sale-1', 3, 0, 'x', 'sending', 'queued', '')`);
    expect(() => store.db.exec(`UPDATE outbox SET state = 'queued'`)).toThrow('outbox: the attempt has not ended');
  });

  it('to cancelled is for reports that were never tried', () => {
    const store = aShop();
    sell(store);
    const attemptId = startSending(store);
    const outcome = { kind: 'not-sent', why: 'unreachable' } as const;
    recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(2_000), outcome, dueAt: later(9_000) });
    store.db.exec(`INSERT INTO outbox_event VALUES ('outbox-sale-1', 4, 0, 'x', 'queued', 'cancelled', '');
      ${decisionFor('cancelled', 4)}`);
    expect(() => store.db.exec(`UPDATE outbox SET state = 'cancelled'`)).toThrow(
      'outbox: a tried report is not cancelled',
    );
  });

  it.each([
    ['queued', 'cancelled', ''],
    ['review', 'cancelled', decisionFor('accepted')],
    ['review', 'accepted', decisionFor('queued')],
    ['review', 'queued', ''],
  ])('from %s to %s is for people, who decide just that', (from, to, decision) => {
    const store = aCrewedShop();
    sell(store);
    put(store, from);
    store.db.exec(`INSERT INTO outbox_event VALUES ('outbox-sale-1', 2, 0, 'x', '${from}', '${to}', ''); ${decision}`);
    const move = `UPDATE outbox SET state = '${to}', biotrack_sale_id = iif('${to}' = 'accepted', 'S', NULL)`;
    expect(() => store.db.exec(move)).toThrow('outbox: nobody has decided this');
    expect(rowsOf(store, 'SELECT state FROM outbox')).toEqual([{ state: from }]);
  });

  it('to sending waits for the patient’s earlier sales', () => {
    const store = aShop();
    sell(store);
    sell(store, { sequence: 2 });
    expect(() => startSending(store, 'outbox-sale-2')).toThrow('outbox: an earlier sale is unsettled');
    expect(rowsOf(store, 'SELECT state, attempts FROM outbox')).toEqual([
      { state: 'queued', attempts: 0 },
      { state: 'queued', attempts: 0 },
    ]);
  });

  it('starts at queued', () => {
    const store = aShop();
    sell(store);
    sell(store, { sequence: 2, items: [someMerchandise()] });
    const copy = `INSERT INTO outbox (id, sale_id, patient_id, card_id, op, state, nonce, request_id, external_id, body_text,
      body_sha256, sold_at, due_at) SELECT 'x', 'sale-2', patient_id, card_id, op, 'sending', 'n', 'r', 'e', 'b', body_sha256, 0, 0
      FROM outbox LIMIT 1`;
    expect(() => store.db.exec(copy)).toThrow('outbox: starts queued');
  });
});

it.each([
  ['one person for both', `'resend', 'user-ana', 'user-ana', 'gone', NULL, NULL`],
  ['nobody beside the lead', `'resend', 'user-ana', NULL, 'gone', NULL, NULL`],
  ['goods that nobody called off', `'landed', 'user-ana', NULL, 'x', 'back', '1'`],
  ['no sale of the state', `'landed', 'user-ana', NULL, 'x', NULL, NULL`],
])('takes no decision with %s', (_, values) => {
  const store = aCrewedShop();
  sell(store);
  expect(() => store.db.exec(`INSERT INTO outbox_decision VALUES ('outbox-sale-1', 1, ${values})`)).toThrow('CHECK');
});

it('takes no word that a sale is called off without one on its goods', () => {
  const store = aCrewedShop();
  sell(store);
  const calledOff = `INSERT INTO outbox_decision VALUES ('outbox-sale-1', 1, 'cancel', 'user-ana', NULL, 'x', NULL, NULL)`;
  expect(() => store.db.exec(calledOff)).toThrow('where its goods are');
});

it('accepts one state sale for one report only', () => {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  const attempts = ['outbox-sale-1', 'outbox-sale-2'].map(id => [id, startSending(store, id)] as const);
  const [first] = attempts;
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  if (!first) throw new Error('no attempt');
  recordAttempt(store.db, { outboxId: first[0], attemptId: first[1], at: later(2_000), outcome, dueAt: later(2_000) });
  store.db.exec(`UPDATE attempt SET ended_at = 1, outcome = 'accepted' WHERE ended_at IS NULL;
    INSERT INTO outbox_event VALUES ('outbox-sale-2', 3, 0, 'x', 'sending', 'accepted', '')`);
  const second = `UPDATE outbox SET state = 'accepted', biotrack_sale_id = '88012' WHERE id = 'outbox-sale-2'`;
  expect(() => store.db.exec(second)).toThrow('UNIQUE constraint failed: outbox.biotrack_sale_id');
});

it('takes an attempt only of a report that is about to be sent, with its own hash and number', () => {
  const store = aShop();
  sell(store);
  const insert = (number: string, hash: string) => () =>
    store.db.exec(`INSERT INTO attempt SELECT 'a', id, ${number}, ${hash}, 'b', 0, 0, NULL, NULL, NULL FROM outbox`);
  expect(insert('1', 'body_sha256')).toThrow('attempt: its entry is not about to be sent');
  store.db.exec('UPDATE outbox SET attempts = 1');
  expect(insert('1', `'other'`)).toThrow('attempt: its entry is not about to be sent');
  expect(insert('2', 'body_sha256')).toThrow('attempt: its entry is not about to be sent');
  insert('1', 'body_sha256')();
});

it('ends an attempt once', () => {
  const store = aBusyStore();
  expect(() => store.db.exec(`UPDATE attempt SET outcome = 'accepted'`)).toThrow('attempt: has ended');
});

it('closes a reserve once', () => {
  const store = aBusyStore();
  const close = (entry: string) => () =>
    store.db.exec(`INSERT INTO ledger SELECT patient_id, sale_id, line, '${entry}', order_id, order_type, route, unit, amount, 0
      FROM ledger WHERE entry = 'reserve'`);
  close('settle')();
  expect(close('release')).toThrow('ledger: only an open reserve is closed');
});

it('closes a completed cart', () => {
  const store = aBusyStore();
  expect(() => store.db.exec(`UPDATE cart SET status = 'open', sale_id = NULL`)).toThrow(
    'cart: a completed cart is closed',
  );
});

it('numbers the audit without gaps', () => {
  const store = aBusyStore();
  const insert = `INSERT INTO audit SELECT sequence + 2, at, actor_id, action, subject, detail, mac FROM audit
    ORDER BY sequence DESC LIMIT 1`;
  expect(() => store.db.exec(insert)).toThrow('audit: out of sequence');
});

it('gives every trigger a name of its own', () => {
  const names = guardStatements().map(sql => /CREATE TRIGGER (\w+)/.exec(sql)?.[1]);
  expect(new Set(names).size).toBe(guardStatements().length);
});
