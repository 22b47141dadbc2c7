import { expect, it } from 'vitest';
import { createStatusService, toProgressView } from '../../../electron/services/status-service';
import { aStore } from '../../support/store';
import { ManualTime } from '../../support/sync/ports';
import { floridaRules } from '../../support/vectors';

type Problem = ReturnType<Parameters<typeof createStatusService>[0]['rulesProblemOn']>;

function aStatus(clock: 'right' | 'doubtful' = 'right', problem: Problem = null) {
  const time = new ManualTime(0);
  const told: unknown[] = [];
  const service = createStatusService(
    {
      db: aStore().db,
      clock: time.clock,
      config: { store: { zone: 'America/New_York' } } as Parameters<typeof createStatusService>[0]['config'],
      rulesOn: () => floridaRules(),
      rulesProblemOn: () => problem,
      outage: () => null,
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
    outage: null,
    openIncidents: 0,
    queue: { queued: 0, sending: 0, checking: 0, needsReview: 0, refused: 0, oldestQueuedAt: null },
    inventory: { packages: 0, syncedAt: null, progress: null },
    scanner: 'ready',
    printer: 'off',
    clockOffS: null,
    rules: null,
  });
});

it('says what is wrong with the rules file', () => {
  const problem = { line: 4, problem: 'not-json', what: '' } as const;
  expect(aStatus('right', problem).service.read().rules).toEqual(problem);
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

it('shows how far a download is while it goes on', () => {
  const progress = { kind: 'full', rows: 500, fraction: null, isDone: false, unreadable: [] } as const;
  const shown = [null, progress, { ...progress, fraction: 0.5 }, { ...progress, isDone: true }].map(toProgressView);
  expect(shown).toEqual([null, { rows: 500, fraction: 0 }, { rows: 500, fraction: 0.5 }, null]);
});
