import type { OrderType, Route, TaxClass } from '../catalog/sellable-item';
import { assertNever } from '../kernel/assert-never';
import { formatScaled } from '../kernel/decimal';
import type { Cents, Quantity } from '../kernel/units';
import type { Tender } from '../payment/tender';
import { centred, entry, headline, qr, row, ruled, text } from './blocks';
import { paperMoney } from './paper-text';
import type { Block, PrintDocument } from './print-document';
import { type ReceiptWords, receiptWords } from './receipt-words';

/** As the department knows the shop; stands at the head of every document. */
export type PaperStore = { readonly name: string; readonly address: string; readonly licence: string };

/** What a receipt says (biotrack-and-florida.md, section 3.4). Amounts of medicine come as finished text. */
export type ReceiptFacts = {
  readonly store: PaperStore;
  /** Store time, for example "2026-03-10 14:00", and its offset, "-04:00". */
  readonly soldAtText: string;
  readonly utcOffset: string;
  /** The register's own reference; also the QR code. */
  readonly reference: string;
  /** Whether the state is told of this sale at all; merchandise alone is not. */
  readonly isReported: boolean;
  readonly biotrackSaleId: string | null;
  readonly patientInitials: string | null;
  /** Never the whole number: paper is lost and found. */
  readonly maskedCard: string | null;
  readonly caregiverName: string | null;
  readonly employeeId: string;
  readonly lines: readonly ReceiptItem[];
  /** Already taken out of the subtotal; 0 is not mentioned. */
  readonly discountCents: Cents;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
  readonly byTaxClass: readonly {
    readonly taxClass: TaxClass;
    readonly amountCents: Cents;
    readonly taxCents: Cents;
  }[];
  readonly tenders: readonly Tender[];
  readonly changeCents: Cents;
  /** null when the registry was not asked, as for merchandise. */
  readonly left: { readonly asOfText: string; readonly routes: readonly ReceiptAllotment[] } | null;
  /** Sentences beyond the ones that every receipt carries, in the receipt's language. */
  readonly warnings: readonly string[];
};

export type ReceiptItem = {
  readonly name: string;
  readonly barcode: string | null;
  readonly quantity: Quantity;
  readonly orderType: OrderType | 'DEVICE' | null;
  readonly route: Route | null;
  /** Counted against the allotment, for example "1,700 mg" or "3.5 g (0.12 oz)"; null when nothing counts. */
  readonly countedText: string | null;
  readonly listPriceCents: Cents;
  readonly unitPriceCents: Cents;
  readonly amountCents: Cents;
  readonly discountCents: Cents;
  readonly taxCents: Cents;
};

/** A null route is the aggregate over all non-smoking routes. */
export type ReceiptAllotment = {
  readonly orderType: OrderType;
  readonly route: Route | null;
  readonly leftText: string;
};

/** The one layout, for the first print and every reprint; a reprint says so at both ends, in case it is torn. */
export function receipt(
  facts: ReceiptFacts,
  language: 'en' | 'es',
  copy: { readonly isDuplicate: boolean },
): PrintDocument {
  const words = receiptWords[language];
  const duplicate = copy.isDuplicate ? [headline(words.duplicate)] : [];
  const blocks = ruled(
    [...storeBlocks(facts.store, words), ...duplicate],
    saleBlocks(facts, words),
    facts.lines.flatMap(item => itemBlocks(item, words)),
    totalsBlocks(facts, words),
    leftAfterSale(facts, words),
    warningBlocks(facts, words),
  );
  return {
    kind: 'receipt',
    language,
    holdsPatientData: facts.patientInitials !== null,
    blocks: [...blocks, ...duplicate, qr(facts.reference)],
  };
}

export function storeBlocks(
  { name, address, licence }: PaperStore,
  words: Pick<ReceiptWords, 'licence'>,
): readonly Block[] {
  return [headline(name), centred(address), centred(`${words.licence} ${licence}`)];
}

function saleBlocks(facts: ReceiptFacts, words: ReceiptWords): readonly Block[] {
  const isPending = facts.isReported && facts.biotrackSaleId === null;
  return [
    row(facts.soldAtText, `UTC${facts.utcOffset}`),
    row(words.receipt, facts.reference),
    ...entry(words.biotrackSaleId, facts.biotrackSaleId),
    ...(isPending ? [text(words.statePostingPending, { bold: true, align: 'centre' })] : []),
    ...entry(words.patient, facts.patientInitials),
    ...entry(words.card, facts.maskedCard),
    ...entry(words.caregiver, facts.caregiverName),
    row(words.employee, facts.employeeId),
  ];
}

function itemBlocks(item: ReceiptItem, words: ReceiptWords): readonly Block[] {
  const inside = { indent: 2 };
  const kind = item.orderType === null ? null : kindText(item.orderType, item.route, words);
  const price = `${formatScaled(item.quantity, 2, { trim: true })} x ${paperMoney(item.unitPriceCents)}`;
  const discount = `${words.discount} (${words.listPrice} ${paperMoney(item.listPriceCents)})`;
  return [
    text(item.name),
    ...(item.barcode === null ? [] : [row(item.barcode, '', inside)]),
    ...(kind === null ? [] : [row(kind, item.countedText ?? '', inside)]),
    row(price, paperMoney(item.amountCents), inside),
    ...(item.discountCents === 0 ? [] : [row(discount, paperMoney(lessOf(item.discountCents)), inside)]),
    ...(item.taxCents === 0 ? [] : [row(words.tax, paperMoney(item.taxCents), inside)]),
  ];
}

/** What was taken off stands with a minus, so that nobody adds it. */
function lessOf(discountCents: Cents): Cents {
  return -discountCents as Cents;
}

/** Smoking is both an order type and its only route, so it is said once. */
export function kindText(orderType: OrderType | 'DEVICE', route: Route | null, words: ReceiptWords): string {
  const type = words.orderTypes[orderType];
  return route === null || orderType === 'SMOKING' ? type : `${type} / ${words.routes[route]}`;
}

function totalsBlocks(facts: ReceiptFacts, words: ReceiptWords): readonly Block[] {
  const sum = (word: string, amount: Cents, indent = 0) => row(word, paperMoney(amount), { indent });
  return [
    ...facts.byTaxClass.flatMap(({ taxClass, amountCents, taxCents }) => [
      sum(words.taxClasses[taxClass], amountCents),
      sum(words.tax, taxCents, 2),
    ]),
    ...(facts.discountCents === 0 ? [] : [sum(words.discounts, lessOf(facts.discountCents))]),
    sum(words.subtotal, facts.subtotalCents),
    sum(words.tax, facts.taxCents),
    row(words.total, paperMoney(facts.totalCents), { bold: true, wide: true }),
    ...facts.tenders.map(tender => sum(tenderText(tender, words), tender.amountCents)),
    sum(words.change, facts.changeCents),
  ];
}

export function tenderText(tender: Tender, words: Pick<ReceiptWords, 'cash' | 'debit'>): string {
  switch (tender.kind) {
    case 'cash':
      return words.cash;
    case 'debit':
      return `${words.debit} ${tender.reference}`;
    default:
      return assertNever(tender, 'tender');
  }
}

function leftAfterSale(facts: ReceiptFacts, words: ReceiptWords): readonly Block[] {
  if (facts.left === null) return [];
  const routeName = ({ orderType, route }: ReceiptAllotment) =>
    route === null ? words.aggregate : kindText(orderType, route, words);
  return [
    text(words.leftAfterSale, { bold: true }),
    text(`${words.asOf} ${facts.left.asOfText}`),
    ...facts.left.routes.map(route => row(routeName(route), route.leftText, { indent: 2 })),
  ];
}

function warningBlocks(facts: ReceiptFacts, words: ReceiptWords): readonly Block[] {
  return [...facts.warnings, ...(facts.isReported ? words.warnings : [])].map(sentence => text(sentence));
}
