import type { WritableDb } from '../handles';
import { amountStep, facetKey, insertFacetSale, setFacetMark, takeFacet } from '../repositories/sale-facets';
import { listUnindexed, numberedSales } from '../repositories/unindexed-sales';

type SoldRow = {
  readonly id: string;
  readonly sequence: number;
  readonly sold_at: number;
  readonly total_cents: number;
  readonly operator_id: string;
};
type LineRow = { readonly barcode: string | null; readonly name: string };

export type IndexRun = {
  /** Numbers looked at, with a sale or without. */
  readonly numbers: number;
  readonly isDone: boolean;
};

/**
 * Gives the oldest sales that have none their entries (sale-facets.ts), and notes how far it came, in one transaction: a
 * register that stops in between goes on where it was.
 * @param atMost numbers in one run
 * @param isEnough asked after each sale: whether the run has lasted long enough
 */
export function indexSales(db: WritableDb, atMost: number, isEnough: () => boolean): IndexRun {
  const [part] = listUnindexed(db);
  if (part === undefined) return { numbers: 0, isDone: true };
  const { terminalId, first } = part;
  const last = Math.min(part.last, first + atMost - 1);
  const sales = db
    .prepare<[string], SoldRow>(`
      SELECT sale.id, sale.sequence, sale.sold_at, sale.total_cents, sale.operator_id FROM ${numberedSales}
      ORDER BY sale.sequence
    `)
    .all(JSON.stringify([{ terminalId, first, last }]));
  const mark = withoutWaiting(db, () =>
    db.transaction(() => {
      const reached = indexEach(db, sales, isEnough) ?? last;
      setFacetMark(db, terminalId, reached);
      return reached;
    }),
  );
  return { numbers: mark - first + 1, isDone: listUnindexed(db).length === 0 };
}

/**
 * Commits without a wait for the disk. What a power cut takes is made anew, and the next sale waits for all that was written
 * before it, as the log keeps its order.
 */
function withoutWaiting<T>(db: WritableDb, work: () => T): T {
  db.prepare('PRAGMA synchronous = NORMAL').run();
  try {
    return work();
  } finally {
    db.prepare('PRAGMA synchronous = FULL').run();
  }
}

/** The number of the last sale there was time for; null for all. */
function indexEach(db: WritableDb, sales: readonly SoldRow[], isEnough: () => boolean): number | null {
  const lines = db.prepare<[string], LineRow>('SELECT barcode, name FROM sale_line WHERE sale_id = ?');
  for (const [index, sale] of sales.entries()) {
    for (const key of keysOf(sale, lines.all(sale.id))) {
      insertFacetSale(db, takeFacet(db, key), sale.sold_at, sale.total_cents);
    }
    if (index < sales.length - 1 && isEnough()) return sale.sequence;
  }
  return null;
}

function keysOf(sale: SoldRow, lines: readonly LineRow[]): ReadonlySet<string> {
  return new Set([
    facetKey.operator(sale.operator_id),
    facetKey.amount(amountStep(sale.total_cents)),
    ...lines.flatMap(({ barcode, name }) => [
      ...(barcode === null ? [] : [facetKey.package(barcode)]),
      facetKey.name(name),
    ]),
  ]);
}
