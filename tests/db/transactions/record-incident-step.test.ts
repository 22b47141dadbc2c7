import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { type ReversalToRecord, recordIncidentStep } from '../../../db/transactions/record-incident-step';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import type { IncidentStep } from '../../../shared/sale/incident';
import { later, rowsOf, type TestStore, t0 } from '../../support/store';
import { aShop, sell, startSending } from '../../support/store-scenes';

/** A sale that was paid, and that the state refused. */
function aRefusedSale(): TestStore {
  const store = aShop();
  sell(store);
  const attemptId = startSending(store);
  const refusal = { stateCode: '602', stateText: 'Over', codes: ['AGGREGATE_EXCEEDED'] } as const;
  const outcome = { kind: 'rejected', ...refusal } as const;
  recordAttempt(store.db, { outboxId: 'outbox-sale-1', attemptId, at: later(2_000), outcome, dueAt: t0 });
  store.db.exec(`INSERT INTO till_session VALUES ('till-1', 'r', 0, 'user-ana', 0, NULL)`);
  return store;
}

const take = (store: TestStore, step: IncidentStep, reversals: readonly ReversalToRecord[] = []) =>
  recordIncidentStep(
    store.db,
    { saleId: 'sale-1', step, at: later(9_000), actorId: 'user-ana', reason: 'as found' },
    reversals,
  );
const cashBack: ReversalToRecord = {
  ...{ number: 1, kind: 'cash', amountCents: 4_500 as Cents },
  ...{ reference: null, tillSessionId: 'till-1' },
};
const stock = (store: TestStore) => rowsOf(store, 'SELECT remaining, held FROM package');

describe('a sale refused after it was paid', () => {
  it('opens an incident by itself, with the goods back on the shelf and the amount back with the patient', () => {
    const store = aRefusedSale();
    expect(rowsOf(store, 'SELECT * FROM incident')).toEqual([
      {
        ...{ sale_id: 'sale-1', kind: 'refused', opened_at: later(2_000) },
        ...{ state_code: '602', state_text: 'Over', codes: '["AGGREGATE_EXCEEDED"]' },
      },
    ]);
    expect(rowsOf(store, 'SELECT DISTINCT entry FROM ledger ORDER BY entry')).toEqual([
      { entry: 'release' },
      { entry: 'reserve' },
    ]);
    expect(stock(store)).toMatchObject([{ held: 0 }]);
  });

  it('is dealt with by rows of its own, and nothing that was written is changed', () => {
    const store = aRefusedSale();
    const before = ['sale', 'sale_line', 'tender', 'outbox', 'incident'].map(table =>
      rowsOf(store, `SELECT * FROM ${table}`),
    );
    expect([take(store, 'money-returned', [cashBack]), take(store, 'goods-kept'), take(store, 'closed')]).toEqual([
      ok(null),
      ok(null),
      ok(null),
    ]);
    expect(
      ['sale', 'sale_line', 'tender', 'outbox', 'incident'].map(table => rowsOf(store, `SELECT * FROM ${table}`)),
    ).toEqual(before);
    expect(rowsOf(store, 'SELECT * FROM tender_reversal')).toEqual([
      {
        ...{ sale_id: 'sale-1', number: 1, amount_cents: 4_500, reference: null },
        ...{ till_session_id: 'till-1', at: later(9_000), actor_id: 'user-ana' },
      },
    ]);
    const audits = listAudit(store.db, { after: 0, limit: 50 }).filter(({ action }) => action.startsWith('incident.'));
    expect(audits.map(({ action, actorId, subject, detail }) => [action, actorId, subject, detail])).toEqual([
      ['incident.money-returned', 'user-ana', 'sale:sale-1', { reason: 'as found', returnedCents: 4_500 }],
      ['incident.goods-kept', 'user-ana', 'sale:sale-1', { reason: 'as found' }],
      ['incident.closed', 'user-ana', 'sale:sale-1', { reason: 'as found' }],
    ]);
  });

  it('takes goods that are gone off the shelf, because the state still counts them as here', () => {
    const store = aRefusedSale();
    expect(take(store, 'goods-gone')).toEqual(ok(null));
    expect(stock(store)).toMatchObject([{ held: 100 }]);
    expect(take(store, 'goods-kept')).toEqual(err('not-now'));
  });

  it('is not closed before the money is back and the goods are known, and not touched afterwards', () => {
    const store = aRefusedSale();
    expect(take(store, 'closed')).toEqual(err('not-now'));
    take(store, 'money-returned', [cashBack]);
    expect([take(store, 'closed'), take(store, 'money-returned', [cashBack])]).toEqual([
      err('not-now'),
      err('not-now'),
    ]);
    take(store, 'goods-kept');
    take(store, 'closed');
    expect(take(store, 'closed')).toEqual(err('not-now'));
    expect(() =>
      store.db.exec(`INSERT INTO incident_step VALUES ('sale-1', 9, 'goods-gone', 0, 'user-ana', '')`),
    ).toThrow('incident: is closed');
  });

  it('is not there for a sale that nobody refused', () => {
    const store = aShop();
    sell(store);
    expect(take(store, 'goods-kept')).toEqual(err('not-now'));
  });
});
