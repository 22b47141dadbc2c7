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
  return `INSERT INTO sale (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
};

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
