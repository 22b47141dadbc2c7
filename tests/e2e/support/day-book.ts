import { type Bag, type Good, type Handed, shelf } from './counter';
import type { Regular } from './regulars';

/** What somebody who stood by all day would have written down with a pencil: it asks neither the register nor the state. */

export type Deal = {
  readonly reference: string;
  readonly customer: Regular | null;
  readonly bag: Bag;
  readonly handed: Handed;
};

export type Undoing = {
  readonly kind: 'void' | 'refund' | 'restock' | 'correct';
  readonly deal: Deal;
  /** What came back, or whose price was wrong; of a void all of it. */
  readonly bag: Bag;
  readonly backCents: number;
  readonly into: 'cash' | 'debit';
};

export type DayBook = {
  readonly floatCents: number;
  readonly inCents: number;
  readonly outCents: number;
  readonly dropCents: number;
  readonly deals: readonly Deal[];
  readonly undoings: readonly Undoing[];
};

/** 7.5 %, half a cent up; everything else that the store sells is exempt. */
const taxOf = (good: Good, cents: number): number => (good === 'shirt' ? Math.round((cents * 75) / 1000) : 0);
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

const lineCents = ([good, units]: Bag[number]): number => shelf[good].priceCents * units;
const subtotalOf = (deal: Deal): number => sum(deal.bag.map(lineCents));
const taxOn = (deal: Deal): number => sum(deal.bag.map(line => taxOf(line[0], lineCents(line))));
export const totalOf = (deal: Deal): number => subtotalOf(deal) + taxOn(deal);
const cashOf = ({ handed }: Deal): number => handed.cash ?? 0;
const debitOf = ({ handed }: Deal): number => handed.debit?.cents ?? 0;
const changeOf = (deal: Deal): number => cashOf(deal) + debitOf(deal) - totalOf(deal);
const backTo = ({ undoings }: DayBook, where: Undoing['into']): readonly number[] =>
  undoings.flatMap(({ into, backCents }) => (into === where ? [backCents] : []));
const cashBack = (book: DayBook): number => sum(backTo(book, 'cash'));

/** What must be in the drawer when the last customer has left. */
export function drawerCents(book: DayBook): number {
  const taken = sum(book.deals.map(cashOf)) - sum(book.deals.map(changeOf)) - cashBack(book);
  return book.floatCents + taken + book.inCents - book.outCents - book.dropCents;
}

/** With the true minus, which no hyphen is mistaken for. */
export function asMoney(cents: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100).replace('-', '−');
}

/** Every figure of the Z by the name that stands before it. */
export function zFigures(book: DayBook, countedCents: number): Readonly<Record<string, string>> {
  const { deals, undoings } = book;
  const paying = (of: (deal: Deal) => number) => deals.filter(deal => of(deal) > 0).length;
  const count = (...kinds: readonly Undoing['kind'][]) => undoings.filter(({ kind }) => kinds.includes(kind)).length;
  const [cash, card] = [backTo(book, 'cash'), backTo(book, 'debit')];
  return {
    Sales: String(deals.length),
    Voids: String(count('void')),
    Refunds: String(count('refund', 'restock')),
    'Price corrections': String(count('correct')),
    'Opening float': asMoney(book.floatCents),
    'Cash taken': asMoney(sum(deals.map(cashOf))),
    'Change given': asMoney(-sum(deals.map(changeOf))),
    'Cash given back': asMoney(-cashBack(book)),
    'Cash in': asMoney(book.inCents),
    'Cash out': asMoney(-book.outCents),
    Drop: asMoney(-book.dropCents),
    'Should be there': asMoney(drawerCents(book)),
    Counted: asMoney(countedCents),
    Subtotal: asMoney(sum(deals.map(subtotalOf))),
    Tax: asMoney(sum(deals.map(taxOn))),
    Total: asMoney(sum(deals.map(totalOf))),
    [`Paid in cash (${paying(cashOf)})`]: asMoney(sum(deals.map(cashOf))),
    [`Paid by debit (${paying(debitOf)})`]: asMoney(sum(deals.map(debitOf))),
    [`Given back in cash (${cash.length})`]: asMoney(-sum(cash)),
    [`Given back to cards (${card.length})`]: asMoney(-sum(card)),
  };
}

const plain = (cents: number): string => (cents / 100).toFixed(2);

/** Of a single good; nobody in the book undid two at once. */
const backFor = (good: Good, undoings: DayBook['undoings']): number =>
  sum(undoings.flatMap(({ bag, backCents }) => (bag.some(([each]) => each === good) ? [backCents] : [])));

/** The lines of "Sales by product" as a file: the largest first, then by name. */
export function productsCsv({ deals, undoings }: DayBook): readonly string[] {
  const lines = deals.flatMap(({ bag }) => bag);
  const rows = (Object.keys(shelf) as Good[])
    .map(good => {
      const ofIt = lines.filter(([each]) => each === good);
      const cents = sum(ofIt.map(lineCents));
      const tax = sum(ofIt.map(line => taxOf(good, lineCents(line))));
      const back = backFor(good, undoings);
      return { name: shelf[good].name, units: sum(ofIt.map(([, units]) => units)), cents, tax, back };
    })
    .filter(({ units }) => units > 0)
    .sort((one, other) => other.cents + other.tax - one.cents - one.tax || one.name.localeCompare(other.name));
  return rows.map(({ name, units, cents, tax, back }) => {
    const quoted = name.includes(',') ? `"${name}"` : name;
    const total = cents + tax;
    return [quoted, ...[units * 100, 0, cents, tax, total, back, total - back].map(plain)].join(',');
  });
}

/** The one line of "Sales by day". */
export function dayCsv({ deals, undoings }: DayBook, day: string): string {
  const total = sum(deals.map(totalOf));
  const undone = sum(undoings.map(({ backCents }) => backCents));
  const sums = [0, sum(deals.map(subtotalOf)), sum(deals.map(taxOn)), total, undone, total - undone];
  return [day, String(deals.length), ...sums.map(plain)].join(',');
}

/** The goods that the state hears of, as its ledger is read; a shirt is none of them. */
function asTold(bag: Bag): string {
  return bag.flatMap(([good, units]) => (good === 'shirt' ? [] : [`${units} x ${shelf[good].barcode}`])).join(', ');
}

/** Who took what of every sale that the state must know. */
export function bagsOf({ deals }: DayBook): Readonly<Record<string, string>> {
  return Object.fromEntries(
    deals.flatMap(({ reference, customer, bag }) =>
      customer === null ? [] : [[reference, `${customer.cardId}: ${asTold(bag)}`]],
    ),
  );
}

/** A void is of the whole sale, and a correction moves no goods. */
export function undoingsOf({ undoings }: DayBook): readonly string[] {
  return undoings.map(({ kind, deal: { reference }, bag }) =>
    kind === 'void' || kind === 'correct' ? `${kind} ${reference}` : `${kind} ${reference}: ${asTold(bag)}`,
  );
}
