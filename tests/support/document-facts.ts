import type { LabelFacts } from '../../shared/documents/patient-label';
import type { ReturnLabelFacts } from '../../shared/documents/return-label';
import type { SlipFacts } from '../../shared/documents/slip';
import type { TillFacts } from '../../shared/documents/till-facts';
import type { Cents, Quantity } from '../../shared/kernel/units';

const cents = (value: number) => value as Cents;
const store = { name: 'Counterleaf Tampa', address: '100 Demo Ave, Tampa, FL 33602', licence: 'MMTC-2017-0001' };

/** Two of three lines of a sale, one of them back in the house, paid back in cash and on the card. */
export function someSlipFacts(changes: Partial<SlipFacts> = {}): SlipFacts {
  return {
    store,
    undoneAtText: '2026-03-10 14:20',
    utcOffset: '-04:00',
    reference: 'REG-2-U00007-2MPXA',
    saleReference: 'REG-2-000123-7K3QX',
    soldAtText: '2026-03-10 14:00',
    biotrackSaleId: '4711',
    isStatePending: false,
    reason: 'Defective',
    employeeId: 'E-014',
    approverId: 'E-002',
    patientInitials: 'M. P.',
    maskedCard: '*****0001',
    lines: [
      {
        name: 'Blue Dream vape cartridge 850 mg',
        barcode: '0001000000000029',
        quantity: 100 as Quantity,
        amountCents: cents(4_500),
        taxCents: cents(0),
        returnedAs: '0001000000009901',
      },
      {
        name: 'Vape battery',
        barcode: '0001000000000103',
        quantity: 100 as Quantity,
        amountCents: cents(1_500),
        taxCents: cents(113),
        returnedAs: null,
      },
    ],
    subtotalCents: cents(6_000),
    taxCents: cents(113),
    totalCents: cents(6_113),
    tenders: [
      { kind: 'debit', amountCents: cents(4_000), reference: 'A-99812' },
      { kind: 'cash', amountCents: cents(2_113) },
    ],
    ...changes,
  };
}

/** A vape cartridge for a patient with a long Spanish name. */
export function someLabelFacts(changes: Partial<LabelFacts> = {}): LabelFacts {
  return {
    store,
    dispensedOnText: '2026-03-10',
    patientName: 'María Guadalupe Fernández de la Peña Muñoz',
    physician: 'Dr. Íñigo Peñalver',
    productName: 'Blue Dream vape cartridge 850 mg',
    form: 'VAPE',
    route: 'INHALATION',
    strain: 'Blue Dream',
    batch: 'B-2026-0117',
    harvest: 'H-2025-1203',
    expiresOnText: '2027-01-31',
    content: { of: 'thc', text: '850 mg' },
    isLowThc: false,
    recommendedDose: null,
    barcode: '0001000000000029',
    copies: 1,
    ...changes,
  };
}

export function someReturnLabelFacts(changes: Partial<ReturnLabelFacts> = {}): ReturnLabelFacts {
  return {
    store,
    barcode: '0001000000009901',
    formerBarcode: '0001000000000029',
    productName: 'Blue Dream vape cartridge 850 mg',
    quantityText: '1',
    batch: 'B-2026-0117',
    returnedAtText: '2026-03-10 14:20',
    saleReference: 'REG-2-000123-7K3QX',
    employeeId: 'E-014',
    destroyFromText: '2026-03-13 14:20',
    ...changes,
  };
}

/** A Z of a busy day: money in and out, a shortage, and two sales that the state does not know yet. */
export function someTillFacts(changes: Partial<TillFacts> = {}): TillFacts {
  return {
    store,
    terminal: { id: 'REG-2', name: 'Front 2' },
    report: 'Z',
    number: 41,
    openedAtText: '2026-03-10 08:55',
    openedBy: 'Ana Ruiz',
    closedAtText: '2026-03-10 20:10',
    closedBy: 'Ana Ruiz',
    approvedBy: 'Lee Park',
    printedAtText: '2026-03-10 20:11',
    utcOffset: '-04:00',
    sales: {
      count: 63,
      money: {
        discountCents: cents(12_500),
        subtotalCents: cents(412_345),
        taxCents: cents(1_988),
        totalCents: cents(414_333),
      },
    },
    tenders: [
      { kind: 'cash', count: 40, totalCents: cents(251_000) },
      { kind: 'debit', count: 25, totalCents: cents(170_333) },
    ],
    givenBack: [
      { kind: 'cash', count: 2, totalCents: cents(2_113) },
      { kind: 'debit', count: 1, totalCents: cents(4_000) },
    ],
    voids: 1,
    refunds: 1,
    corrections: 1,
    floatCents: cents(20_000),
    changeCents: cents(7_000),
    movements: [
      { kind: 'cash-in', atText: '10:02', by: 'Ana Ruiz', reason: 'Change from the bank', amountCents: cents(10_000) },
      { kind: 'cash-out', atText: '11:40', by: 'Ana Ruiz', reason: '', amountCents: cents(1_850) },
      { kind: 'drop', atText: '15:00', by: 'Lee Park', reason: 'Safe, bag 0117', amountCents: cents(150_000) },
    ],
    noSales: 1,
    expectedCents: cents(120_037),
    count: {
      totalCents: cents(118_037),
      pieces: [
        { denominationCents: cents(10_000), pieces: 4 },
        { denominationCents: cents(2_000), pieces: 39 },
        { denominationCents: cents(1), pieces: 37 },
      ],
      earlierCents: [cents(117_537)],
      overShortCents: cents(-2_000),
      reason: 'A twenty is missing, the count was made twice',
    },
    unsettled: [
      {
        reference: 'REG-2-000185-9QK2M',
        soldAtText: '2026-03-10 19:58',
        totalCents: cents(8_550),
        statusText: 'Queued',
        isEarlier: false,
      },
      {
        reference: 'REG-2-000099-1ABCD',
        soldAtText: '2026-03-09 20:02',
        totalCents: cents(12_000),
        statusText: 'Checking',
        isEarlier: true,
      },
    ],
    openIncidents: 1,
    openUndoIncidents: 2,
    ...changes,
  };
}
