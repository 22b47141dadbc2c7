import type { Cents, Instant } from '../../shared/kernel/units';
import { expectedCash } from '../../shared/till/cash-flow';
import type { TillReport, UnsettledSale } from '../../shared/till/till-report';
import type { ReadableDb } from '../handles';
import { countOpenIncidents } from './incidents';
import type { TillSession } from './till';
import { readCashFlow, readDeeds, readGivenBack, readPaid, readSalesOfSession } from './till-cash';
import { listCounts } from './till-counts';
import { listMovements } from './till-movements';
import { countOpenUndoIncidents } from './undo-incidents';

type UnsettledRow = {
  readonly sale_id: string;
  readonly op: string;
  readonly local_ref: string;
  readonly sold_at: number;
  readonly total_cents: number;
  readonly state: string;
  readonly till_session_id: string | null;
};

/**
 * Every one that this register owes to the state or that the patient registry has not booked (done only at POSTED), oldest
 * first, of whatever session: none can be left off a report.
 */
export function listUnsettled(db: ReadableDb, sessionId: string): readonly UnsettledSale[] {
  return db
    .prepare<[], UnsettledRow>(`
      SELECT sale.id AS sale_id, outbox.op, coalesce(undo.local_ref, sale.local_ref) AS local_ref, outbox.sold_at,
        coalesce(undo.total_cents, sale.total_cents) AS total_cents,
        iif(outbox.state = 'accepted', 'registry-pending', outbox.state) AS state,
        coalesce(undo.till_session_id, sale.till_session_id) AS till_session_id
      FROM outbox LEFT JOIN undo ON undo.id = outbox.undo_id
        CROSS JOIN sale ON sale.id = coalesce(outbox.sale_id, undo.sale_id)
      WHERE outbox.position IN (
        SELECT position FROM outbox WHERE state IN ('queued', 'sending', 'unknown', 'review')
        UNION SELECT position FROM outbox WHERE registry_status = 'PENDING')
      ORDER BY outbox.position
    `)
    .all()
    .map(row => ({
      saleId: row.sale_id,
      op: row.op as UnsettledSale['op'],
      localRef: row.local_ref,
      soldAt: row.sold_at as Instant,
      totalCents: row.total_cents as Cents,
      state: row.state as UnsettledSale['state'],
      isOfSession: row.till_session_id === sessionId,
    }));
}

/** Who asks for it, and when. */
export type ReportMade = Pick<TillReport, 'terminalId' | 'at' | 'by'>;

/** The drawer as it stands at this moment. */
export function readXReport(db: ReadableDb, till: TillSession, made: ReportMade): TillReport {
  const cash = readCashFlow(db, till.id);
  return {
    ...made,
    kind: 'X',
    sessionId: till.id,
    zNumber: null,
    openedAt: till.openedAt,
    openedBy: till.openedBy,
    sales: readSalesOfSession(db, till.id),
    cash,
    expectedCents: expectedCash(cash),
    paid: readPaid(db, till.id),
    givenBack: readGivenBack(db, till.id),
    ...readDeeds(db, till.id),
    movements: listMovements(db, till.id),
    counts: listCounts(db, till.id),
    overShortCents: null,
    explanation: '',
    approvedBy: null,
    unsettled: listUnsettled(db, till.id),
    openIncidents: countOpenIncidents(db),
    openUndoIncidents: countOpenUndoIncidents(db),
  };
}
