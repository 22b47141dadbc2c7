import { expect, it } from 'vitest';
import { findReply, insertReply, listReplyDigests } from '../../../db/repositories/outbox-replies';
import { aShop, sell, startSending } from '../../support/store-scenes';

it('keeps what the state said to each attempt, and lists it without its words', () => {
  const store = aShop();
  sell(store);
  const attemptId = startSending(store);
  const reply = { bytes: 9, sha256: 'b'.repeat(64), text: '{"a":"b"}' };
  insertReply(store.db, attemptId, reply);
  expect(findReply(store.db, 'outbox-sale-1', 1)).toEqual(reply);
  expect(findReply(store.db, 'outbox-sale-1', 2)).toBeNull();
  expect(listReplyDigests(store.db, 'outbox-sale-1')).toEqual([{ number: 1, bytes: 9, sha256: 'b'.repeat(64) }]);
  expect(() => store.db.exec(`UPDATE attempt_reply SET text = ''`)).toThrow('rows are never changed');
  expect(() => store.db.exec('DELETE FROM attempt_reply')).toThrow('rows are never deleted');
});
