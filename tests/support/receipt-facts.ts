import type { ReceiptFacts } from '../../shared/documents/receipt';
import type { Cents, Quantity } from '../../shared/kernel/units';

/** A sale with everything on it: two packages, a device, taxed merchandise, a caregiver and two tenders. */
export function someReceiptFacts(changes: Partial<ReceiptFacts> = {}): ReceiptFacts {
  return {
    store: { name: 'Counterleaf Tampa', address: '100 Demo Ave, Tampa, FL 33602', licence: 'MMTC-2017-0001' },
    soldAtText: '2026-03-10 14:00',
    utcOffset: '-04:00',
    reference: 'REG-2-000123-7K3QX',
    isReported: true,
    biotrackSaleId: '4711',
    patientInitials: 'M.P.',
    maskedCard: '*****0001',
    caregiverName: 'José Núñez',
    employeeId: 'E-014',
    lines: [
      {
        name: 'Blue Dream vape cartridge 850 mg',
        barcode: '0001000000000029',
        quantity: 200 as Quantity,
        orderType: 'MEDICAL',
        route: 'INHALATION',
        countedText: '1,700 mg',
        listPriceCents: 4_500 as Cents,
        unitPriceCents: 4_500 as Cents,
        amountCents: 9_000 as Cents,
        discountCents: 0 as Cents,
        taxCents: 0 as Cents,
      },
      {
        name: 'Vape battery',
        barcode: '0001000000000103',
        quantity: 100 as Quantity,
        orderType: 'DEVICE',
        route: null,
        countedText: null,
        listPriceCents: 1_500 as Cents,
        unitPriceCents: 1_500 as Cents,
        amountCents: 1_500 as Cents,
        discountCents: 0 as Cents,
        taxCents: 113 as Cents,
      },
      {
        name: 'T-shirt',
        barcode: null,
        quantity: 100 as Quantity,
        orderType: null,
        route: null,
        countedText: null,
        listPriceCents: 2_000 as Cents,
        unitPriceCents: 2_000 as Cents,
        amountCents: 2_000 as Cents,
        discountCents: 0 as Cents,
        taxCents: 150 as Cents,
      },
    ],
    discountCents: 0 as Cents,
    subtotalCents: 12_500 as Cents,
    taxCents: 263 as Cents,
    totalCents: 12_763 as Cents,
    byTaxClass: [
      { taxClass: 'medical', amountCents: 9_000 as Cents, taxCents: 0 as Cents },
      { taxClass: 'device', amountCents: 1_500 as Cents, taxCents: 113 as Cents },
      { taxClass: 'merchandise', amountCents: 2_000 as Cents, taxCents: 150 as Cents },
    ],
    tenders: [
      { kind: 'debit', amountCents: 10_000 as Cents, reference: 'A-99812' },
      { kind: 'cash', amountCents: 3_000 as Cents },
    ],
    changeCents: 237 as Cents,
    left: {
      asOfText: '2026-03-10 13:58',
      routes: [
        { orderType: 'MEDICAL', route: null, leftText: '7,800 mg' },
        { orderType: 'MEDICAL', route: 'INHALATION', leftText: '13,800 mg' },
        { orderType: 'SMOKING', route: 'SMOKING', leftText: '28.35 g (1.00 oz)' },
      ],
    },
    warnings: [],
    ...changes,
  };
}
