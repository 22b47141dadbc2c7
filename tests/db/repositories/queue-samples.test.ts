import { expect, it } from 'vitest';
import {
  deleteQueueSamplesBefore,
  findWaitingBefore,
  insertQueueSample,
  listQueueSamples,
} from '../../../db/repositories/queue-samples';
import { aStore, later } from '../../support/store';

it('keeps one sample of a moment, the newest, until it is too old', () => {
  const { db } = aStore();
  insertQueueSample(db, { at: later(1), waiting: 1, medianMs: null });
  insertQueueSample(db, { at: later(2), waiting: 2, medianMs: null });
  insertQueueSample(db, { at: later(2), waiting: 3, medianMs: 9 });
  expect(listQueueSamples(db, later(0), later(2))).toEqual([{ at: later(1), waiting: 1, medianMs: null }]);
  deleteQueueSamplesBefore(db, later(2));
  expect(listQueueSamples(db, later(0), later(9))).toEqual([{ at: later(2), waiting: 3, medianMs: 9 }]);
});

it('knows how long the queue was at a moment between two samples, and not before the first', () => {
  const { db } = aStore();
  insertQueueSample(db, { at: later(1), waiting: 4, medianMs: null });
  insertQueueSample(db, { at: later(3), waiting: 7, medianMs: null });
  expect([1, 2, 3, 9].map(ms => findWaitingBefore(db, later(ms)))).toEqual([null, 4, 4, 7]);
});
