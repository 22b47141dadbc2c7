import type { Cents } from '../../shared/kernel/units';
import type { CashFlow } from '../../shared/till/cash-flow';
import type { Amounts, ByKind, SalesOfSession } from '../../shared/till/till-report';
import type { ReadableDb } from '../handles';
import { clockSlackMs } from '../till-guards';

type FlowRow = Readonly<
  Record<'float' | 'taken' | 'change' | 'ins' | 'outs' | 'drops' | 'reversed' | 'refunded', number>
>;

/** Sales of the session, along the index by time; the guard of its sales says why that is all of them. */
const ofSession = `sale.sold_at >= (SELECT opened_at FROM session) - ${clockSlackMs}
  AND sale.till_session_id = (SELECT id FROM session)`;

const withSession = 'WITH session AS (SELECT id, opened_at, opening_float_cents FROM till_session WHERE id = ?)';

const moved = (kind: string): string => `(SELECT coalesce(sum(amount_cents), 0) FROM till_movement
    WHERE session_id = (SELECT id FROM session) AND kind = '${kind}')`;

/** The one place where everything is added up that ever went into a drawer or came out of it. */
export function readCashFlow(db: ReadableDb, sessionId: string): CashFlow {
  const row = db
    .prepare<[string], FlowRow>(`
      ${withSession}
      SELECT
        (SELECT opening_float_cents FROM session) AS float,
        (SELECT coalesce(sum(amount_cents), 0) FROM sale CROSS JOIN tender ON tender.sale_id = sale.id
          WHERE ${ofSession} AND tender.kind = 'cash') AS taken,
        (SELECT coalesce(sum(change_cents), 0) FROM sale WHERE ${ofSession}) AS change,
        ${moved('cash-in')} AS ins, ${moved('cash-out')} AS outs, ${moved('drop')} AS drops,
        (SELECT coalesce(sum(amount_cents), 0) FROM tender_reversal
          WHERE till_session_id = (SELECT id FROM session) AND reference IS NULL) AS reversed,
        (SELECT coalesce(sum(amount_cents), 0) FROM undo_tender
          WHERE till_session_id = (SELECT id FROM session)) AS refunded
    `)
    .get(sessionId);
  if (!row) throw new Error('The till query answered nothing');
  return {
    floatCents: row.float as Cents,
    takenCents: row.taken as Cents,
    changeCents: row.change as Cents,
    inCents: row.ins as Cents,
    outCents: row.outs as Cents,
    dropCents: row.drops as Cents,
    reversedCents: row.reversed as Cents,
    refundedCents: row.refunded as Cents,
  };
}

type SalesRow = Readonly<Record<'sales' | 'subtotal' | 'tax' | 'total' | 'discount', number>>;

export function readSalesOfSession(db: ReadableDb, sessionId: string): SalesOfSession {
  const row = db
    .prepare<[string], SalesRow>(`
      ${withSession}
      SELECT count(*) AS sales, coalesce(sum(subtotal_cents), 0) AS subtotal, coalesce(sum(tax_cents), 0) AS tax,
        coalesce(sum(total_cents), 0) AS total,
        (SELECT coalesce(sum(discount_cents), 0) FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id
          WHERE ${ofSession}) AS discount
      FROM sale WHERE ${ofSession}
    `)
    .get(sessionId);
  if (!row) throw new Error('The till query answered nothing');
  return {
    count: row.sales,
    discountCents: row.discount as Cents,
    subtotalCents: row.subtotal as Cents,
    taxCents: row.tax as Cents,
    totalCents: row.total as Cents,
  };
}

type KindRow = { readonly kind: string; readonly payments: number; readonly cents: number };

function toKinds(rows: readonly KindRow[]): ByKind {
  const of = (kind: string): Amounts => {
    const row = rows.find(each => each.kind === kind);
    return { count: row?.payments ?? 0, cents: (row?.cents ?? 0) as Cents };
  };
  return { cash: of('cash'), debit: of('debit') };
}

/** What customers paid with in the session, before change. */
export function readPaid(db: ReadableDb, sessionId: string): ByKind {
  return toKinds(
    db
      .prepare<[string], KindRow>(`
        ${withSession}
        SELECT tender.kind, count(*) AS payments, coalesce(sum(amount_cents), 0) AS cents
        FROM sale CROSS JOIN tender ON tender.sale_id = sale.id WHERE ${ofSession} GROUP BY tender.kind
      `)
      .all(sessionId),
  );
}

/** What went back while this session was open, cash and debit; by its rows, because a clock may be set back and forth. */
export function readGivenBack(db: ReadableDb, sessionId: string): ByKind {
  return toKinds(
    db
      .prepare<[string], KindRow>(`
        ${withSession}
        SELECT kind, count(*) AS payments, sum(amount_cents) AS cents FROM (
          SELECT iif(reference IS NULL, 'cash', 'debit') AS kind, amount_cents FROM tender_reversal
            WHERE till_session_id = (SELECT id FROM session)
          UNION ALL SELECT undo_tender.kind, amount_cents FROM undo CROSS JOIN undo_tender ON undo_tender.undo_id = undo.id
            WHERE undo.till_session_id = (SELECT id FROM session)
        )
        GROUP BY kind
      `)
      .all(sessionId),
  );
}

/** What people did to sales, and to the drawer without one, in the session. */
export function readDeeds(
  db: ReadableDb,
  sessionId: string,
): { readonly voids: number; readonly refunds: number; readonly corrections: number; readonly noSales: number } {
  const row = db
    .prepare<[string], { voids: number; refunds: number; corrections: number; no_sales: number }>(`
      ${withSession}
      SELECT
        (SELECT count(*) FROM undo WHERE till_session_id = (SELECT id FROM session) AND state <> 'failed' AND kind = 'void') AS voids,
        (SELECT count(*) FROM undo WHERE till_session_id = (SELECT id FROM session) AND state <> 'failed' AND kind IN ('refund', 'restock')) AS refunds,
        (SELECT count(*) FROM undo WHERE till_session_id = (SELECT id FROM session) AND state <> 'failed' AND kind = 'correct') AS corrections,
        (SELECT count(*) FROM drawer_opening WHERE till_session_id = (SELECT id FROM session) AND cause = 'no-sale') AS no_sales
    `)
    .get(sessionId);
  if (!row) throw new Error('The till query answered nothing');
  return { voids: row.voids, refunds: row.refunds, corrections: row.corrections, noSales: row.no_sales };
}
