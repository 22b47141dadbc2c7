import { expect, it } from 'vitest';
import { recordQueueSample } from '../../../../db/transactions/record-queue-sample';
import { readQueueDay } from '../../../../electron/services/queue/queue-day';
import type { Instant } from '../../../../shared/kernel/units';
import { aConfig } from '../../../support/register-config';
import { later, t0 } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { ManualTime } from '../../../support/sync/ports';

it('tells the store’s day from midnight to this moment', () => {
  const store = aShop();
  sell(store);
  const note = (at: Instant, waiting: number, medianMs: number | null) =>
    recordQueueSample(store.db, { at, waiting, medianMs }, 0 as Instant);
  note(later(-86_400_000), 9, 5);
  note(later(-3_600_000), 3, 250);
  note(later(-60_000), 2, null);
  const context = { db: store.db, clock: new ManualTime(t0).clock, config: aConfig('http://127.0.0.1') };
  expect(readQueueDay(context)).toEqual({
    from: 1_773_115_200_000,
    until: t0,
    waiting: [
      { at: 1_773_115_200_000, value: 9 },
      { at: later(-3_600_000), value: 3 },
      { at: later(-60_000), value: 2 },
      { at: t0, value: 1 },
    ],
    latency: [{ at: later(-3_600_000), value: 250 }],
  });
});

it('draws what has waited since a day before, although nothing was noted today', () => {
  const store = aShop();
  sell(store);
  const context = { db: store.db, clock: new ManualTime(t0).clock, config: aConfig('http://127.0.0.1') };
  const now = { at: t0, value: 1 };
  expect(readQueueDay(context).waiting).toEqual([now]);
  recordQueueSample(store.db, { at: later(-86_400_000), waiting: 1, medianMs: null }, 0 as Instant);
  expect(readQueueDay(context).waiting).toEqual([{ at: 1_773_115_200_000, value: 1 }, now]);
  recordQueueSample(store.db, { at: 1_773_115_200_000 as Instant, waiting: 2, medianMs: null }, 0 as Instant);
  expect(readQueueDay(context).waiting).toEqual([{ at: 1_773_115_200_000, value: 2 }, now]);
});
