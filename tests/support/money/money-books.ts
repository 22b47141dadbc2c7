import type { ReadableDb } from '../../../db/handles';
import type { TillReport } from '../../../shared/till/till-report';

export type Kind = 'cash' | 'debit';

/** In cents and hundredths; `isReported`: goods that the state is told of. */
export type BookedLine = {
  readonly number: number;
  readonly quantity: number;
  readonly price: number;
  readonly amount: number;
  readonly tax: number;
  readonly discount: number;
  readonly taxClass: string;
  readonly isReported: number;
};

export type BookedTender = { readonly number: number; readonly kind: Kind; readonly amount: number };
export type BookedPart = Pick<BookedLine, 'number' | 'quantity' | 'amount' | 'tax'> & { readonly price: number | null };
export type GivenBack = BookedTender & { readonly till: string | null };

/** A report to the state: `request` is what the state knows it by. */
type Reported = { readonly state: string | null; readonly request: string | null };

export type BookedUndo = Reported & {
  readonly id: string;
  readonly kind: 'void' | 'restock' | 'refund' | 'correct';
  readonly outcome: 'waiting' | 'done' | 'failed';
  readonly at: number;
  readonly till: string | null;
  readonly total: number;
  readonly parts: readonly BookedPart[];
  readonly tenders: readonly GivenBack[];
};

export type BookedSale = Reported & {
  readonly id: string;
  readonly at: number;
  readonly operator: string;
  readonly till: string | null;
  readonly subtotal: number;
  readonly tax: number;
  readonly total: number;
  readonly change: number;
  readonly lines: readonly BookedLine[];
  readonly tenders: readonly BookedTender[];
  /** In the order in which they were made, whatever the clock said. */
  readonly undos: readonly BookedUndo[];
  readonly reversals: readonly (GivenBack & { readonly at: number })[];
};

export type BookedTill = {
  readonly id: string;
  readonly openedAt: number;
  readonly float: number;
  readonly moves: readonly { readonly kind: 'cash-in' | 'cash-out' | 'drop'; readonly amount: number }[];
  readonly counted: number | null;
  readonly z: TillReport | null;
};

export type MoneyBooks = { readonly sales: readonly BookedSale[]; readonly tills: readonly BookedTill[] };

/** What a register wrote down about money, row by row: nothing of it is a sum that the register made. */
export function readMoneyBooks(db: ReadableDb): MoneyBooks {
  const all = <T>(sql: string): readonly T[] => db.prepare<[], T>(sql).all();
  const of = <T>(sql: string): ((id: string) => readonly T[]) => {
    const found = new Map<string, T[]>();
    for (const { owner, ...row } of all<T & { readonly owner: string }>(sql)) {
      const rows = found.get(owner) ?? [];
      rows.push(row as T);
      found.set(owner, rows);
    }
    return id => found.get(id) ?? [];
  };
  const [lines, tenders, reversals] = [
    of<BookedLine>(linesSql),
    of<BookedTender>(tendersSql),
    of<Reversal>(reversalSql),
  ];
  const [undos, parts, given] = [of<BookedUndo>(undosSql), of<BookedPart>(partsSql), of<GivenBack>(givenSql)];
  const moves = of<BookedTill['moves'][number]>(movesSql);
  return {
    sales: all<BookedSale>(salesSql).map(sale => ({
      ...sale,
      lines: lines(sale.id),
      tenders: tenders(sale.id),
      undos: undos(sale.id).map(undo => ({ ...undo, parts: parts(undo.id), tenders: given(undo.id) })),
      reversals: reversals(sale.id),
    })),
    tills: all<Omit<BookedTill, 'z' | 'moves'> & { readonly z: string | null }>(tillsSql).map(till => ({
      ...till,
      moves: moves(till.id),
      z: till.z === null ? null : (JSON.parse(till.z) as TillReport),
    })),
  };
}

type Reversal = BookedSale['reversals'][number];

const salesSql = `SELECT sale.id, sale.sold_at AS at, user.name AS operator, till_session_id AS till, subtotal_cents AS subtotal,
    tax_cents AS tax, total_cents AS total, change_cents AS change, report.state, report.request_id AS request
  FROM sale JOIN user ON user.id = sale.operator_id LEFT JOIN outbox AS report ON report.sale_id = sale.id
  ORDER BY sale.sequence`;
const linesSql = `SELECT sale_id AS owner, number, quantity, unit_price_cents AS price, amount_cents AS amount,
    tax_cents AS tax, discount_cents AS discount, tax_class AS taxClass, order_type IS NOT NULL AS isReported
  FROM sale_line ORDER BY sale_id, number`;
const tendersSql = `SELECT sale_id AS owner, number, kind, amount_cents AS amount FROM tender ORDER BY sale_id, number`;
const reversalSql = `SELECT back.sale_id AS owner, back.number, kind, back.amount_cents AS amount, till_session_id AS till, at
  FROM tender_reversal AS back JOIN tender ON tender.sale_id = back.sale_id AND tender.number = back.number
  ORDER BY back.sale_id, back.number`;
const undosSql = `SELECT undo.sale_id AS owner, undo.id, kind, undo.state AS outcome, at, till_session_id AS till,
    total_cents AS total, report.state, report.request_id AS request
  FROM undo LEFT JOIN outbox AS report ON report.undo_id = undo.id AND report.op <> 'destroy' ORDER BY undo.sequence`;
const partsSql = `SELECT undo_id AS owner, line AS number, quantity, amount_cents AS amount, tax_cents AS tax,
    unit_price_cents AS price
  FROM undo_line ORDER BY undo_id, line`;
const givenSql = `SELECT undo_id AS owner, number, kind, amount_cents AS amount, till_session_id AS till
  FROM undo_tender ORDER BY undo_id, number`;
const tillsSql = `SELECT id, opened_at AS openedAt, opening_float_cents AS float, report AS z,
    (SELECT counted_cents FROM till_count WHERE till_count.session_id = till_session.id AND number > 0
      ORDER BY number DESC LIMIT 1) AS counted
  FROM till_session LEFT JOIN till_close ON till_close.session_id = till_session.id ORDER BY coalesce(z_number, 9e9)`;
const movesSql = `SELECT session_id AS owner, kind, amount_cents AS amount FROM till_movement ORDER BY id`;
