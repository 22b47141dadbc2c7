import { isDeepStrictEqual } from 'node:util';
import type { BookedLine, BookedPart, BookedSale, BookedTender, BookedUndo } from './money-books';

type Say = (what: string) => void;
type Standing = BookedLine & { readonly isUndone: boolean };

/**
 * One sale from what was handed over to the last cent that went back, worked out anew: what each undoing was worth, and what
 * of it went back to which tender. Nothing here is asked of the program's own rules.
 */
export function judgeSale(sale: BookedSale, say: Say): void {
  const paid = sum(sale.tenders.map(({ amount }) => amount));
  if (paid - sale.change !== sale.total) say(`${paid} less ${sale.change} was paid for ${sale.total}`);
  const worth = sum(sale.lines.map(({ amount, tax }) => amount + tax));
  if (worth !== sale.total || sale.subtotal + sale.tax !== sale.total) say(`${sale.total} is not its lines, ${worth}`);
  for (const { number, quantity, price, amount } of sale.lines) {
    if (amount !== share(price, quantity, 100)) say(`line ${number} is ${amount} for ${quantity} at ${price}`);
  }
  const left = keptOf(sale);
  judgeUndos(sale, left, say);
  judgeReversals(sale, left, say);
}

/** All money that went back for it, whatever became of the reason. */
export function backOf({ undos, reversals }: BookedSale): number {
  return sum([...undos.flatMap(({ tenders }) => tenders), ...reversals].map(({ amount }) => amount));
}

/** @param left of each tender; falls by what went back */
function judgeUndos(sale: BookedSale, left: BookedTender[], say: Say): void {
  let standing: readonly Standing[] = sale.lines.map(line => ({ ...line, isUndone: false }));
  let undone = 0;
  let back = 0;
  for (const undo of sale.undos) {
    const parts = partsOf(undo, standing);
    const total = sum(parts.map(({ amount, tax }) => amount + tax));
    expectSame(`${undo.kind} ${undo.id} undid`, undo.parts, parts, say);
    if (undo.total !== total) say(`${undo.kind} ${undo.id} was worth ${undo.total} instead of ${total}`);
    // What an undoing that failed gave back is not given back again.
    const given = take(left, Math.max(0, undone + total - back));
    const told = undo.tenders.map(({ number, kind, amount }) => ({ number, kind, amount }));
    expectSame(`${undo.kind} ${undo.id} gave back`, told, given, say);
    back += sum(given.map(({ amount }) => amount));
    if (undo.outcome === 'failed') continue;
    undone += total;
    standing = standing.map(line => after(line, undo));
  }
}

/** What the parts that it names must be worth as the sale stood before it. */
function partsOf({ kind, parts }: BookedUndo, standing: readonly Standing[]): readonly BookedPart[] {
  const named = kind === 'void' ? standing : parts;
  return named.flatMap(({ number }): BookedPart[] => {
    const line = standing.find(each => each.number === number);
    const asked = parts.find(each => each.number === number);
    if (line === undefined || line.isUndone) return [];
    if (kind === 'correct') return asked === undefined ? [] : [corrected(line, asked)];
    const quantity = kind === 'void' ? line.quantity : Math.min(asked?.quantity ?? 0, line.quantity);
    const of = (whole: number): number => share(whole, quantity, line.quantity);
    return [{ number, quantity, amount: of(line.amount), tax: of(line.tax), price: null }];
  });
}

function corrected(line: Standing, { price }: BookedPart): BookedPart {
  const kept = share(price ?? line.price, line.quantity, 100);
  const keptTax = line.amount === 0 ? 0 : share(line.tax, kept, line.amount);
  const { number, quantity } = line;
  return { number, quantity, amount: line.amount - kept, tax: line.tax - keptTax, price };
}

function after(line: Standing, { kind, parts }: BookedUndo): Standing {
  const part = parts.find(({ number }) => number === line.number);
  if (part === undefined) return line;
  if (kind !== 'correct') return { ...line, isUndone: true };
  return {
    ...line,
    price: part.price ?? line.price,
    amount: line.amount - part.amount,
    tax: line.tax - part.tax,
  };
}

/** A sale that came to nothing with the state: all that is left of it went back, or none yet. */
function judgeReversals({ reversals }: BookedSale, left: BookedTender[], say: Say): void {
  if (reversals.length === 0) return;
  const told = reversals.map(({ number, kind, amount }) => ({ number, kind, amount }));
  expectSame('was called off and gave back', told, take(left, Number.POSITIVE_INFINITY), say);
}

/** What was kept of each tender: change comes out of the cash. */
function keptOf({ tenders, change }: BookedSale): BookedTender[] {
  let owed = change;
  return tenders.map(tender => {
    const less = tender.kind === 'cash' ? Math.min(owed, tender.amount) : 0;
    owed -= less;
    return { ...tender, amount: tender.amount - less };
  });
}

/** Cards first, and no card gets more than it was charged; the rest in cash. */
function take(left: BookedTender[], cents: number): readonly BookedTender[] {
  let owed = cents;
  const given = new Map<number, number>();
  for (const kind of ['debit', 'cash'] as const) {
    for (const tender of left.filter(each => each.kind === kind)) {
      const amount = Math.min(owed, tender.amount);
      owed -= amount;
      given.set(tender.number, amount);
    }
  }
  const taken = left.map(tender => ({ ...tender, amount: given.get(tender.number) ?? 0 }));
  for (const [index, tender] of left.entries()) {
    left[index] = { ...tender, amount: tender.amount - (given.get(tender.number) ?? 0) };
  }
  return taken.filter(({ amount }) => amount > 0);
}

/** Half a cent up. */
function share(whole: number, part: number, of: number): number {
  return Number((BigInt(whole) * BigInt(part) * 2n + BigInt(of)) / (BigInt(of) * 2n));
}

export function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function expectSame(what: string, told: unknown, expected: unknown, say: Say): void {
  if (!isDeepStrictEqual(told, expected)) say(`${what} ${JSON.stringify(told)} instead of ${JSON.stringify(expected)}`);
}
