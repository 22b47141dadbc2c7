export type LedgerFields = { readonly [field: string]: unknown };
export type LedgerEntry = { readonly seq: number; readonly at: number; readonly kind: LedgerKind } & LedgerFields;
export type LedgerKind =
  | 'sale'
  | 'dispensation'
  | 'stock'
  | 'void'
  | 'refund'
  | 'restore'
  | 'package'
  | 'modify'
  | 'destroy_scheduled'
  | 'destroyed';

/** What truly happened, in order and for ever: the page a test reads to learn whether the register told the truth. */
export class Ledger {
  private readonly kept: LedgerEntry[] = [];
  private seq = 0;
  private readonly limit: number;

  /** Long trainings and benches bound the memory; the gap then shows in `seq`. */
  constructor(limit = Number.POSITIVE_INFINITY) {
    this.limit = limit;
  }

  append(at: number, kind: LedgerKind, fields: LedgerFields): void {
    this.seq += 1;
    this.kept.push({ ...fields, seq: this.seq, at, kind });
    if (this.kept.length > this.limit * 2) this.kept.splice(0, this.kept.length - this.limit);
  }

  entries(): readonly LedgerEntry[] {
    return this.kept.slice(this.kept.length > this.limit ? this.kept.length - this.limit : 0);
  }
}
