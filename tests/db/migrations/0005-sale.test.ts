import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { upsertUser } from '../../../db/repositories/users';
import { aDbBefore } from '../../support/store-migration';
import { aUser } from '../../support/store-values';

const sale = (changes: Readonly<Record<string, string>> = {}) => {
  const values = {
    ...{ id: `'s'`, request_id: `'r'`, local_ref: `'R-1'`, terminal_id: `'T'`, sequence: '1', cart_id: `'cart-1'` },
    ...{ operator_id: `'user-ana'`, sold_at: '0', zone: `'UTC'`, registry_day: `'2026-03-10'` },
    ...{
      subtotal_cents: '100',
      tax_cents: '7',
      total_cents: '107',
      change_cents: '0',
      line_count: '1',
      is_reported: '0',
    },
    ...changes,
  };
  return insert('sale', values);
};

function insert(table: string, values: Readonly<Record<string, string>>): string {
  return `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
}

/** A shirt at its list price of $20, unless the price was moved. */
const line = (changes: Readonly<Record<string, string>> = {}) =>
  insert('sale_line', {
    ...{ sale_id: `'s'`, number: '1', item_key: `'M1'`, name: `'T-shirt'`, tax_class: `'merchandise'` },
    ...{ quantity: '100', list_price_cents: '2000', unit_price_cents: '2000', amount_cents: '2000' },
    ...{ discount_cents: '0', tax_cents: '150' },
    ...changes,
  });

function aDbWithCart() {
  const db = aDbBefore(5);
  upsertUser(db, aUser(), 'hash');
  migrate(db, 5);
  db.exec(`INSERT INTO cart (id, owner_id, status, updated_at) VALUES ('cart-1', 'user-ana', 'open', 0)`);
  return db;
}

it('adds history after the people and carts that were there', () => {
  const db = aDbWithCart();
  db.exec(sale());
  expect(db.prepare('SELECT sale.id, user.name FROM sale JOIN user ON user.id = operator_id').all()).toEqual([
    { id: 's', name: 'Ana Ruiz' },
  ]);
});

it.each([
  ['total_cents = subtotal_cents + tax_cents', { total_cents: '108' }],
  ['patient_id IS NOT NULL', { is_reported: '1' }],
  ['line_count > 0', { line_count: '0' }],
  ['FOREIGN KEY', { cart_id: `'cart-9'` }],
  ['FOREIGN KEY', { operator_id: `'nobody'` }],
  ['cannot store REAL', { subtotal_cents: '100.5' }],
])('refuses a sale that breaks: %s', (rule, changes) => {
  expect(() => aDbWithCart().exec(sale(changes))).toThrow(rule);
});

it('takes one sale per request and per reference, whatever the case', () => {
  const db = aDbWithCart();
  db.exec(sale());
  expect(() => db.exec(sale({ id: `'s2'`, local_ref: `'R-2'` }))).toThrow('sale.request_id');
  expect(() => db.exec(sale({ id: `'s2'`, request_id: `'r2'`, local_ref: `'r-1'` }))).toThrow('sale.local_ref');
});

const tenPercentOff = {
  ...{ unit_price_cents: '1800', amount_cents: '1800', discount_cents: '200', tax_cents: '135' },
  ...{ price_kind: `'percent'`, price_value: '1000', price_reason: `'senior'` },
};

it('keeps a line at its list price, one that a cashier discounted, and one that a lead allowed', () => {
  const db = aDbWithCart();
  db.exec(sale({ line_count: '3' }));
  db.exec(line());
  db.exec(line({ ...tenPercentOff, number: '2' }));
  db.exec(line({ ...tenPercentOff, number: '3', price_approver_id: `'user-ana'` }));
  const rows = db.prepare('SELECT number, unit_price_cents, price_reason, price_approver_id FROM sale_line').all();
  const lowered = { unit_price_cents: 1_800, price_reason: 'senior' };
  expect(rows).toEqual([
    { number: 1, unit_price_cents: 2_000, price_reason: null, price_approver_id: null },
    { ...lowered, number: 2, price_approver_id: null },
    { ...lowered, number: 3, price_approver_id: 'user-ana' },
  ]);
});

const { price_kind: kind, price_value: value, price_reason: reason, ...lowered } = tenPercentOff;

it.each([
  ['a lower price that nobody agreed on', 'unit_price_cents = list_price_cents', lowered],
  [
    'terms without a reason',
    '(price_kind IS NULL) = (price_value IS NULL)',
    { ...lowered, price_kind: kind, price_value: value },
  ],
  [
    'terms without a figure',
    '(price_kind IS NULL) = (price_value IS NULL)',
    { ...lowered, price_kind: kind, price_reason: reason },
  ],
  ['a reason for nothing', '(price_kind IS NULL) = (price_value IS NULL)', { price_reason: reason }],
  ['a figure for nothing', '(price_kind IS NULL) = (price_value IS NULL)', { price_value: value }],
  ['a lead who allowed nothing', 'price_approver_id IS NULL', { price_approver_id: `'user-ana'` }],
  ['a lead whom nobody knows', 'FOREIGN KEY', { ...tenPercentOff, price_approver_id: `'nobody'` }],
  ['a kind of price that does not exist', 'price_kind IN', { ...tenPercentOff, price_kind: `'gift'` }],
  ['a figure below nothing', 'price_value >= 0', { ...tenPercentOff, price_value: '-1' }],
  ['a price below nothing', 'unit_price_cents >= 0', { ...tenPercentOff, unit_price_cents: '-1' }],
  ['a list price below nothing', 'list_price_cents >= 0', { ...tenPercentOff, list_price_cents: '-1' }],
  ['a discount below nothing', 'discount_cents >= 0', { discount_cents: '-1' }],
  ['half a cent', 'cannot store REAL', { ...tenPercentOff, discount_cents: '0.5' }],
])('refuses a line with %s', (_, rule, changes) => {
  const db = aDbWithCart();
  db.exec(sale());
  expect(() => db.exec(line(changes))).toThrow(rule);
});

it('asks a debit payment for its reference and a cash payment for none', () => {
  const db = aDbWithCart();
  db.exec(sale());
  expect(() => db.exec(`INSERT INTO tender VALUES ('s', 1, 'debit', 107, NULL)`)).toThrow('reference IS NOT NULL');
  expect(() => db.exec(`INSERT INTO tender VALUES ('s', 1, 'cash', 107, 'x')`)).toThrow('reference IS NOT NULL');
});

it('has one till open at a time', () => {
  const db = aDbWithCart();
  db.exec(`INSERT INTO till_session VALUES ('a', 'r1', 0, 'user-ana', 0, 9), ('b', 'r2', 0, 'user-ana', 0, NULL)`);
  expect(() => db.exec(`INSERT INTO till_session VALUES ('c', 'r3', 0, 'user-ana', 0, NULL)`)).toThrow(
    'till_session_one_open',
  );
});
