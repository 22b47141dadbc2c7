import { expect, it } from 'vitest';
import { findMarkBefore, findReportByReferences, listReportsSold } from '../../../db/repositories/receipts';
import { later, type TestStore } from '../../support/store';
import { aShop, loseAnswer, sell } from '../../support/store-scenes';
import { aPatient, someMerchandise } from '../../support/store-values';

/** Two reported sales a day apart, the first of them sent, and a T-shirt. */
function aHistory(): TestStore {
  const patients = [1, 2].map(n => aPatient({ id: `patient-${n}`, registryId: `PTEST000${n}` }));
  const store = aShop({ patients });
  sell(store);
  loseAnswer(store);
  sell(store, { sequence: 2, patientId: 'patient-2', soldAt: later(86_400_000) });
  sell(store, { sequence: 3, items: [someMerchandise()], soldAt: later(10) });
  return store;
}

it('lists the reports of what was sold in a time, with the goods the state is told of', () => {
  const { db } = aHistory();
  const sold = listReportsSold(db, later(0), later(86_400_000));
  expect(sold).toEqual([
    {
      ...{ saleId: 'sale-1', localRef: 'REG-2-000001-7K3QX', soldAt: later(0), state: 'unknown', voided: 'no' },
      ...{ biotrackSaleId: null, requestId: sold[0]?.requestId, externalId: 'REG-2-000001-7K3QX' },
      ...{ cardId: 'PTEST0001', lines: [{ barcode: '0001000000000029', quantity: 100 }] },
    },
  ]);
});

it('finds a report by any of its references', () => {
  const { db } = aHistory();
  const [first] = listReportsSold(db, later(0), later(1));
  const none = { biotrackSaleId: 'x', requestId: null, externalId: null };
  expect([
    findReportByReferences(db, none),
    findReportByReferences(db, { ...none, requestId: first?.requestId ?? '' }),
    findReportByReferences(db, { ...none, externalId: 'REG-2-000001-7K3QX' }),
  ]).toEqual([null, first, first]);
});

it.each(['waiting', 'done'] as const)('tells of a sale that its void is %s', state => {
  const { db } = aHistory();
  db.exec(`INSERT INTO till_session (id, request_id, opened_at, opened_by, opening_float_cents) VALUES ('t', 'r', 0, 'user-ana', 0);
    INSERT INTO undo VALUES ('u', 'p', 'REG-2-000009-AAAAA', 'REG-2', 9, 'sale-1', 'void', 'duplicate', NULL, '', 5, 'user-ana', NULL,
      NULL, NULL, 't', 0, 0, 0, '${state}', ${later(0)})`);
  expect(listReportsSold(db, later(0), later(1)).map(report => report.voided)).toEqual([state]);
});

it('knows the state’s number from before a moment, by when the sending began', () => {
  const { db } = aHistory();
  expect([findMarkBefore(db, later(500)), findMarkBefore(db, later(86_400_000))]).toEqual([null, '650100']);
});
