import type { ReadableDb } from '../../db/handles';
import { runReport } from '../../db/reports/run-report';
import { recordAttempt } from '../../db/transactions/record-attempt';
import { recordIncidentStep } from '../../db/transactions/record-incident-step';
import type { RuleSet } from '../../shared/compliance/rule-set';
import type { Cents, CivilDate, Instant } from '../../shared/kernel/units';
import type { ReportRow } from '../../shared/reports/report';
import type { ReportAsk } from '../../shared/reports/report-ask';
import type { ReportId } from '../../shared/reports/report-list';
import { readFloridaRules } from './florida-rules';
import { later, type TestStore } from './store';
import { aDispensation, aShop, sell, startSending } from './store-scenes';
import { aBarcode, aPackage, aPatient, aUser, someMerchandise } from './store-values';

export const at = (text: string): Instant => Date.parse(text) as Instant;
export const twoDays = { from: '2026-03-10' as CivilDate, to: '2026-03-11' as CivilDate };

function aRuleSet(): RuleSet {
  const [first] = readFloridaRules();
  if (first === undefined) throw new Error('The published rules are empty.');
  return first;
}

export const anAsk = (report: ReportId, changes: Partial<ReportAsk> = {}): ReportAsk => ({
  ...{ report, days: twoDays, barcode: null, zone: 'America/New_York', rules: aRuleSet() },
  now: at('2026-03-12T12:00:00Z'),
  ...changes,
});

/** Everything a report answers, slice after slice. */
export const answered = (db: ReadableDb, ask: ReportAsk): readonly ReportRow[] =>
  [...runReport(db, ask)].flatMap(step => step.rows);

const maria = aPatient({ id: 'patient-2', firstName: 'Maria', registryId: 'P10000002' });
const lee = aUser({ id: 'user-lee', login: 'lee', name: 'Lee Ortiz', role: 'lead' });
const gummies = aPackage({
  barcode: aBarcode(31),
  name: 'Gummies',
  route: 'EDIBLE',
  form: 'EDIBLE',
  priceCents: 2_500 as Cents,
});

/**
 * Two days in New York: on the 10th Ana sells a vape and, at 23:59, gummies with a T-shirt; on the 11th Lee sells a vape.
 * The first is with the state after a second, the second is queued, the third was refused and its money given back.
 */
export function aFewDays(): TestStore {
  const store = aShop({ users: [aUser(), lee], packages: [aPackage(), gummies], patients: [aPatient(), maria] });
  sell(store, { sequence: 1, soldAt: at('2026-03-10T14:00:00Z') });
  sell(store, { sequence: 2, soldAt: at('2026-03-11T03:59:00Z'), items: [gummies, someMerchandise()] });
  sell(store, { sequence: 3, soldAt: at('2026-03-11T15:30:00Z'), operatorId: 'user-lee', patientId: 'patient-2' });
  const sent = startSending(store, 'outbox-sale-1', at('2026-03-10T14:00:00.200Z'));
  const accepted = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(store.db, {
    ...{ outboxId: 'outbox-sale-1', attemptId: sent, at: at('2026-03-10T14:00:01Z'), dueAt: later(0) },
    outcome: accepted,
  });
  refuseAndReturn(store);
  return store;
}

function refuseAndReturn(store: TestStore): void {
  const attemptId = startSending(store, 'outbox-sale-3', at('2026-03-11T15:30:01Z'));
  const refusal = { stateCode: '602', stateText: 'Over', codes: ['AGGREGATE_EXCEEDED'] } as const;
  recordAttempt(store.db, {
    ...{ outboxId: 'outbox-sale-3', attemptId, at: at('2026-03-11T15:30:03Z'), dueAt: later(0) },
    outcome: { kind: 'rejected', ...refusal },
  });
  store.db.exec(`INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents)
    VALUES ('till-1', 'r', 0, 'user-ana', 0)`);
  const cash = {
    number: 1,
    kind: 'cash',
    amountCents: 4_500 as Cents,
    reference: null,
    tillSessionId: 'till-1',
  } as const;
  const returned = { saleId: 'sale-3', step: 'money-returned', at: at('2026-03-11T16:00:00Z'), reason: '' } as const;
  recordIncidentStep(store.db, { ...returned, actorId: 'user-ana' }, [cash]);
}
