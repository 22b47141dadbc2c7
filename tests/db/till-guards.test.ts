import { expect, it } from 'vitest';
import { clockSlackMs } from '../../db/till-guards';
import { later, t0 } from '../support/store';
import { aShop, sell } from '../support/store-scenes';
import { someMerchandise } from '../support/store-values';
import { anOpenTill, closeOpenTill, countDrawer } from '../support/tills';

const shirt = (sequence: number, soldAt = t0) => ({
  ...{ sequence, soldAt, items: [someMerchandise()], tillSessionId: 'till-1' },
});

const movement = `INSERT INTO till_movement VALUES ('m', 'r', 'till-1', 'drop', 'safe', '', 1, 0, 'user-ana', NULL)`;
const reversal = `INSERT INTO tender_reversal VALUES ('sale-1', 1, 2000, NULL, 'till-1', 0, 'user-ana')`;
const count = (number: number) =>
  `INSERT INTO till_count VALUES ('till-1', ${number}, 'c${number}', 0, 'user-ana', 1, 1)`;

it('takes a sale into the open till only, whatever a clock that was set back says', () => {
  const store = aShop();
  anOpenTill(store.db);
  sell(store, shirt(1, later(-clockSlackMs)));
  expect(() => sell(store, shirt(2, later(-clockSlackMs - 1)))).toThrow('its till is closed');
});

it('takes no sale into a closed till', () => {
  const store = aShop();
  anOpenTill(store.db);
  closeOpenTill(store.db);
  expect(() => sell(store, shirt(1))).toThrow('its till is closed');
});

it('moves no cash once the drawer is counted', () => {
  const store = aShop();
  const till = anOpenTill(store.db);
  sell(store, shirt(1));
  countDrawer(store.db, till);
  expect(() => store.db.exec(movement)).toThrow('closed or counted');
  expect(() => store.db.exec(reversal)).toThrow('closed or counted');
  expect(() => sell(store, shirt(2))).toThrow('the drawer is counted');
});

it('gives back to a card while the drawer is counted, and not once it is closed', () => {
  const store = aShop();
  const till = anOpenTill(store.db);
  sell(store, shirt(1));
  countDrawer(store.db, till);
  const toCard = `INSERT INTO tender_reversal VALUES ('sale-1', 1, 2000, 'R-1', 'till-1', 0, 'user-ana')`;
  store.db.exec(toCard);
  const other = aShop();
  anOpenTill(other.db);
  sell(other, shirt(1));
  closeOpenTill(other.db);
  expect(() => other.db.exec(toCard)).toThrow('closed or counted');
});

it('counts in sequence, and nothing after the closing', () => {
  const { db } = aShop();
  anOpenTill(db);
  expect(() => db.exec(count(2))).toThrow('a count is missing');
  db.exec(count(1));
  expect(() => db.exec(count(3))).toThrow('a count is missing');
});

const close = (z: number, counted: number) =>
  `INSERT INTO till_close VALUES ('till-1', 'r', ${z}, 'REG-2', 5, 'user-ana', ${counted}, '', NULL, '{}')`;

it('closes by a report of the last count with the next number, and once', () => {
  const { db } = aShop();
  anOpenTill(db);
  expect(() => db.exec('UPDATE till_session SET closed_at = 5')).toThrow('closed once, by its report');
  db.exec(count(1));
  db.exec(count(2));
  expect(() => db.exec(close(1, 1))).toThrow('not the last count');
  expect(() => db.exec(close(2, 2))).toThrow('not the next number');
  db.exec(close(1, 2));
  expect(() => db.exec('UPDATE till_session SET closed_at = 6')).toThrow('closed once, by its report');
  db.exec('UPDATE till_session SET closed_at = 5');
  expect(() => db.exec('UPDATE till_session SET closed_at = 5')).toThrow('closed once, by its report');
  expect(() => db.exec('UPDATE till_session SET closed_at = NULL')).toThrow('closed once, by its report');
  expect(() => db.exec(count(3))).toThrow('the till is closed');
});

it.each(['till_movement', 'till_count', 'till_count_piece', 'till_close'])('never rewrites %s', table => {
  const { db } = aShop();
  anOpenTill(db);
  db.exec(movement);
  closeOpenTill(db);
  expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('rows are never deleted');
  const column = table === 'till_movement' ? 'note' : 'session_id';
  expect(() => db.exec(`UPDATE ${table} SET ${column} = 'x'`)).toThrow('rows are never changed');
});
