import { describe, expect, it, onTestFinished } from 'vitest';
import { onCrashPoint } from '../../../db/crash-point';
import { listAudit } from '../../../db/repositories/audit';
import { listOpenIncidents } from '../../../db/repositories/incidents';
import { sumPending } from '../../../db/repositories/ledger';
import { getEntry } from '../../../db/repositories/outbox';
import { listDecisions } from '../../../db/repositories/outbox-decisions';
import { listReportEvents } from '../../../db/repositories/outbox-history';
import { decideReport, type ReportDecision } from '../../../db/transactions/decide-report';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { recordLookup } from '../../../db/transactions/record-lookup';
import { ok } from '../../../shared/kernel/result';
import { later, rowsOf, type TestStore } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';
import { aPatient, aUser } from '../../support/store-values';

const outboxId = 'outbox-sale-1';
const lead = { outboxId, actorId: 'user-ana', reason: 'asked BioTrack', at: later(20_000) };
const onWord = { transactionId: null, postedAt: null, registryStatus: null, remaining: [], via: 'evidence' } as const;
const landed: ReportDecision = {
  ...lead,
  decision: 'landed',
  dispensed: { biotrackSaleId: '88012', ...onWord },
};
const cancelled: ReportDecision = { ...lead, decision: 'cancel', goods: 'back' };
const resend: ReportDecision = { ...lead, decision: 'resend', secondId: 'user-lee' };

function aCrew(): TestStore {
  const users = [aUser(), aUser({ id: 'user-lee', login: 'lee', name: 'Lee Ito' })];
  return aShop({ users, patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
}

function aReview(detail = 'allotment'): TestStore {
  const store = aCrew();
  sell(store);
  loseAnswer(store);
  const finding = { kind: 'disagree', detail } as const;
  recordLookup(store.db, { outboxId, at: later(10_000), finding, next: 'review', dueAt: later(10_000) });
  return store;
}

const stateOf = (store: TestStore) => getEntry(store.db, outboxId).state;

describe('a review', () => {
  it('ends with the state’s sale that a lead has seen', () => {
    const store = aReview();
    expect(decideReport(store.db, landed)).toEqual(ok(getEntry(store.db, outboxId)));
    expect(getEntry(store.db, outboxId)).toMatchObject({ state: 'accepted', biotrackSaleId: '88012', postedAt: null });
    expect(sumPending(store.db, 'patient-1')).toEqual([]);
    expect(rowsOf(store, 'SELECT remaining, held FROM package')).toEqual([{ remaining: 900, held: 0 }]);
    expect(listDecisions(store.db, outboxId)).toEqual([
      {
        at: later(20_000),
        decision: 'landed',
        actorName: 'Ana Ruiz',
        secondName: null,
        reason: 'asked BioTrack',
        goods: null,
        biotrackSaleId: '88012',
      },
    ]);
  });

  it('ends with goods that are back, which are the store’s again', () => {
    const store = aReview();
    decideReport(store.db, cancelled);
    expect(stateOf(store)).toBe('cancelled');
    expect(sumPending(store.db, 'patient-1')).toEqual([]);
    expect(rowsOf(store, 'SELECT remaining, held FROM package')).toEqual([{ remaining: 1000, held: 0 }]);
  });

  it('that ends so leaves the money on the leads’ list, with the goods known to be here', () => {
    const store = aReview();
    decideReport(store.db, cancelled);
    expect(listOpenIncidents(store.db)).toEqual([
      {
        ...{ saleId: 'sale-1', kind: 'called-off', openedAt: later(20_000), stateCode: null, codes: [], grace: null },
        stateText: 'asked BioTrack',
        steps: [{ step: 'goods-kept', at: later(20_000), actorName: 'Ana Ruiz', reason: 'asked BioTrack' }],
      },
    ]);
  });

  it('goes back into the queue with two names, reserved as it was', () => {
    const store = aReview();
    decideReport(store.db, resend);
    expect(stateOf(store)).toBe('queued');
    expect(sumPending(store.db, 'patient-1')).toHaveLength(1);
    expect(listAudit(store.db, { after: 0, limit: 99 }).at(-1)).toMatchObject({
      actorId: 'user-ana',
      action: 'report.resend-approved',
      subject: 'sale:sale-1',
      detail: { from: 'review', to: 'queued', reason: 'asked BioTrack', secondId: 'user-lee' },
    });
  });

  it('is decided once: whoever comes second is told that it has moved on', () => {
    const store = aReview();
    decideReport(store.db, resend);
    expect(decideReport(store.db, landed)).toEqual({ ok: false, error: 'moved-on' });
    expect(listDecisions(store.db, outboxId)).toHaveLength(1);
  });

  it('is not ended by a sale that settles another one', () => {
    const store = aReview();
    sell(store, { sequence: 2, patientId: 'patient-2' });
    loseAnswer(store, 'outbox-sale-2');
    const dispensed = aDispensation();
    const finding = { kind: 'found', dispensed } as const;
    recordLookup(store.db, { outboxId: 'outbox-sale-2', at: later(9_000), finding, next: 'stay', dueAt: later(9_000) });
    expect(decideReport(store.db, landed)).toEqual({ ok: false, error: 'taken' });
    expect(stateOf(store)).toBe('review');
  });

  it('of an altered report is never sent again', () => {
    const store = aReview('altered-body');
    expect(decideReport(store.db, resend)).toEqual({ ok: false, error: 'moved-on' });
    expect(stateOf(store)).toBe('review');
  });

  it('CP14: leaves nothing of a decision whose commit did not happen', () => {
    const store = aReview();
    const before = rowsOf(store, 'SELECT count(*) FROM outbox_event UNION ALL SELECT count(*) FROM audit');
    const restore = onCrashPoint(point => {
      if (point === 'commit-before') throw new Error('power cut');
    });
    onTestFinished(restore);
    expect(() => decideReport(store.db, landed)).toThrow('power cut');
    expect(rowsOf(store, 'SELECT count(*) FROM outbox_event UNION ALL SELECT count(*) FROM audit')).toEqual(before);
    expect([stateOf(store), listDecisions(store.db, outboxId)]).toEqual(['review', []]);
  });
});

describe('a review of a sale that the state holds twice', () => {
  function heldTwice(): TestStore {
    const store = aCrew();
    sell(store);
    loseAnswer(store);
    const finding = { kind: 'several', ids: ['88012', '88013'] } as const;
    recordLookup(store.db, { outboxId, at: later(10_000), finding, next: 'review', dueAt: later(10_000) });
    return store;
  }

  it('ends where the state shows each of them as voided, like any sale that is called off', () => {
    const store = heldTwice();
    expect(decideReport(store.db, { ...cancelled, voided: ['88012', '88013'] })).toMatchObject({ ok: true });
    expect(stateOf(store)).toBe('cancelled');
    expect([sumPending(store.db, 'patient-1'), rowsOf(store, 'SELECT remaining, held FROM package')]).toEqual([
      [],
      [{ remaining: 1000, held: 0 }],
    ]);
    expect(listOpenIncidents(store.db)).toMatchObject([{ kind: 'called-off', steps: [{ step: 'goods-kept' }] }]);
    expect(listReportEvents(store.db, outboxId).slice(-2)).toEqual([
      { at: later(20_000), event: 'looked-up', from: null, to: null, detail: 'voided 88012 88013' },
      { at: later(20_000), event: 'cancelled', from: 'review', to: 'cancelled', detail: 'back' },
    ]);
  });

  it.each([[undefined], [['88012']]])('is not called off where it shows no more than %j', voided => {
    const store = heldTwice();
    const asked = { ...cancelled, ...(voided === undefined ? {} : { voided }) };
    expect(decideReport(store.db, asked)).toEqual({ ok: false, error: 'moved-on' });
    expect([stateOf(store), listDecisions(store.db, outboxId)]).toEqual(['review', []]);
  });
});

it('calls off a sale that the state showed as voided where it shows that again, and not by a word alone', () => {
  const store = aReview('status-voided 88012');
  const refused = [undefined, [], ['88013']].map(voided =>
    decideReport(store.db, { ...cancelled, ...(voided === undefined ? {} : { voided }) }),
  );
  expect([refused.map(each => each.ok), stateOf(store)]).toEqual([[false, false, false], 'review']);
  expect(decideReport(store.db, { ...cancelled, voided: ['88012'] })).toMatchObject({ ok: true });
  expect(listReportEvents(store.db, outboxId).slice(-2)).toMatchObject([
    { event: 'looked-up', detail: 'voided 88012' },
    { event: 'cancelled', detail: 'back' },
  ]);
});

it('calls off what was never tried, and nothing that was', () => {
  const store = aCrew();
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  loseAnswer(store, 'outbox-sale-2');
  expect(decideReport(store.db, cancelled)).toMatchObject({ ok: true });
  expect(decideReport(store.db, { ...cancelled, outboxId: 'outbox-sale-2' })).toEqual({ ok: false, error: 'moved-on' });
  expect(stateOf(store)).toBe('cancelled');
});

it('does not call off what waits for its next try, for a person may not know how far the last one came', () => {
  const store = aCrew();
  sell(store);
  const attemptId = startSending(store);
  const outcome = { kind: 'not-sent', why: 'unreachable' } as const;
  recordAttempt(store.db, { outboxId, attemptId, at: later(2_000), outcome, dueAt: later(9_000) });
  expect(decideReport(store.db, cancelled)).toEqual({ ok: false, error: 'moved-on' });
  expect(stateOf(store)).toBe('queued');
});
