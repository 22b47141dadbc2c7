import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { findIncident } from '../../../db/repositories/incidents';
import { sumPending } from '../../../db/repositories/ledger';
import { findEntry, getEntry } from '../../../db/repositories/outbox';
import { getUndo } from '../../../db/repositories/undos';
import { rowsOf, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { acceptSale, openDrawer, writeUndo } from '../../support/store-undos';

function aSoldShop() {
  const store = aShop();
  openDrawer(store);
  sell(store);
  return store;
}

it('writes what is undone, the money and the duty together, behind the report of its sale', () => {
  const store = aSoldShop();
  acceptSale(store);
  const { undo, isRepeat } = writeUndo(store, 1, { approval: { approverId: 'user-ana', reason: 'leaks' } });
  expect([isRepeat, undo]).toMatchObject([
    false,
    {
      id: 'undo-1',
      kind: 'restock',
      state: 'waiting',
      totalCents: 4_500,
      approverName: 'Ana Ruiz',
      lines: [{ number: 1, name: 'Blue Dream Vape 500 mg', quantity: 100, amountCents: 4_500 }],
      tenders: [{ number: 1, kind: 'cash', amountCents: 4_500, reference: null }],
    },
  ]);
  expect(findEntry(store.db, 'outbox-undo-1')).toMatchObject({
    ...{ op: 'refund', undoId: 'undo-1', saleId: 'sale-1', patientId: 'patient-1', state: 'queued', position: 2 },
    parent: { externalId: 'REG-2-000001-7K3QX', biotrackSaleId: '88011', transactionId: '650101' },
  });
  const audits = listAudit(store.db, { after: 0, limit: 99 }).filter(({ action }) => action.startsWith('undo.'));
  expect(audits).toMatchObject([{ actorId: 'user-ana', action: 'undo.restock', detail: { returnedCents: 4_500 } }]);
});

it('answers a repeated press with the first undo, and gives nothing back again', () => {
  const store = aSoldShop();
  acceptSale(store);
  writeUndo(store);
  const again = writeUndo(store, 2, { requestId: 'press-1' });
  expect([again.isRepeat, again.undo.id, rowsOf(store, 'SELECT count(*) AS n FROM undo_tender')]).toEqual([
    true,
    'undo-1',
    [{ n: 1 }],
  ]);
});

it('refuses one press for two sales', () => {
  const store = aSoldShop();
  acceptSale(store);
  writeUndo(store);
  sell(store, { sequence: 2 });
  expect(() => writeUndo(store, 2, { requestId: 'press-1', saleId: 'sale-2' })).toThrow('two sales');
});

it('withdraws a report that never left, and everything it held with it', () => {
  const store = aSoldShop();
  const { undo } = writeUndo(store, 1, { kind: 'void', report: 'withdraw' });
  expect([undo.state, getEntry(store.db, 'outbox-sale-1').state, findIncident(store.db, 'sale-1')]).toEqual([
    'done',
    'cancelled',
    null,
  ]);
  expect([sumPending(store.db, 'patient-1'), rowsOf(store, 'SELECT held FROM package')]).toEqual([[], [{ held: 0 }]]);
});

it('writes nothing at all where the report has left meanwhile', () => {
  const store = aSoldShop();
  acceptSale(store);
  expect(() => writeUndo(store, 1, { kind: 'void', report: 'withdraw' })).toThrow();
  expect(rowsOf(store, 'SELECT id FROM undo')).toEqual([]);
});

it('is done at once where the state need not hear of it', () => {
  const store = aSoldShop();
  acceptSale(store);
  expect([writeUndo(store, 1, { report: null }).undo.state, getUndo(store.db, 'undo-1').at > t0]).toEqual([
    'done',
    true,
  ]);
});
