import type { ReadableDb, WritableDb } from '../handles';

/** What the state answered to one attempt, as it came, up to a length. It names a patient's sale, so only leads read it. */
export type AttemptReply = {
  /** Of the whole answer, also where the text was cut. */
  readonly bytes: number;
  readonly sha256: string;
  readonly text: string;
};

export function insertReply(db: WritableDb, attemptId: string, reply: AttemptReply): void {
  db.prepare<[string, number, string, string]>(
    'INSERT INTO attempt_reply (attempt_id, bytes, sha256, text) VALUES (?, ?, ?, ?)',
  ).run(attemptId, reply.bytes, reply.sha256, reply.text);
}

/** @param number of the attempt, from 1 */
export function findReply(db: ReadableDb, outboxId: string, number: number): AttemptReply | null {
  const row = db
    .prepare<[string, number], AttemptReply>(`
      SELECT bytes, sha256, text FROM attempt_reply
      WHERE attempt_id = (SELECT id FROM attempt WHERE outbox_id = ? AND number = ?)
    `)
    .get(outboxId, number);
  return row ?? null;
}

export type ReplyDigest = Omit<AttemptReply, 'text'> & { readonly number: number };

/** Without the text, for the timeline. */
export function listReplyDigests(db: ReadableDb, outboxId: string): readonly ReplyDigest[] {
  return db
    .prepare<[string], ReplyDigest>(`
      SELECT attempt.number, attempt_reply.bytes, attempt_reply.sha256
      FROM attempt JOIN attempt_reply ON attempt_reply.attempt_id = attempt.id
      WHERE attempt.outbox_id = ? ORDER BY attempt.number
    `)
    .all(outboxId);
}
