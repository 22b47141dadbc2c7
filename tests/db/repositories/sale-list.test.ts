import { expect, it } from 'vitest';
import { type SaleListFilter, unfiltered } from '../../../db/repositories/sale-filter';
import { listSales } from '../../../db/repositories/sale-list';
import { takeSequence } from '../../../db/repositories/terminal-sequence';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import { later, type TestStore } from '../../support/store';
import { aDispensation, aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';
import { acceptSale, acceptUndoOf, openDrawer, writeUndo } from '../../support/store-undos';
import { aPackage, aPatient, someMerchandise } from '../../support/store-values';

const zone = 'America/New_York';
const at = (text: string): Instant => Date.parse(text) as Instant;
const all: SaleListFilter = unfiltered(zone);

/** 1 accepted, 2 refused to tell, 3 queued for José, 4 merchandise; 1 and 2 on the 10th in New York, 3 and 4 on the 11th. */
function aHistory(): TestStore {
  const jose = aPatient({ id: 'patient-2', firstName: 'José', lastName: 'Peña', registryId: 'P10000001' });
  const maria = aPatient({ id: 'patient-3', firstName: 'Maria', registryId: 'P10000002' });
  const store = aShop({ patients: [aPatient(), jose, maria] });
  for (let index = 0; index < 4; index += 1) store.db.transaction(() => takeSequence(store.db, 'REG-2'));
  sell(store, { sequence: 1, soldAt: at('2026-03-10T14:00:00Z') });
  sell(store, { sequence: 2, soldAt: at('2026-03-11T03:59:00Z'), patientId: 'patient-3' });
  sell(store, { sequence: 3, soldAt: at('2026-03-11T04:00:00Z'), patientId: 'patient-2' });
  sell(store, { sequence: 4, soldAt: at('2026-03-11T12:00:00Z'), items: [someMerchandise()] });
  const outboxId = 'outbox-sale-1';
  const attemptId = startSending(store, outboxId);
  const outcome = { kind: 'accepted', dispensed: aDispensation() } as const;
  recordAttempt(store.db, {
    outboxId,
    attemptId,
    at: at('2026-03-11T12:00:00Z'),
    outcome,
    dueAt: at('2026-03-11T12:00:00Z'),
  });
  loseAnswer(store, 'outbox-sale-2');
  return store;
}

const listed = (store: TestStore, filter: Partial<SaleListFilter>, limit = 9) =>
  listSales(store.db, { ...all, ...filter }, limit).map(sale => sale.id);

it('lists newest first with what the history shows', () => {
  const store = aHistory();
  expect(listed(store, {})).toEqual(['sale-4', 'sale-3', 'sale-2', 'sale-1']);
  expect(listSales(store.db, { ...all, statuses: ['synced'] }, 9)).toEqual([
    {
      id: 'sale-1',
      localRef: 'REG-2-000001-7K3QX',
      soldAt: at('2026-03-10T14:00:00Z'),
      operatorName: 'Ana Ruiz',
      patientName: 'Paula Test',
      totalCents: 4_500,
      lineCount: 1,
      biotrackSaleId: '88012',
      syncStatus: 'synced',
    },
  ]);
});

it('finds the sales of a package by its sixteen digits, and of no other', () => {
  const store = aHistory();
  const { barcode } = aPackage();
  expect([listed(store, { search: barcode }), listed(store, { search: '9999999999999999' })]).toEqual([
    ['sale-3', 'sale-2', 'sale-1'],
    [],
  ]);
});

it.each<[Partial<SaleListFilter>, readonly string[]]>([
  [{ statuses: ['queued'] }, ['sale-3']],
  [{ statuses: ['checking'] }, ['sale-2']],
  [{ statuses: ['not-reported'] }, ['sale-4']],
  [{ statuses: ['refused'] }, []],
  [{ from: '2026-03-10' as CivilDate, to: '2026-03-10' as CivilDate }, ['sale-2', 'sale-1']],
  [{ from: '2026-03-11' as CivilDate, to: '2026-03-11' as CivilDate }, ['sale-4', 'sale-3']],
  [{ from: '2026-03-10' as CivilDate, to: '2026-03-10' as CivilDate, statuses: ['synced'] }, ['sale-1']],
  [{ from: '2026-03-10' as CivilDate, to: '2026-03-10' as CivilDate, statuses: ['not-reported'] }, []],
  [{ search: 'reg-2-000003' }, ['sale-3']],
  [{ search: 'REG-2' }, ['sale-4', 'sale-3', 'sale-2', 'sale-1']],
  [{ search: '000002' }, ['sale-2']],
  [{ search: '4' }, ['sale-4']],
  [{ search: '88012' }, ['sale-1']],
  [{ search: '880' }, ['sale-1']],
  [{ search: 'pena jo' }, ['sale-3']],
  [{ search: 'p1000' }, ['sale-3', 'sale-2']],
  [{ search: 'p1000', statuses: ['checking'] }, ['sale-2']],
  [{ search: 'nobody' }, []],
])('filters by %o', (filter, expected) => {
  expect(listed(aHistory(), filter)).toEqual(expected);
});

it('goes on after any sale, under any filter, with nothing twice', () => {
  const store = aHistory();
  expect(listed(store, {}, 2)).toEqual(['sale-4', 'sale-3']);
  expect(listed(store, { after: 'sale-3' }, 2)).toEqual(['sale-2', 'sale-1']);
  expect(listed(store, { after: 'sale-1' })).toEqual([]);
  expect(listed(store, { after: 'sale-3', statuses: ['checking'] })).toEqual(['sale-2']);
  expect(listed(store, { after: 'sale-2', statuses: ['checking'] })).toEqual([]);
  expect(listed(store, { after: 'sale-3', search: 'p1000' })).toEqual(['sale-2']);
});

it('keeps apart sales of the same millisecond', () => {
  const store = aShop();
  for (const sequence of [1, 2, 3]) sell(store, { sequence, items: [someMerchandise()] });
  expect(listed(store, {}, 1)).toEqual(['sale-3']);
  expect(listed(store, { after: 'sale-3' }, 1)).toEqual(['sale-2']);
  expect(listed(store, { after: 'sale-2' }, 1)).toEqual(['sale-1']);
});

it('lists a voided sale as such, and under no other status', () => {
  const store = aShop();
  openDrawer(store);
  sell(store);
  sell(store, { sequence: 2, soldAt: later(1) });
  acceptSale(store);
  acceptSale(store, 2);
  writeUndo(store, 1, { kind: 'void' });
  const waiting = listed(store, { statuses: ['synced'] });
  acceptUndoOf(store);
  expect([waiting, listed(store, { statuses: ['synced'] }), listed(store, { statuses: ['voided'] })]).toEqual([
    ['sale-2', 'sale-1'],
    ['sale-2'],
    ['sale-1'],
  ]);
  expect(listSales(store.db, all, 9).map(({ syncStatus }) => syncStatus)).toEqual(['synced', 'voided']);
});
