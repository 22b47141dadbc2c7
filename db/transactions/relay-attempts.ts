import type { OutboxState } from '../../shared/sync/outbox-state';
import type { WritableDb } from '../handles';
import { type AttemptToBegin, writeBeginning } from './begin-attempt';
import { type AttemptToRecord, writeRecord } from './record-attempt';

/**
 * The end of some attempts and the beginning of the next in one commit: a queue that drains waits for the disk once a report, and not
 * twice. All of it is there after a power cut, or nothing.
 * @returns where each of the ended reports stands now
 */
export function relayAttempts(
  db: WritableDb,
  ended: readonly AttemptToRecord[],
  begun: AttemptToBegin,
): readonly OutboxState[] {
  return db.transaction(() => {
    const states = ended.map(attempt => writeRecord(db, attempt));
    writeBeginning(db, begun);
    return states;
  });
}
