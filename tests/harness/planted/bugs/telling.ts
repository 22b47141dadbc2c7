import type { PlantedBug } from '../planted-bug';

/** What people would no longer be told in time, though every report were sent exactly once. */
export const tellingBugs: readonly PlantedBug[] = [
  {
    name: 'alarm-waits-for-something-to-move',
    edits: [
      {
        file: 'electron/services/status-service.ts',
        find: 'if (JSON.stringify(readAlarms()) !== told) changed();',
        put: 'readAlarms();',
      },
    ],
    caughtBy: [
      { file: 'tests/electron/services/status-service.test.ts', test: 'is told to the screen once when it comes' },
    ],
  },
  {
    name: 'registry-that-lags-is-no-alarm',
    edits: [
      {
        file: 'electron/services/late-reports.ts',
        find: "pending !== null && isLateNow('pending', pending.since)",
        put: 'pending !== null && false',
      },
    ],
    caughtBy: [{ file: 'tests/electron/services/late-reports.test.ts', test: 'is late for the patient registry, too' }],
  },
  {
    name: 'notice-lapses-with-the-outage',
    edits: [
      {
        file: 'electron/sync/outage-watch.ts',
        find: '    open = null;\n    untold = findUntold();',
        put: '    open = null;',
      },
    ],
    caughtBy: [
      { file: 'tests/electron/sync/outage-watch.test.ts', test: 'owes the notice of a long outage that is over' },
    ],
  },
];
