import { expect, it } from 'vitest';
import { findKnownMark, listInherited } from '../../../db/repositories/inherited-reports';
import { getEntry } from '../../../db/repositories/outbox';
import { noteMachineBoot } from '../../../db/transactions/note-machine-boot';
import { aShop, loseAnswer, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';

const patients = [1, 2, 3].map(number => aPatient({ id: `patient-${number}`, registryId: `PTEST000${number}` }));

it('knows no number of the state before the first report', () => {
  const { db } = aShop({ patients });
  expect([findKnownMark(db), listInherited(db, null)]).toEqual([null, { upTo: 0, reports: [] }]);
});

it('hands the newest number that was known on from report to report, as each was written', () => {
  const store = aShop({ patients });
  sell(store);
  startSending(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  sell(store, { sequence: 3, patientId: 'patient-3' });
  const found = (id: string, state: string, mark: string) => {
    return { id, state, requestId: getEntry(store.db, id).requestId, mark, isOfThisBoot: false };
  };
  expect([findKnownMark(store.db), listInherited(store.db, null)]).toEqual([
    '650100',
    {
      upTo: 3,
      reports: [
        found('outbox-sale-1', 'sending', '650100'),
        found('outbox-sale-2', 'queued', '650100'),
        found('outbox-sale-3', 'queued', '650100'),
      ],
    },
  ]);
});

it('looks for a report without a number among everything, and keeps the number of its commit', () => {
  const store = aShop({ patients });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  loseAnswer(store);
  expect(listInherited(store.db, null).reports.map(({ id, state, mark }) => [id, state, mark])).toEqual([
    ['outbox-sale-1', 'unknown', '650100'],
    ['outbox-sale-2', 'queued', '0'],
  ]);
});

it('knows what was written since the machine was switched on, where somebody can tell', () => {
  const store = aShop({ patients });
  sell(store);
  noteMachineBoot(store.db, 'boot-a', 1);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  const told = (boot: string | null) => listInherited(store.db, boot).reports.map(({ isOfThisBoot }) => isOfThisBoot);
  expect([told('boot-a'), told('boot-b'), told(null)]).toEqual([
    [false, true],
    [false, false],
    [false, false],
  ]);
});
