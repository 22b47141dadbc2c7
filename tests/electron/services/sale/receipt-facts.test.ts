import { expect, it } from 'vitest';
import { saveSnapshot } from '../../../../db/transactions/save-snapshot';
import type { RegisterConfig } from '../../../../electron/services/register-config';
import { toReceiptFacts } from '../../../../electron/services/sale/receipt-facts';
import type { RegistrySnapshot } from '../../../../shared/compliance/registry';
import type { Amount, CivilDate } from '../../../../shared/kernel/units';
import { later, t0 } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { aPackage, aPatient, someMerchandise } from '../../../support/store-values';

const config = {
  store: { name: 'Counterleaf Tampa', address: '100 Demo Ave', licence: 'MMTC-1' },
} as RegisterConfig;

const snapshot: RegistrySnapshot = {
  cardId: 'PTEST0001',
  asOf: t0,
  registryDay: '2026-03-10' as CivilDate,
  certification: null,
  orders: [
    {
      orderId: 'O-1',
      orderType: 'MEDICAL',
      route: 'INHALATION',
      unit: 'ug_thc',
      startsOn: '2026-02-01' as CivilDate,
      endsOn: '2026-04-11' as CivilDate,
      isOpen: true,
      total: 24_500_000 as Amount,
      dispensed: 0 as Amount,
      remaining: 24_500_000 as Amount,
      windowDays: 70,
      dispensableToday: 1_700_000 as Amount,
    },
  ],
  aggregate: null,
  history: [],
  holds: [],
};

it('prints initials and a masked card, amounts in the state’s units, and what is left after the sale', () => {
  const store = aShop({ patients: [aPatient({ firstName: 'Óscar' })] });
  const key = { cardKey: 'key', cardKeyExpiresAt: later(1), at: t0 };
  saveSnapshot(store.db, { patientId: 'patient-1', snapshot, ...key });
  const { sale } = sell(store, { items: [aPackage(), someMerchandise()] });
  const facts = toReceiptFacts({ db: store.db, config }, sale);
  expect(facts).toMatchObject({
    soldAtText: '2026-03-10 14:00',
    utcOffset: '-04:00',
    reference: 'REG-2-000001-7K3QX',
    patientInitials: 'Ó. T.',
    biotrackSaleId: null,
    employeeId: 'E-014',
    byTaxClass: [
      { taxClass: 'medical', amountCents: 4_500, taxCents: 0 },
      { taxClass: 'merchandise', amountCents: 2_000, taxCents: 0 },
    ],
    left: {
      asOfText: '2026-03-10 14:00',
      routes: [{ orderType: 'MEDICAL', route: 'INHALATION', leftText: '1,200 mg' }],
    },
  });
  expect(facts.lines.map(line => line.countedText)).toEqual(['500 mg', null]);
  expect(JSON.stringify(facts)).not.toMatch(/PTEST0001|Óscar/);
});

it('says nothing of the registry for merchandise alone', () => {
  const store = aShop();
  const { sale } = sell(store, { items: [someMerchandise()] });
  expect(toReceiptFacts({ db: store.db, config }, sale)).toMatchObject({
    left: null,
    isReported: false,
    maskedCard: null,
  });
});
