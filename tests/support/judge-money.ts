import type { ReadableDb } from '../../db/handles';
import type { LedgerEntry } from '../../electron/biotrack/sandbox/ledger';
import { judgeReports } from './money/judge-reports';
import { judgeSale } from './money/judge-sale';
import { judgeTills } from './money/judge-till';
import { judgeWithState } from './money/judge-with-state';
import { readMoneyBooks } from './money/money-books';
import { readStateMoney } from './money/state-money';

export type MoneyEvidence = {
  readonly db: ReadableDb;
  /** Of the store. */
  readonly zone: string;
  /** null: the state may hold things twice, and only the register's own books are judged. */
  readonly ledger: readonly LedgerEntry[] | null;
  /** Sales of which the state knows more than these books can, because a disk was put back. */
  readonly isExcused?: (saleId: string) => boolean;
};

/**
 * The money of a register at rest, to the cent: each sale and what undid it, every drawer with its X and Z, the reports, and
 * what the state holds it all to be worth. Sums are made anew from the rows; a register's own sums are only ever judged.
 */
export function judgeMoney({ db, zone, ledger, isExcused }: MoneyEvidence, say: (what: string) => void): void {
  const books = readMoneyBooks(db);
  const state = ledger === null ? null : readStateMoney(ledger);
  for (const sale of books.sales) {
    const sayOf = (what: string): void => say(`money of sale ${sale.id}: ${what}`);
    judgeSale(sale, sayOf);
    if (state !== null && isExcused?.(sale.id) !== true) judgeWithState(sale, state, sayOf);
  }
  judgeTills(db, books, say);
  judgeReports(db, books, zone, say);
}
