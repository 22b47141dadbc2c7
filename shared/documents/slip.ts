import { formatScaled } from '../kernel/decimal';
import type { Cents, Quantity } from '../kernel/units';
import type { Tender } from '../payment/tender';
import { entry, gap, headline, paragraph, qr, row, rule, ruled, text } from './blocks';
import { paperMoney } from './paper-text';
import type { Block, DocumentKind, PrintDocument } from './print-document';
import { type PaperStore, storeBlocks, tenderText } from './receipt';
import { type ReceiptWords, receiptWords } from './receipt-words';
import { type SlipWords, slipWords } from './slip-words';

/** What a void or a refund leaves in the customer's hand. Amounts are positive: what was given back. */
export type SlipFacts = {
  readonly store: PaperStore;
  /** Store time, for example "2026-03-10 14:00", and its offset, "-04:00". */
  readonly undoneAtText: string;
  readonly utcOffset: string;
  /** The undo's own reference. */
  readonly reference: string;
  /** The QR code as well: scanned, it opens the sale. */
  readonly saleReference: string;
  readonly soldAtText: string;
  readonly biotrackSaleId: string | null;
  /** Whether the state still has to be told, or has not answered yet. Never true of merchandise. */
  readonly isStatePending: boolean;
  /** A finished sentence in the slip's language. */
  readonly reason: string;
  readonly employeeId: string;
  readonly approverId: string | null;
  readonly patientInitials: string | null;
  readonly maskedCard: string | null;
  readonly lines: readonly SlipItem[];
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
  readonly tenders: readonly Tender[];
};

export type SlipItem = {
  readonly name: string;
  readonly barcode: string | null;
  readonly quantity: Quantity;
  readonly amountCents: Cents;
  readonly taxCents: Cents;
  /** The package id that the goods came back under; null where nothing came back. */
  readonly returnedAs: string | null;
};

type Copy = { readonly isDuplicate: boolean };

/** The whole sale, taken back before it left the till. */
export function voidSlip(facts: SlipFacts, language: 'en' | 'es', copy: Copy): PrintDocument {
  return slip('void-slip', facts, language, copy);
}

/** Some lines or all; with cash the customer signs for it, so that the drawer can be accounted for. */
export function refundSlip(facts: SlipFacts, language: 'en' | 'es', copy: Copy): PrintDocument {
  return slip('refund-slip', facts, language, copy);
}

function slip(
  kind: Extract<DocumentKind, 'void-slip' | 'refund-slip'>,
  facts: SlipFacts,
  language: 'en' | 'es',
  copy: Copy,
): PrintDocument {
  const words = { ...receiptWords[language], ...slipWords[language] };
  const title = kind === 'void-slip' ? words.voidSlip : words.refundSlip;
  const duplicate = copy.isDuplicate ? [headline(words.duplicate)] : [];
  const isCash = facts.tenders.some(tender => tender.kind === 'cash');
  const blocks = ruled(
    [...storeBlocks(facts.store, words), headline(title), ...duplicate],
    whatBlocks(facts, words),
    facts.lines.flatMap(item => itemBlocks(item, words)),
    moneyBlocks(facts, words),
    kind === 'void-slip' ? [paragraph(words.saleIsVoid)] : [],
    kind === 'refund-slip' && isCash ? signatureBlocks(words) : [],
  );
  return {
    kind,
    language,
    holdsPatientData: facts.patientInitials !== null,
    blocks: [...blocks, ...duplicate, qr(facts.saleReference)],
  };
}

function whatBlocks(facts: SlipFacts, words: ReceiptWords & SlipWords): readonly Block[] {
  return [
    row(facts.undoneAtText, `UTC${facts.utcOffset}`),
    row(words.slip, facts.reference),
    row(words.originalSale, facts.saleReference),
    row(words.soldAt, facts.soldAtText),
    ...entry(words.biotrackSaleId, facts.biotrackSaleId),
    ...(facts.isStatePending ? [text(words.statePending, { bold: true, align: 'centre' })] : []),
    ...entry(words.patient, facts.patientInitials),
    ...entry(words.card, facts.maskedCard),
    row(words.employee, facts.employeeId),
    ...entry(words.approvedBy, facts.approverId),
    paragraph(`${words.reason}: ${facts.reason}`),
  ];
}

function itemBlocks(item: SlipItem, words: ReceiptWords & SlipWords): readonly Block[] {
  const inside = { indent: 2 };
  const { quantity, amountCents, taxCents } = item;
  const count = `${formatScaled(quantity, 2, { trim: true })} x`;
  return [
    text(item.name),
    ...(item.barcode === null ? [] : [row(item.barcode, '', inside)]),
    row(count, paperMoney(-amountCents as Cents), inside),
    ...(taxCents === 0 ? [] : [row(words.tax, paperMoney(-taxCents as Cents), inside)]),
    ...(item.returnedAs === null ? [] : [row(words.returnedAs, item.returnedAs, inside)]),
  ];
}

/** As on the receipt, but with the signs of money that goes out. */
function moneyBlocks(facts: SlipFacts, words: ReceiptWords & SlipWords): readonly Block[] {
  return [
    row(words.subtotal, paperMoney(-facts.subtotalCents as Cents)),
    row(words.tax, paperMoney(-facts.taxCents as Cents)),
    row(words.totalBack, paperMoney(-facts.totalCents as Cents), { bold: true, wide: true }),
    ...(facts.tenders.length === 0 ? [text(words.nothingPaid)] : [text(words.moneyBack, { bold: true })]),
    ...facts.tenders.map(tender => row(tenderText(tender, words), paperMoney(tender.amountCents), { indent: 2 })),
  ];
}

function signatureBlocks(words: SlipWords): readonly Block[] {
  return [gap, gap, rule, text(words.signature)];
}
