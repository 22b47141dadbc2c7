import { expect, it } from 'vitest';
import { isKnownPackage } from '../../../db/reports/package-trace';
import { decideReport } from '../../../db/transactions/decide-report';
import { indexSales } from '../../../db/transactions/index-sales';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { recordIncidentStep } from '../../../db/transactions/record-incident-step';
import type { Quantity } from '../../../shared/kernel/units';
import { aFewDays, anAsk, answered, at } from '../../support/report-scenes';
import { later, type TestStore, t0 } from '../../support/store';
import { aShop, sell, startSending } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aBarcode } from '../../support/store-values';

const trace = (store: TestStore, barcode = aBarcode(29)) => answered(store.db, anAsk('package-trace', { barcode }));
const [ana, lee] = [
  ['REG-2-000001-7K3QX', 'Ana Ruiz'],
  ['REG-2-000003-7K3QX', 'Lee Ortiz'],
];
const soldTwice = [
  [at('2026-03-10T14:00:00Z'), 'sold', -100, ...ana, 'synced'],
  [at('2026-03-11T15:30:00Z'), 'sold', -100, ...lee, 'refused'],
];

it('follows one package through every sale, and counts it again when one came to nothing', () => {
  const refusedAt = at('2026-03-11T15:30:03Z');
  expect(trace(aFewDays())).toEqual([...soldTwice, [refusedAt, 'not-sold', 100, lee[0], null, 'refused']]);
});

it('finds the same by the index that is made when the register is idle', () => {
  const store = aFewDays();
  const before = trace(store);
  expect([before.length, indexSales(store.db, 99, () => false).isDone]).toEqual([3, true]);
  expect(trace(store)).toEqual(before);
  expect(trace(store, aBarcode(99))).toEqual([]);
});

it('brings no goods back that left although the state refused their sale', () => {
  const store = aFewDays();
  const found = at('2026-03-11T17:00:00Z');
  const step = {
    saleId: 'sale-3',
    step: 'goods-gone',
    at: found,
    actorId: 'user-ana',
    reason: 'on the camera',
  } as const;
  expect(recordIncidentStep(store.db, step).ok).toBe(true);
  expect(trace(store)).toEqual([...soldTwice, [found, 'goods-gone', 0, lee[0], 'Ana Ruiz', 'refused']]);
});

it('says who called a sale off before it was reported', () => {
  const store = aShop();
  sell(store);
  const decided = { actorId: 'user-ana', reason: 'never paid', at: later(5_000), goods: 'never-left' } as const;
  decideReport(store.db, { outboxId: 'outbox-sale-1', decision: 'cancel', ...decided });
  expect(trace(store).map(row => [row[1], row[2], row[4], row[5]])).toEqual([
    ['sold', -100, 'Ana Ruiz', 'voided'],
    ['not-sold', 100, 'Ana Ruiz', 'voided'],
  ]);
});

/** A void of a sale that the state has not got. */
function aVoidedShop(report?: 'withdraw'): TestStore {
  const store = aShop();
  openDrawer(store);
  sell(store);
  writeUndo(store, 1, { kind: 'void', ...(report === undefined ? {} : { report }) });
  return store;
}

function refuse(store: TestStore, moment = later(2_000)): void {
  const attemptId = startSending(store, 'outbox-sale-1', later(1_000));
  const outcome = { kind: 'rejected', stateCode: '602', stateText: 'Over', codes: [] } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: moment, outcome, dueAt: moment });
}

it.each([
  ['never left', () => aVoidedShop('withdraw')],
  [
    'the state refused meanwhile',
    () => {
      const store = aVoidedShop();
      refuse(store);
      return store;
    },
  ],
] as const)('counts goods back once whose voided sale %s', (_why, make) => {
  expect(trace(make())).toEqual([
    [t0, 'sold', -100, ...ana, 'voided'],
    [later(9_001), 'voided', 100, 'REG-2-000101-AAAAA', 'Ana Ruiz', null],
  ]);
});

it('tells what became of a sale when it came about, however long after', () => {
  const store = aShop();
  sell(store, { soldAt: at('2026-02-01T15:00:00Z') });
  sell(store, { sequence: 2, soldAt: at('2026-02-09T15:00:00Z') });
  refuse(store, at('2026-02-20T15:00:00Z'));
  expect(trace(store).map(row => row[1])).toEqual(['sold', 'sold', 'not-sold']);
});

it('knows the packages that the state told of, and the goods that came back before they are in any download', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  acceptSale(store);
  writeUndo(store);
  const returned = { barcode: aBarcode(9_001), parentBarcode: aBarcode(29), quantity: 100 as Quantity };
  acceptUndoOf(store, { packages: [returned] });
  const known = [29, 9_001, 99].map(number => isKnownPackage(store.db, aBarcode(number)));
  expect(known).toEqual([true, true, false]);
  expect(trace(store, aBarcode(9_001)).map(row => row.slice(1, 3))).toEqual([['came-back', 100]]);
});
