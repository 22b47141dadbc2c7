import type { PlantedBug } from '../planted-bug';

const gate = 'electron/startup/start-gate.ts';
const gateTest = 'tests/electron/startup/start-gate.test.ts';

/** Seeds in which registers are copied, among others. */
const copied = { seeds: '16..19', says: 'a copy of its disk' };

/** Which disk a register may be started from. */
export const startingBugs: readonly PlantedBug[] = [
  {
    name: 'copy-let-in-on-another-machine',
    edits: [
      {
        file: gate,
        find: 'if (key.machine !== null && key.machine !== machine)',
        put: 'if (key.machine !== null && machine === null)',
      },
    ],
    caughtBy: [{ file: gateTest, test: 'is refused there and stays as it was' }, copied],
  },
  {
    name: 'copy-let-in-beside-its-original',
    edits: [
      { file: gate, find: '&& holdsRegister(seen.folder, installId)', put: '&& seen.generation > key.generation' },
    ],
    caughtBy: [{ file: gateTest, test: 'is refused while the one it was copied from is there' }],
  },
  {
    name: 'copy-let-in-while-the-other-runs',
    edits: [{ file: gate, find: 'if (!held.ok) return', put: 'if (!held.ok && key.machine === null) return' }],
    caughtBy: [{ file: gateTest, test: 'is refused while the other runs' }],
  },
  {
    name: 'disk-put-back-let-in',
    edits: [{ file: gate, find: 'Math.max(key.generation, seen?.generation ?? 0)', put: 'key.generation' }],
    caughtBy: [{ file: gateTest, test: 'that was brought back whole' }],
  },
];
