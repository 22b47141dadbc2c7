import { expect, it } from 'vitest';
import { isKnownPackage } from '../../../db/reports/package-trace';
import { aFewDays, anAsk, answered, at } from '../../support/report-scenes';
import { aBarcode } from '../../support/store-values';

it('follows one package through every sale, and back from those that came to nothing', () => {
  const { db } = aFewDays();
  expect(answered(db, anAsk('package-trace', { barcode: aBarcode(29) }))).toEqual([
    [at('2026-03-10T14:00:00Z'), 'sold', -100, 'REG-2-000001-7K3QX', 'Ana Ruiz', 'synced'],
    [at('2026-03-11T15:30:00Z'), 'sold', -100, 'REG-2-000003-7K3QX', 'Lee Ortiz', 'refused'],
    [at('2026-03-11T15:30:00Z'), 'not-sold', 100, 'REG-2-000003-7K3QX', 'Lee Ortiz', 'refused'],
  ]);
});

it('knows the packages that the state told of', () => {
  const { db } = aFewDays();
  expect([isKnownPackage(db, aBarcode(29)), isKnownPackage(db, aBarcode(99))]).toEqual([true, false]);
});
