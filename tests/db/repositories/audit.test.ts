import { describe, expect, it } from 'vitest';
import { appendAudit, auditHead, verifyAudit } from '../../../db/repositories/audit';
import { err, ok } from '../../../shared/kernel/result';
import { aStore, later, rowsOf, type TestStore } from '../../support/store';

/** A chain of ten: the creation and nine deeds. */
function aChain(): TestStore {
  const store = aStore();
  for (let index = 1; index <= 9; index += 1) {
    store.db.transaction(() =>
      appendAudit(store.db, {
        at: later(index),
        actorId: index % 2 === 0 ? null : 'user-ana',
        action: 'thing.done',
        subject: `thing:${index}`,
        detail: { b: index, a: true, text: 'ü' },
      }),
    );
  }
  return store;
}

/** What somebody with the key to the file, but not to the chain, might do. */
function tamper(store: TestStore, sql: string): void {
  for (const name of ['audit_kept', 'audit_frozen', 'audit_in_sequence']) store.db.exec(`DROP TRIGGER ${name}`);
  store.db.exec(sql);
}

it('holds from the first entry to the last', () => {
  const store = aChain();
  expect(verifyAudit(store.db)).toEqual(ok({ checked: 10 }));
  expect(verifyAudit(store.db, { last: 3 })).toEqual(ok({ checked: 3 }));
  expect(verifyAudit(store.db, { last: 99 })).toEqual(ok({ checked: 10 }));
});

it('stores the detail in canonical form', () => {
  expect(rowsOf(aChain(), 'SELECT detail FROM audit WHERE sequence = 2')).toEqual([
    { detail: '{"a":true,"b":1,"text":"ü"}' },
  ]);
});

it('has one head for one history and another for any other', () => {
  const [one, two] = [aChain(), aChain()];
  expect(auditHead(one.db)).toEqual(auditHead(two.db));
  expect(auditHead(one.db).sequence).toBe(10);
  tamper(two, `UPDATE audit SET mac = zeroblob(32) WHERE sequence = 10`);
  expect(auditHead(two.db)).not.toEqual(auditHead(one.db));
});

describe('finds the first entry that', () => {
  it.each([
    ['at', 'at = at + 1'],
    ['actor_id', `actor_id = 'user-lee'`],
    ['action', `action = 'thing.undone'`],
    ['subject', `subject = 'thing:9'`],
    ['detail', `detail = '{}'`],
    ['mac', 'mac = zeroblob(32)'],
  ])('had its %s changed', (_column, change) => {
    const store = aChain();
    tamper(store, `UPDATE audit SET ${change} WHERE sequence = 5`);
    expect(verifyAudit(store.db)).toEqual(err({ brokenAt: 5 }));
  });

  it.each([
    ['was dropped', 'DELETE FROM audit WHERE sequence = 5', 5],
    [
      'was dropped and covered up',
      'DELETE FROM audit WHERE sequence = 5; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5',
      5,
    ],
    [
      'was added',
      `INSERT INTO audit SELECT 11, at, actor_id, action, subject, detail, mac FROM audit WHERE sequence = 10`,
      11,
    ],
    [
      'was swapped',
      'UPDATE audit SET sequence = 99 WHERE sequence = 4; UPDATE audit SET sequence = 4 WHERE sequence = 5; UPDATE audit SET sequence = 5 WHERE sequence = 99',
      4,
    ],
    ['was the first', 'DELETE FROM audit WHERE sequence = 1', 1],
  ])('%s', (_what, sql, brokenAt) => {
    const store = aChain();
    tamper(store, sql);
    expect(verifyAudit(store.db)).toEqual(err({ brokenAt }));
  });

  it('came before those that were asked for', () => {
    const store = aChain();
    tamper(store, 'DELETE FROM audit WHERE sequence = 7');
    expect(verifyAudit(store.db, { last: 3 })).toEqual(err({ brokenAt: 7 }));
  });
});

it('follows a chain longer than it reads at once', () => {
  const store = aStore();
  store.db.transaction(() => {
    for (let index = 0; index < 2_500; index += 1) {
      appendAudit(store.db, { at: later(index), actorId: null, action: 'a.b', subject: 's', detail: {} });
    }
  });
  expect(verifyAudit(store.db)).toEqual(ok({ checked: 2_501 }));
});
