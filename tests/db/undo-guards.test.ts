import { describe, expect, it } from 'vitest';
import type { Cents, Quantity } from '../../shared/kernel/units';
import type { TestStore } from '../support/store';
import { aShop, sell, startSending } from '../support/store-scenes';
import { acceptSale, acceptUndoOf, answerUndo, openDrawer, writeUndo } from '../support/store-undos';

function aSoldShop(): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  return store;
}

it.each([
  ['undo', ['state']],
  ['returned_package', ['barcode', 'destroy_after', 'gone_early_at', 'labelled_at']],
])('keeps every column of %s as it was written, but for what comes of it later', (table, later) => {
  const { db } = aShop();
  const names = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  const guard = db
    .prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?')
    .get(`${table}_frozen`);
  const kept = /UPDATE OF (.*?) ON/.exec(guard?.sql ?? '')?.[1]?.split(', ') ?? [];
  expect(
    names
      .map(({ name }) => name)
      .filter(name => !kept.includes(name))
      .toSorted(),
  ).toEqual(later);
});

const line = { number: 1, quantity: 100 as Quantity, amountCents: 4_500 as Cents, taxCents: 0 as Cents };
const nothingBack = { tenders: [] };

it('lets nobody say of what undoes a sale where its goods are, because its own lines do', () => {
  const store = aSoldShop();
  writeUndo(store);
  const calledOff = `INSERT INTO outbox_decision VALUES ('outbox-undo-1', 1, 'cancel', 'user-ana', NULL, 'x', 'back', NULL)`;
  expect(() => store.db.exec(calledOff)).toThrow('where its goods are');
});

describe('a line', () => {
  it('is undone once, whatever the way', () => {
    const store = aSoldShop();
    writeUndo(store);
    expect(() => writeUndo(store, 2, { kind: 'void', ...nothingBack })).toThrow('each line once');
  });

  it('may be corrected before it is undone, and not after', () => {
    const store = aSoldShop();
    const corrected = {
      kind: 'correct' as const,
      lines: [{ ...line, unitPriceCents: 4_000 as Cents }],
      ...nothingBack,
    };
    writeUndo(store, 1, corrected);
    writeUndo(store, 2, nothingBack);
    expect(() => writeUndo(store, 3, corrected)).toThrow('each line once');
  });

  it('gives back no more than was sold', () => {
    const store = aSoldShop();
    const lines = [{ ...line, quantity: 200 as Quantity, unitPriceCents: null }];
    expect(() => writeUndo(store, 1, { lines })).toThrow('more than was sold');
  });
});

describe('money', () => {
  const back = (amountCents: number) => ({
    tenders: [{ number: 1, kind: 'cash' as const, amountCents: amountCents as Cents, reference: null }],
  });

  it('never goes back beyond what was paid, also after an undoing that failed', () => {
    const store = aSoldShop();
    expect(() => writeUndo(store, 1, back(4_501))).toThrow('more than was paid');
    writeUndo(store, 1, back(4_500));
    answerUndo(store, { kind: 'rejected', stateCode: '602', stateText: 'no', codes: [] });
    expect(() => writeUndo(store, 2, back(1))).toThrow('more than was paid');
  });

  it('leaves no drawer that is closed', () => {
    const store = aSoldShop();
    expect(() => writeUndo(store, 1, { tillSessionId: 'till-9' })).toThrow();
  });
});

describe('what is written', () => {
  it.each([
    ['DELETE FROM undo', 'never deleted'],
    [`UPDATE undo SET total_cents = 0`, 'frozen column'],
    [`UPDATE undo SET own_reason = '{}'`, 'frozen column'],
    ['UPDATE undo_line SET quantity = 1', 'never changed'],
    ['UPDATE undo_tender SET amount_cents = 1', 'never changed'],
    ['DELETE FROM returned_package', 'never deleted'],
    ['UPDATE returned_package SET quantity = 1', 'frozen column'],
    [`UPDATE returned_package SET barcode = '0001000000009009'`, 'written once'],
    [`UPDATE undo SET state = 'failed'`, 'has ended'],
  ])('stays: %s', (sql, why) => {
    const store = aSoldShop();
    writeUndo(store);
    acceptUndoOf(store, {
      packages: [{ barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 as Quantity }],
    });
    expect(() => store.db.exec(sql)).toThrow(why);
  });

  it('goes to the state only behind the report of its own sale', () => {
    const store = aSoldShop();
    writeUndo(store);
    expect(() =>
      store.db.exec(`INSERT INTO outbox SELECT 99, 'o', NULL, 'undo-x', parent_id, patient_id, card_id, op, 'queued',
      nonce, 'r', external_id, body_text, body_sha256, sold_at, due_at, 0, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL,
      NULL, NULL, NULL, NULL, NULL FROM outbox WHERE id = 'outbox-undo-1'`),
    ).toThrow('no such undo');
  });
});

it('goes to the state only once that has the sale', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  writeUndo(store, 1, { kind: 'void' });
  expect(() => startSending(store, 'outbox-undo-1')).toThrow('outbox: ');
  startSending(store);
  expect(() => startSending(store, 'outbox-undo-1')).toThrow('outbox: ');
});

it('no void stands beside another of the same sale', () => {
  const store = aSoldShop();
  writeUndo(store, 1, { kind: 'void' });
  expect(() => writeUndo(store, 2, { kind: 'void', ...nothingBack })).toThrow();
});

it('is kept with the moment of its own sale alone', () => {
  const store = aSoldShop();
  const copied = (
    soldAt: string,
  ) => `INSERT INTO undo (id, request_id, local_ref, terminal_id, sequence, sale_id, kind, reason,
      note, at, operator_id, subtotal_cents, tax_cents, total_cents, state, sold_at)
    SELECT 'u', 'p', 'r', 'REG-2', 9, id, 'refund', 'defective', '', 0, 'user-ana', 0, 0, 0, 'done', ${soldAt} FROM sale`;
  expect(() => store.db.exec(copied('sold_at + 1'))).toThrow('not when that sale was sold');
  expect(() => store.db.exec(copied('sold_at'))).not.toThrow();
});
