import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { insertPatient } from '../../../db/repositories/patients';
import { upsertUser } from '../../../db/repositories/users';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';
import { aPatient, aUser } from '../../support/store-values';

/** A sale as the schema before knew it, then the outbox beside it. */
function aDbWithSale() {
  const db = aDbBefore(6);
  upsertUser(db, aUser(), 'hash');
  insertPatient(db, aPatient(), t0);
  db.exec(`
    INSERT INTO cart (id, owner_id, status, updated_at) VALUES ('cart-1', 'user-ana', 'open', 0);
    INSERT INTO sale (id, request_id, local_ref, terminal_id, sequence, cart_id, patient_id, operator_id, sold_at, zone,
      registry_day, subtotal_cents, tax_cents, total_cents, change_cents, line_count, is_reported)
    VALUES ('s', 'r', 'R-1', 'T', 1, 'cart-1', 'patient-1', 'user-ana', 0, 'UTC', '2026-03-10', 1, 0, 1, 0, 1, 1);
  `);
  migrate(db, 6);
  return db;
}

const report = (id: string, changes = '') => `
  INSERT INTO outbox (id, sale_id, patient_id, card_id, op, state, nonce, request_id, external_id, body_text, body_sha256,
    sold_at, due_at) SELECT '${id}', 's', 'patient-1', 'P', 'dispense', 'queued', 'n', 'r-${id}', 'R-1', '{}',
    '${'0'.repeat(64)}', 0, 0; ${changes}`;

it('adds the outbox beside the sales that were there', () => {
  const db = aDbWithSale();
  db.exec(report('o'));
  expect(db.prepare('SELECT sale.local_ref, state FROM outbox JOIN sale ON sale.id = sale_id').all()).toEqual([
    { local_ref: 'R-1', state: 'queued' },
  ]);
});

it.each([
  ['outbox.sale_id', report('o', report('o2'))],
  [`state = 'accepted'`, report('o', `UPDATE outbox SET state = 'accepted'`)],
  [`state = 'accepted'`, report('o', `UPDATE outbox SET biotrack_sale_id = '1'`)],
  [`state = 'rejected'`, report('o', `UPDATE outbox SET state = 'rejected'`)],
  ['state IN', report('o', `UPDATE outbox SET state = 'lost'`)],
  ['negative_count', report('o', `UPDATE outbox SET negative_count = 1`)],
  ['FOREIGN KEY', `INSERT INTO ledger VALUES ('patient-1', 's', 9, 'reserve', 'O', 'MEDICAL', 'ORAL', 'ug_thc', 1, 0)`],
])('refuses what breaks %s', (rule, sql) => {
  expect(() => aDbWithSale().exec(sql)).toThrow(rule);
});
