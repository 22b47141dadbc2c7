import { expect, it } from 'vitest';
import { createStatusService } from '../../../electron/services/status-service';
import { aStore } from '../../support/store';
import { ManualTime } from '../../support/sync/ports';

function aStatus(clock: 'right' | 'doubtful' = 'right') {
  const time = new ManualTime(0);
  const told: unknown[] = [];
  const service = createStatusService(
    {
      db: aStore().db,
      connection: () => {
        return { state: 'online', downSince: null, lastContactAt: null, stateOffsetMs: -150_400, clock };
      },
    },
    time.timers,
    (_, payload) => void told.push(payload),
    { scanner: () => 'ready', printer: () => 'off', inventoryProgress: () => null },
  );
  return { time, told, service };
}

it('reads everything the status bar shows', () => {
  expect(aStatus().service.read()).toEqual({
    connection: 'online',
    downSince: null,
    queue: { queued: 0, sending: 0, checking: 0, needsReview: 0, refused: 0, oldestQueuedAt: null },
    inventory: { packages: 0, syncedAt: null, progress: null },
    scanner: 'ready',
    printer: 'off',
    clockOffS: null,
  });
});

it("names the difference to the state's clock once it is out of tolerance", () => {
  expect(aStatus('doubtful').service.read()).toMatchObject({ clockOffS: -150 });
});

it('tells the screen once for many moves within a moment, and nothing after it was stopped', async () => {
  const { time, told, service } = aStatus();
  for (let move = 0; move < 10; move += 1) service.changed();
  await time.advance(100);
  expect(told).toHaveLength(1);
  service.changed();
  service.stop();
  service.changed();
  await time.advance(100);
  expect(told).toHaveLength(1);
});
