import { expect, it } from 'vitest';
import { saveSnapshot } from '../../../../db/transactions/save-snapshot';
import { toLabelFacts } from '../../../../electron/services/documents/label-facts';
import type { RegisterConfig } from '../../../../electron/services/register-config';
import type { StatePackage } from '../../../../shared/catalog/sellable-item';
import type { RegistrySnapshot } from '../../../../shared/compliance/registry';
import type { Amount, CivilDate } from '../../../../shared/kernel/units';
import { later, t0 } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { aBarcode, aPackage, aPatient, someMerchandise } from '../../../support/store-values';

const config = {
  store: { name: 'Counterleaf Tampa', address: '100 Demo Ave', licence: 'MMTC-1' },
} as RegisterConfig;
const certification = {
  physician: 'Dr. Íñigo Peñalver',
  startsOn: '2026-01-01' as CivilDate,
  endsOn: '2026-07-01' as CivilDate,
  status: 'ACTIVE',
};
const snapshot: RegistrySnapshot = {
  ...{ cardId: 'PTEST0001', asOf: t0, registryDay: '2026-03-10' as CivilDate, certification, orders: [] },
  ...{ aggregate: null, history: [], holds: [] },
};
const saved = { patientId: 'patient-1', snapshot, cardKey: 'key', cardKeyExpiresAt: later(1), at: t0 };
const battery: StatePackage = aPackage({
  ...{ barcode: aBarcode(103), name: 'Vape battery', orderType: 'DEVICE', route: null, form: 'DEVICE' },
  ...{ medWeight: null, unit: null },
});

it('labels each unit of marijuana with what rule G14 wants, and neither devices nor merchandise', () => {
  const store = aShop({
    patients: [aPatient({ firstName: 'María', lastName: 'Muñoz' })],
    packages: [aPackage(), battery],
  });
  saveSnapshot(store.db, saved);
  const { sale } = sell(store, { items: [aPackage(), battery, someMerchandise()] });
  expect(toLabelFacts({ db: store.db, config }, sale, null)).toEqual([
    {
      store: config.store,
      dispensedOnText: '2026-03-10',
      patientName: 'María Muñoz',
      physician: 'Dr. Íñigo Peñalver',
      productName: 'Blue Dream Vape 500 mg',
      form: 'VAPE',
      route: 'INHALATION',
      strain: 'Blue Dream',
      batch: 'B-22',
      harvest: 'HV-9',
      expiresOnText: '2027-01-31',
      content: { of: 'thc', text: '500 mg' },
      isLowThc: false,
      recommendedDose: null,
      barcode: '0001000000000029',
      copies: 1,
    },
  ]);
  expect(toLabelFacts({ db: store.db, config }, sale, 2)).toEqual([]);
});

it('has no label for a sale without a patient, and no physician where the registry did not name one', () => {
  const store = aShop();
  expect(toLabelFacts({ db: store.db, config }, sell(store, { items: [someMerchandise()] }).sale, null)).toEqual([]);
  const other = aShop();
  const { sale } = sell(other);
  const [label] = toLabelFacts({ db: other.db, config }, sale, 1);
  expect([label?.physician, label?.patientName]).toEqual([null, 'Paula Test']);
  const unsigned = { ...snapshot, certification: { ...certification, physician: '' } };
  saveSnapshot(other.db, { ...saved, snapshot: unsigned });
  expect(toLabelFacts({ db: other.db, config }, sale, 1)[0]?.physician).toBe(null);
});

it('tells of each package what the state counts in it, and its class as the state has it', () => {
  const flower = aPackage({
    ...{ barcode: aBarcode(61), orderType: 'SMOKING', route: 'SMOKING', form: 'WHOLE_FLOWER' },
    ...{ medWeight: 3_500 as Amount, unit: 'mg_smoking' },
  });
  const oil = aPackage({
    ...{ barcode: aBarcode(95), orderType: 'LOW_THC', route: 'SUBLINGUAL', form: 'TINCTURE' },
    ...{ medWeight: 600_000 as Amount, unit: 'ug_cbd', harvest: null },
  });
  const items = [aPackage(), flower, oil];
  const store = aShop({ packages: items });
  const labels = toLabelFacts({ db: store.db, config }, sell(store, { items }).sale, null);
  expect(labels.map(({ content, isLowThc, harvest }) => [content, isLowThc, harvest])).toEqual([
    [{ of: 'thc', text: '500 mg' }, false, 'HV-9'],
    [{ of: 'flower', text: '3.5 g (0.13 oz)' }, false, 'HV-9'],
    [{ of: 'cbd', text: '600 mg' }, true, null],
  ]);
});
