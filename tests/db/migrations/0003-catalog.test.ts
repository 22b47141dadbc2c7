import { expect, it } from 'vitest';
import { migrate } from '../../../db/migrate';
import { findPackageByBarcode, upsertPackage } from '../../../db/repositories/packages';
import { findPatient, insertPatient } from '../../../db/repositories/patients';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import { t0 } from '../../support/store';
import { aDbBefore } from '../../support/store-migration';
import { aPackage, aPatient } from '../../support/store-values';

it('adds the shelf beside the people who were there', () => {
  const db = aDbBefore(3);
  insertPatient(db, aPatient(), t0);
  migrate(db, 3);
  upsertPackage(db, aPackage(), t0);
  expect(findPatient(db, 'patient-1')).toEqual(aPatient());
  expect(findPackageByBarcode(db, aPackage().barcode)).toEqual(aPackage());
  expect(db.prepare('SELECT * FROM inventory_state').all()).toEqual([{ id: 1, cursor: null, synced_at: null }]);
});

it.each(['1', '000100000000002A', '00010000000000290'])('has no place for the barcode %s', barcode => {
  const db = aDbBefore(4);
  expect(() => upsertPackage(db, aPackage({ barcode: barcode as Barcode }), t0)).toThrow('CHECK constraint failed');
});
