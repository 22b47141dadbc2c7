import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';

/** A line as the state holds it now: how many, at what price, and what of it went back, in hundredths and cents. */
export type StateLine = { readonly quantity: number; price: number; refunded: number };
export type StateSale = { readonly lines: Map<number, StateLine>; isVoided: boolean };

/** What one request undid there, by line; a void is all of it. */
export type StateUndo = {
  readonly kind: 'void' | 'refund' | 'modify';
  readonly parts: readonly { readonly number: number; readonly quantity: number; readonly amount: number }[];
};

/** By the request that brought it; more than one of a sale is for those who look for doubles. */
export type StateMoney = {
  readonly sales: ReadonlyMap<string, readonly StateSale[]>;
  readonly undos: ReadonlyMap<string, readonly StateUndo[]>;
};

type Fields = Readonly<Record<string, unknown>>;

/** Goes through the ledger once, and adds up what it says; nothing of the register's is asked. */
export function readStateMoney(ledger: readonly LedgerEntry[]): StateMoney {
  const byId = new Map<string, StateSale>();
  const sales = new Map<string, StateSale[]>();
  const undos = new Map<string, StateUndo[]>();
  const put = <T>(into: Map<string, T[]>, entry: LedgerEntry, value: T): void => {
    const request = String(entry['request_id']);
    into.set(request, [...(into.get(request) ?? []), value]);
  };
  for (const entry of ledger) {
    const sale = byId.get(String(entry['sale_id']));
    if (entry.kind === 'sale') {
      const sold = toSale(entry);
      byId.set(String(entry['sale_id']), sold);
      put(sales, entry, sold);
    } else if (sale === undefined) continue;
    else if (entry.kind === 'void') {
      sale.isVoided = true;
      put(undos, entry, { kind: 'void', parts: [] });
    } else if (entry.kind === 'refund') put(undos, entry, { kind: 'refund', parts: refund(sale, entry) });
    else if (entry.kind === 'modify') put(undos, entry, { kind: 'modify', parts: [modify(sale, entry)] });
  }
  return { sales, undos };
}

/** What is left of a line there. */
export function standingAmount(sale: StateSale, line: StateLine): number {
  return sale.isVoided ? 0 : worth(line.quantity, line.price) - line.refunded;
}

function toSale(entry: LedgerEntry): StateSale {
  const lines = (entry['lines'] as readonly Fields[]).map(line => {
    return [Number(line['item_number']), { ...goods(line), refunded: 0 }] as const;
  });
  return { lines: new Map(lines), isVoided: false };
}

function refund({ lines }: StateSale, entry: LedgerEntry): StateUndo['parts'] {
  return (entry['lines'] as readonly Fields[]).map(part => {
    const number = Number(part['item_number']);
    const { quantity, price } = goods(part);
    const amount = worth(quantity, price);
    lineOf(lines, number).refunded += amount;
    return { number, quantity, amount };
  });
}

function modify({ lines }: StateSale, entry: LedgerEntry): StateUndo['parts'][number] {
  const number = Number(entry['item_number']);
  const line = lineOf(lines, number);
  const before = worth(line.quantity, line.price);
  line.price = hundredths(entry['price']);
  return { number, quantity: line.quantity, amount: before - worth(line.quantity, line.price) };
}

function lineOf(lines: StateSale['lines'], number: number): StateLine {
  const line = lines.get(number);
  if (line === undefined) throw new Error(`The state undid line ${number}, which it never had.`);
  return line;
}

function goods(line: Fields): { readonly quantity: number; readonly price: number } {
  return { quantity: hundredths(line['quantity']), price: hundredths(line['price']) };
}

/** In whole cents: no cent is lost between two sides that both count in units. */
function worth(quantity: number, price: number): number {
  const cents = BigInt(quantity) * BigInt(price);
  return Number((cents + 50n) / 100n);
}

/** `35.5` is 3550; digits only, never by way of a fraction. */
function hundredths(text: unknown): number {
  const [, whole, part = ''] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(String(text)) ?? [];
  if (whole === undefined) throw new Error(`The state wrote ${String(text)} where a figure belongs.`);
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
