import { expect, it } from 'vitest';
import { listQueueSamples } from '../../../db/repositories/queue-samples';
import { recordQueueSample } from '../../../db/transactions/record-queue-sample';
import { aStore, later } from '../../support/store';

it('writes the new one and drops the old ones together', () => {
  const { db } = aStore();
  recordQueueSample(db, { at: later(1), waiting: 1, medianMs: null }, later(0));
  recordQueueSample(db, { at: later(5), waiting: 4, medianMs: 7 }, later(3));
  expect(listQueueSamples(db, later(0), later(9))).toEqual([{ at: later(5), waiting: 4, medianMs: 7 }]);
});
