import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { deleteQueueSamplesBefore, insertQueueSample, type QueueSample } from '../repositories/queue-samples';

/** A picture of the day needs no history: what is older than `keepFrom` goes. */
export function recordQueueSample(db: WritableDb, sample: QueueSample, keepFrom: Instant): void {
  db.transaction(() => {
    insertQueueSample(db, sample);
    deleteQueueSamplesBefore(db, keepFrom);
  });
}
