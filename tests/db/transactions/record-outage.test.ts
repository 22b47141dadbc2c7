import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findOpenOutage, findOutage, listOutages } from '../../../db/repositories/outages';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { addDuty, beginOutage, endOutage, noteOutage, recordNotice } from '../../../db/transactions/record-outage';
import { later, rowsOf, t0 } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

const begun = { id: 'o-1', cause: 'offline', lastContactAt: t0, at: later(10) } as const;
const seen = { id: 'o-1', at: later(90), elapsedMs: 80, contactsTried: 7 };

it('keeps from the first contact that failed to the first that did not', () => {
  const { db } = aShop();
  beginOutage(db, begun);
  noteOutage(db, seen);
  noteOutage(db, { ...seen, at: later(95), elapsedMs: 5, contactsTried: 1 });
  endOutage(db, { id: 'o-1', at: later(200), elapsedMs: 190, contactsTried: 9 });
  expect(findOpenOutage(db)).toBe(null);
  expect(findOutage(db, 'o-1')).toMatchObject({
    ...{ cause: 'offline', lastContactAt: t0, beganAt: later(10), endedAt: later(200), elapsedMs: 190 },
    ...{ contactsTried: 9, queuedSales: 0, onDuty: [], notice: null },
  });
  const audits = listAudit(db, { after: 0, limit: 50 }).filter(({ subject }) => subject === 'outage:o-1');
  expect(audits.map(({ action, detail }) => [action, detail])).toEqual([
    ['outage.began', { cause: 'offline' }],
    ['outage.ended', { elapsedMs: 190, contactsTried: 9 }],
  ]);
});

it('counts the sales of the outage by their order and not by the clock', () => {
  const store = aShop();
  sell(store);
  const attemptId = startSending(store);
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(5), outcome, dueAt: later(5) });
  beginOutage(store.db, begun);
  sell(store, { id: 'sale-2', cartId: 'cart-2', requestId: 'r-2', localRef: 'REF-2', sequence: 2, soldAt: t0 });
  expect(findOpenOutage(store.db)?.queuedSales).toBe(1);
  endOutage(store.db, seen);
  sell(store, { id: 'sale-3', cartId: 'cart-3', requestId: 'r-3', localRef: 'REF-3', sequence: 3, soldAt: later(20) });
  expect(findOutage(store.db, 'o-1')?.queuedSales).toBe(1);
});

it('counts the sales that were on their way when it began, for one of them may be how it showed, and each of them once', () => {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  startSending(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  beginOutage(store.db, begun);
  sell(store, { sequence: 3 });
  endOutage(store.db, seen);
  beginOutage(store.db, { ...begun, id: 'o-2', at: later(95) });
  sell(store, { sequence: 4, patientId: 'patient-2' });
  expect(listOutages(store.db, 5).map(({ id, queuedSales }) => [id, queuedSales])).toEqual([
    ['o-2', 1],
    ['o-1', 3],
  ]);
});

it('lists who worked and who told the department, each once', () => {
  const { db } = aShop();
  beginOutage(db, begun);
  addDuty(db, 'o-1', 'user-ana', later(20));
  addDuty(db, 'o-1', 'user-ana', later(60));
  recordNotice(db, 'o-1', 'user-ana', later(70));
  recordNotice(db, 'o-1', 'user-ana', later(99));
  const [outage] = listOutages(db, 5);
  expect([outage?.onDuty, outage?.notice]).toEqual([
    [{ name: 'Ana Ruiz', since: later(20) }],
    { at: later(70), by: 'Ana Ruiz' },
  ]);
  const told = listAudit(db, { after: 0, limit: 50 }).filter(({ action }) => action === 'outage.noticed');
  expect(told).toHaveLength(1);
});

it('has one under way at a time, and changes none that is over', () => {
  const store = aShop();
  beginOutage(store.db, begun);
  expect(() => beginOutage(store.db, { ...begun, id: 'o-2' })).toThrow('constraint');
  endOutage(store.db, seen);
  expect(() => noteOutage(store.db, seen)).toThrow('outage: has ended');
  expect(() => store.db.exec('DELETE FROM outage')).toThrow('outage: rows are never deleted');
  expect(rowsOf(store, 'SELECT id FROM outage')).toEqual([{ id: 'o-1' }]);
});
