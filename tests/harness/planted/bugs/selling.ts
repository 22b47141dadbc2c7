import type { PlantedBug } from '../planted-bug';

const commitSale = 'electron/services/sale/commit-sale.ts';
const commitSaleTest = 'tests/electron/services/sale/commit-sale.test.ts';

/** At the counter, before there is a report and beside it. */
export const sellingBugs: readonly PlantedBug[] = [
  {
    name: 'second-press-is-a-second-sale',
    edits: [
      {
        file: commitSale,
        find: 'if (first !== null) return ok(',
        put: 'if (first !== null && first === null) return ok(',
      },
      {
        file: 'db/transactions/write-sale.ts',
        find: 'if (first) return { sale: first, isRepeat: true };',
        put: 'if (first) return { sale: first, isRepeat: false };',
      },
    ],
    caughtBy: [{ file: commitSaleTest, test: 'is one sale however often the button is pressed' }],
  },
  {
    name: 'reference-from-a-counter',
    edits: [
      {
        file: commitSale,
        find: 'const requestId = ids.uuid();',
        put: "const requestId = '00000000-0000-4000-8000-'.concat(String(sequence).padStart(12, '0'));",
      },
    ],
    caughtBy: [{ file: commitSaleTest, test: 'never gives a reference again' }],
  },
  {
    name: 'patient-with-an-open-sale-buys-again',
    edits: [
      { file: commitSale, find: 'unsettledRef: isUnsettledAllowed ?', put: 'unsettledRef: facts.patient !== null ?' },
    ],
    caughtBy: [{ file: commitSaleTest, test: 'keeps from it, too, a patient whose other sale' }],
  },
  {
    name: 'sold-under-block-while-the-state-is-away',
    edits: [
      {
        file: 'shared/sale/offline-policy.ts',
        find: "return policy === 'block' ? err(appError(unreachable[connection])) : ok('queue')",
        put: "return policy === 'block' && connection === 'connecting' ? err(appError(unreachable[connection])) : ok('queue')",
      },
    ],
    caughtBy: [{ file: commitSaleTest, test: 'is not paid under policy block while the state is away' }],
  },
  {
    name: 'queue-dropped-at-sign-out',
    edits: [
      {
        file: 'electron/core.ts',
        find: 'options.onSessionEnd();',
        put: 'options.onSessionEnd();\n          void sync.stop();',
      },
    ],
    caughtBy: [{ file: 'tests/electron/core.test.ts', test: 'reports a sale whose cashier has signed out' }],
  },
  {
    name: 'pin-counted-after-it-was-tried',
    edits: [
      {
        file: 'electron/services/check-pin.ts',
        find: 'const isRight = await context.verifyPin(found === null ? null : findPinHash(db, found.id), typed.pin);',
        put: '',
      },
      {
        file: 'electron/services/check-pin.ts',
        find: 'const at = clock.now();',
        put: 'const at = clock.now();\n    const isRight = await context.verifyPin(found === null ? null : findPinHash(db, found.id), typed.pin);',
      },
    ],
    caughtBy: [
      {
        file: 'tests/electron/services/check-pin.test.ts',
        test: 'has counted the try before anybody looks at the PIN',
      },
    ],
  },
];
