import { outagePaper } from '../../shared/documents/outage-paper';
import { patientLabels } from '../../shared/documents/patient-label';
import type { PrintDocument } from '../../shared/documents/print-document';
import { type ReceiptFacts, type ReceiptItem, receipt } from '../../shared/documents/receipt';
import { receiptAuditPaper } from '../../shared/documents/receipt-audit-paper';
import { returnLabel } from '../../shared/documents/return-label';
import { refundSlip, voidSlip } from '../../shared/documents/slip';
import { testPage } from '../../shared/documents/test-page';
import type { TillFacts } from '../../shared/documents/till-facts';
import { tillReport } from '../../shared/documents/till-report';
import type { Cents, Instant } from '../../shared/kernel/units';
import { outageNotice } from '../../shared/sync/outage-notice';
import { someLabelFacts, someReturnLabelFacts, someSlipFacts, someTillFacts } from './document-facts';
import { someEvidence, zone } from './receipt-evidence';
import { someReceiptFacts } from './receipt-facts';

export const languages = ['en', 'es'] as const;
export const widths = [32, 42, 48] as const;

/** Every document there is, with something in every field, by the name of its file. */
export function everyDocument(language: 'en' | 'es'): Readonly<Record<string, PrintDocument>> {
  const [first] = someReceiptFacts().lines;
  const pending = someReceiptFacts({ biotrackSaleId: null });
  return {
    receipt: receipt(someReceiptFacts(), language, { isDuplicate: false }),
    'receipt-pending': receipt(pending, language, { isDuplicate: false }),
    'receipt-discount': receipt(discounted(first), language, { isDuplicate: false }),
    'receipt-duplicate': receipt(someReceiptFacts(), language, { isDuplicate: true }),
    'refund-slip': refundSlip(someSlipFacts(), language, { isDuplicate: false }),
    'void-slip': voidSlip(someSlipFacts({ isStatePending: true, tenders: [] }), language, { isDuplicate: true }),
    'patient-label': labels(language),
    'return-label': returnLabel(someReturnLabelFacts(), language),
    'till-x-blind': tillReport(blindFacts(), language, { isDuplicate: false }),
    'till-z': tillReport(someTillFacts(), language, { isDuplicate: false }),
    'outage-notice': notice(),
    'receipt-audit': receiptAuditPaper(someEvidence(), { store: someReceiptFacts().store, zone }, language),
    'test-page': testPage(someTestFacts, language),
  };
}

const someTestFacts = {
  storeName: 'Counterleaf Tampa',
  terminal: { id: 'REG-2', name: 'Front 2' },
  printer: 'TM-T88VI · 192.168.1.20:9100',
  columns: 42,
  printedAtText: '2026-03-10 14:20',
};

/** The longest names that a Spanish-speaking shop may meet. */
function labels(language: 'en' | 'es'): PrintDocument {
  const flower = someLabelFacts({
    ...{ productName: 'Northern Lights flower, Edición del Año Nuevo', form: 'WHOLE_FLOWER', route: 'SMOKING' },
    ...{
      content: { of: 'flower', text: '3.5 g (0.13 oz)' },
      strain: 'Northern Lights',
      barcode: '0001000000000061',
      physician: null,
    },
  });
  const oil = someLabelFacts({
    ...{ productName: 'Charlotte tincture 600 mg', form: 'TINCTURE', route: 'SUBLINGUAL', strain: null },
    ...{ content: { of: 'cbd', text: '600 mg' }, isLowThc: true, barcode: '0001000000000095', harvest: null },
  });
  const strip = patientLabels([someLabelFacts({ copies: 2 }), flower, oil], language);
  if (strip === null) throw new Error('There is nothing to label.');
  return strip;
}

function discounted(first: ReceiptItem | undefined): ReceiptFacts {
  if (first === undefined) throw new Error('The receipt has no line.');
  const line: ReceiptItem = {
    ...first,
    name: 'Cápsulas de liberación prolongada «Señorita Piñón» 25 mg, frasco de sesenta unidades',
    ...{ unitPriceCents: 4_050 as Cents, amountCents: 8_100 as Cents, discountCents: 900 as Cents },
  };
  return someReceiptFacts({
    lines: [line],
    ...{ discountCents: 900 as Cents, subtotalCents: 8_100 as Cents, taxCents: 0 as Cents },
    ...{ totalCents: 123_456_789 as Cents, changeCents: 0 as Cents },
    caregiverName: 'María de los Ángeles Fernández de Córdoba y Muñoz',
    warnings: ['Sold while the state could not be reached: approved by E-002.'],
  });
}

/** An X for somebody who is to count the drawer without knowing what should be in it. */
function blindFacts(): TillFacts {
  const hidden = { tenders: [], givenBack: [], changeCents: null, expectedCents: null, count: null };
  return someTillFacts({
    ...{ report: 'X', number: null, closedAtText: null, closedBy: null, approvedBy: null, openIncidents: 0 },
    openUndoIncidents: 0,
    ...hidden,
    sales: { count: 12, money: null },
    unsettled: [],
  });
}

function notice(): PrintDocument {
  const at = (time: string) => Date.parse(`2026-03-10T${time}:00-04:00`) as Instant;
  const lines = outageNotice(
    {
      id: '019cd7a0-6e00-7000-8000-000000000001',
      cause: 'offline',
      lastContactAt: at('09:59'),
      beganAt: at('10:00'),
      endedAt: at('12:31'),
      elapsedMs: 9_060_000,
      contactsTried: 214,
      queuedSales: 40,
      onDuty: [
        { name: 'Ana Ruiz', since: at('10:00') },
        { name: 'José Núñez', since: at('11:15') },
      ],
      notice: { at: at('12:30'), by: 'Lee Park' },
    },
    {
      ...{ name: 'Counterleaf Tampa', address: '100 Demo Ave, Tampa, FL 33602', licence: 'MMTC-2017-0001' },
      ...{ zone: 'America/New_York', terminal: 'Front 2 (REG-2)' },
    },
    at('12:40'),
  );
  return outagePaper(lines, '019cd7a0-6e00-7000-8000-000000000001');
}
