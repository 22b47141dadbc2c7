import type { OrderType, Route, TaxClass } from '../catalog/sellable-item';
import { assertNever } from '../kernel/assert-never';
import { formatScaled } from '../kernel/decimal';
import type { Cents, Quantity } from '../kernel/units';
import type { Tender } from '../payment/tender';
import { paperMoney, paperText, type ReceiptLine, spread, wrap } from './receipt-text';
import type { ReceiptWords } from './receipt-words';

/** What a receipt says (biotrack-and-florida.md, section 3.4). Amounts of medicine come as finished text. */
export type ReceiptFacts = {
  readonly store: { readonly name: string; readonly address: string; readonly licence: string };
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

/** A receipt laid out for paper of `columns` columns; no line is wider. */
export type Receipt = {
  readonly columns: number;
  readonly lines: readonly ReceiptLine[];
  readonly qr: string;
};

/** The one layout, for the first print and every reprint; a reprint says so at both ends, in case it is torn. */
export function layoutReceipt(
  facts: ReceiptFacts,
  words: ReceiptWords,
  paper: { readonly columns: number; readonly isDuplicate: boolean },
): Receipt {
  const { columns } = paper;
  const rule = line('-'.repeat(columns));
  const duplicate = paper.isDuplicate ? headline(words.duplicate, columns) : [];
  const left = leftAfterSale(facts, words, columns);
  const lines = [
    ...storeBlock(facts, words, columns),
    ...duplicate,
    rule,
    ...saleBlock(facts, words, columns),
    rule,
    ...facts.lines.flatMap(item => itemBlock(item, words, columns)),
    rule,
    ...totalsBlock(facts, words, columns),
    ...(left.length === 0 ? [] : [rule, ...left]),
    ...warningsBlock(facts, words, columns, rule),
    ...duplicate,
  ];
  return { columns, lines, qr: facts.reference };
}

function storeBlock(facts: ReceiptFacts, words: ReceiptWords, columns: number): readonly ReceiptLine[] {
  const { name, address, licence } = facts.store;
  return [
    ...headline(name, columns),
    ...centred(address, columns),
    ...centred(`${words.licence} ${paperText(licence)}`, columns),
  ];
}

function saleBlock(facts: ReceiptFacts, words: ReceiptWords, columns: number): readonly ReceiptLine[] {
  const entry = (word: string, value: string | null) =>
    value === null ? [] : spread(word, paperText(value), columns).map(text => line(text));
  return [
    ...spread(paperText(facts.soldAtText), paperText(`UTC${facts.utcOffset}`), columns).map(text => line(text)),
    ...entry(words.receipt, facts.reference),
    ...entry(words.biotrackSaleId, facts.biotrackSaleId),
    ...(facts.isReported && facts.biotrackSaleId === null
      ? wrap(words.statePostingPending, columns).map(text => line(text, { bold: true, align: 'centre' }))
      : []),
    ...entry(words.patient, facts.patientInitials),
    ...entry(words.card, facts.maskedCard),
    ...entry(words.caregiver, facts.caregiverName),
    ...entry(words.employee, facts.employeeId),
  ];
}

function itemBlock(item: ReceiptItem, words: ReceiptWords, columns: number): readonly ReceiptLine[] {
  const kind = item.orderType === null ? null : kindText(item.orderType, item.route, words);
  const price = `${formatScaled(item.quantity, 2, { trim: true })} x ${paperMoney(item.unitPriceCents)}`;
  const discount = `${words.discount} (${words.listPrice} ${paperMoney(item.listPriceCents)})`;
  return [
    ...wrap(paperText(item.name), columns),
    ...(item.barcode === null ? [] : spread(paperText(item.barcode), '', columns, 2)),
    ...(kind === null ? [] : spread(kind, paperText(item.countedText ?? ''), columns, 2)),
    ...spread(price, paperMoney(item.amountCents), columns, 2),
    ...(item.discountCents === 0 ? [] : spread(discount, paperMoney(lessOf(item.discountCents)), columns, 2)),
    ...(item.taxCents === 0 ? [] : spread(words.tax, paperMoney(item.taxCents), columns, 2)),
  ].map(text => line(text.trimEnd()));
}

/** What was taken off stands with a minus, so that nobody adds it. */
function lessOf(discountCents: Cents): Cents {
  return -discountCents as Cents;
}

/** Smoking is both an order type and its only route, so it is said once. */
function kindText(orderType: OrderType | 'DEVICE', route: Route | null, words: ReceiptWords): string {
  const type = words.orderTypes[orderType];
  return route === null || orderType === 'SMOKING' ? type : `${type} / ${words.routes[route]}`;
}

function totalsBlock(facts: ReceiptFacts, words: ReceiptWords, columns: number): readonly ReceiptLine[] {
  const row = (word: string, amount: Cents, indent = 0) =>
    spread(word, paperMoney(amount), columns, indent).map(text => line(text));
  return [
    ...facts.byTaxClass.flatMap(({ taxClass, amountCents, taxCents }) => [
      ...row(words.taxClasses[taxClass], amountCents),
      ...row(words.tax, taxCents, 2),
    ]),
    ...(facts.discountCents === 0 ? [] : row(words.discounts, lessOf(facts.discountCents))),
    ...row(words.subtotal, facts.subtotalCents),
    ...row(words.tax, facts.taxCents),
    ...spread(words.total, paperMoney(facts.totalCents), columns).map(text => line(text, { bold: true })),
    ...facts.tenders.flatMap(tender => row(tenderText(tender, words), tender.amountCents)),
    ...row(words.change, facts.changeCents),
  ];
}

function tenderText(tender: Tender, words: ReceiptWords): string {
  switch (tender.kind) {
    case 'cash':
      return words.cash;
    case 'debit':
      return `${words.debit} ${paperText(tender.reference)}`;
    default:
      return assertNever(tender, 'tender');
  }
}

function leftAfterSale(facts: ReceiptFacts, words: ReceiptWords, columns: number): readonly ReceiptLine[] {
  if (facts.left === null) return [];
  const routeName = ({ orderType, route }: ReceiptAllotment) =>
    route === null ? words.aggregate : kindText(orderType, route, words);
  return [
    ...wrap(words.leftAfterSale, columns).map(text => line(text, { bold: true })),
    ...wrap(`${words.asOf} ${paperText(facts.left.asOfText)}`, columns).map(text => line(text)),
    ...facts.left.routes.flatMap(route =>
      spread(routeName(route), paperText(route.leftText), columns, 2).map(text => line(text)),
    ),
  ];
}

function warningsBlock(
  facts: ReceiptFacts,
  words: ReceiptWords,
  columns: number,
  rule: ReceiptLine,
): readonly ReceiptLine[] {
  const sentences = [...facts.warnings, ...(facts.isReported ? words.warnings : [])];
  if (sentences.length === 0) return [];
  return [rule, ...sentences.flatMap(sentence => wrap(paperText(sentence), columns)).map(text => line(text))];
}

function line(text: string, style: Partial<Omit<ReceiptLine, 'text'>> = {}): ReceiptLine {
  return { text, bold: false, wide: false, align: 'left', ...style };
}

function centred(text: string, columns: number): readonly ReceiptLine[] {
  return wrap(paperText(text), columns).map(part => line(part, { align: 'centre' }));
}

function headline(text: string, columns: number): readonly ReceiptLine[] {
  return wrap(paperText(text), Math.floor(columns / 2)).map(part =>
    line(part, { bold: true, wide: true, align: 'centre' }),
  );
}
