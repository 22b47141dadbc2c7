import { describe, expect, it } from 'vitest';
import { createStatusService, toProgressView } from '../../../electron/services/status-service';
import type { UntoldOutage } from '../../../electron/sync/outage-watch';
import type { LateView } from '../../../shared/ipc/session-views';
import type { Instant } from '../../../shared/kernel/units';
import { aStore } from '../../support/store';
import { aLog, ManualTime } from '../../support/sync/ports';
import { floridaRules } from '../../support/vectors';

type Problem = ReturnType<Parameters<typeof createStatusService>[0]['rulesProblemOn']>;

const nothingLate: LateView = { owedSince: null, putOffUntil: null, pending: null };

function aStatus(clock: 'right' | 'doubtful' = 'right', problem: Problem = null) {
  const time = new ManualTime(0);
  const told: unknown[] = [];
  const log = aLog();
  const alarms = { late: () => nothingLate, untold: (): UntoldOutage | null => null };
  const service = createStatusService(
    {
      db: aStore().db,
      clock: time.clock,
      config: { store: { zone: 'America/New_York' } } as Parameters<typeof createStatusService>[0]['config'],
      rulesOn: () => floridaRules(),
      rulesProblemOn: () => problem,
      outage: () => null,
      untoldOutage: () => alarms.untold(),
      late: () => alarms.late(),
      log,
      connection: () => {
        return { state: 'online', downSince: null, lastContactAt: null, stateOffsetMs: -150_400, clock };
      },
    },
    time.timers,
    (_, payload) => void told.push(payload),
    { scanner: () => 'ready', printer: () => 'off', paper: () => 'near-end', inventoryProgress: () => null },
  );
  return { time, told, service, alarms, log };
}

it('reads everything the status bar shows', () => {
  expect(aStatus().service.read()).toEqual({
    connection: 'online',
    downSince: null,
    outage: null,
    untoldOutage: null,
    late: nothingLate,
    openIncidents: 0,
    queue: { queued: 0, sending: 0, checking: 0, needsReview: 0, refused: 0, oldestQueuedAt: null },
    inventory: { packages: 0, syncedAt: null, progress: null },
    scanner: 'ready',
    printer: 'off',
    paper: 'near-end',
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

describe('an alarm that nothing but the passing of time raises', () => {
  const late: LateView = { owedSince: { at: 5, earlierDay: null }, putOffUntil: null, pending: null };
  const untold = { beganAt: 0 as Instant, endedAt: 7_200_000 as Instant, noticeDueAt: 10_800_000 as Instant };
  const lookMs = 15_100;

  it('is told to the screen once when it comes and once when it goes', async () => {
    const { time, told, service, alarms } = aStatus();
    service.read();
    await time.advance(lookMs);
    expect(told).toEqual([]);
    alarms.late = () => late;
    for (let looks = 0; looks < 3; looks += 1) await time.advance(lookMs);
    expect(told).toMatchObject([{ late }]);
    alarms.late = () => nothingLate;
    for (let looks = 0; looks < 3; looks += 1) await time.advance(lookMs);
    expect(told).toMatchObject([{ late }, { late: nothingLate }]);
  });

  it('says of an outage that is over that its notice is due, and that it is overdue', async () => {
    const { time, told, service, alarms } = aStatus();
    service.read();
    alarms.untold = () => ({ ...untold, isOverdue: false });
    await time.advance(lookMs);
    alarms.untold = () => ({ ...untold, isOverdue: true });
    await time.advance(lookMs);
    const shown = { beganAt: 0, endedAt: 7_200_000, noticeDue: { at: 10_800_000, earlierDay: null } };
    expect(told).toMatchObject([
      { untoldOutage: { ...shown, isOverdue: false } },
      { untoldOutage: { ...shown, isOverdue: true } },
    ]);
  });

  it('is looked for no more once the register stops, and survives a store that cannot be read', async () => {
    const { time, told, service, alarms, log } = aStatus();
    alarms.late = () => {
      throw new Error('disk');
    };
    await time.advance(lookMs);
    expect(log.lines).toEqual(['status.unread {"fault":"Error"}']);
    alarms.late = () => late;
    service.stop();
    await time.advance(lookMs);
    expect(told).toEqual([]);
  });
});
