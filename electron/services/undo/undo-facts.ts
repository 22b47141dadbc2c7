import { findSale, type StoredSale } from '../../../db/repositories/sales';
import { findOpenTill } from '../../../db/repositories/till';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { listUndos, type StoredUndo } from '../../../db/repositories/undos';
import type { AppError } from '../../../shared/kernel/error-code';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import type { SaleLine } from '../../../shared/sale/sale';
import { cashProblem, cashStanding, mayHandleDrawer } from '../../../shared/till/cash-standing';
import type { ReportStanding, UndoFacts } from '../../../shared/undo/choose-undo';
import { type Paid, returnsCash } from '../../../shared/undo/undo-money';
import type { ServiceContext } from '../service-context';

export type UndoContext = Pick<
  ServiceContext,
  'db' | 'clock' | 'ids' | 'log' | 'config' | 'operator' | 'approvals' | 'port' | 'rulesOn' | 'mayHaveLeft'
>;

/** A line as it stands today: at its corrected price, and undone or not. */
export type OpenLine = SaleLine & {
  readonly isRefunded: boolean;
  /** Of how much of it money went back; the rest of a line is not undone any more. */
  readonly refundedQuantity: Quantity;
  readonly isPackage: boolean;
};

/** Everything about a sale that its undoing is decided from, read anew each time. */
export type UndoSale = {
  readonly sale: StoredSale;
  readonly undos: readonly StoredUndo[];
  readonly facts: UndoFacts;
  readonly lines: readonly OpenLine[];
  readonly paid: Paid;
  /** Worth of all that was undone before and stands. */
  readonly undoneCents: number;
  /** What is undone now is done in it, though a card alone moves; null: no till is open, and none is needed. */
  readonly tillSessionId: string | null;
  /** Why no cash may leave it; null where it may. */
  readonly drawerProblem: AppError | null;
};

export function readUndoSale(context: UndoContext, saleId: string): UndoSale | null {
  const { db, clock, config } = context;
  const sale = findSale(db, saleId);
  if (sale === null) return null;
  const undos = listUndos(db, saleId);
  const standing = undos.filter(({ state }) => state !== 'failed');
  const lines = sale.lines.map(line => openLine(line, standing));
  const till = findOpenTill(db);
  const operator = context.operator();
  // From the first count of its closing on no cash leaves a drawer; one's own is for oneself, and for leads.
  const isLent = till !== null && !till.isCounted && mayHandleDrawer(till, operator, config.till);
  const drawerProblem = isLent ? null : cashProblem(cashStanding(till, operator.id, config.till));
  const tillSessionId = till?.id ?? null;
  const paid = {
    tenders: sale.tenders,
    changeCents: sale.changeCents,
    // Also of what the state refused: the money left the drawer all the same.
    returned: undos.flatMap(({ tenders }) => tenders),
  };
  return {
    ...{ sale, undos, lines, paid, tillSessionId, drawerProblem },
    facts: {
      report: standingOf(context, sale),
      isOwnSale: sale.terminalId === config.terminal.id,
      // Every sale of this register is handed over in the store.
      isDelivery: false,
      soldAt: sale.soldAt,
      now: clock.now(),
      saleTillSessionId: sale.tillSessionId,
      openTillSessionId: tillSessionId,
      returnsCash: returnsCash(paid),
      isDrawerOpen: isLent,
      hasStateNumber: (sale.report?.transactionId ?? null) !== null,
      isVoided: standing.some(({ kind }) => kind === 'void'),
      isVoidRefused: undos.some(each => each.kind === 'void' && isNeverVoided(context, each)),
      isUnderWay: undos.some(({ state }) => state === 'waiting'),
      lines,
    },
    undoneCents: standing.reduce((sum, { totalCents }) => sum + totalCents, 0),
  };
}

/** A locked day is opened again; of VOID_NOT_ALLOWED every reason lasts: a delivery, its age, goods that are gone. */
function isNeverVoided({ db }: UndoContext, { id, state }: StoredUndo): boolean {
  return state === 'failed' && listUndoIncidents(db, id).some(({ codes }) => codes.includes('VOID_NOT_ALLOWED'));
}

/** One that stood there at the start is not believed to be unsent before the state was asked: it would be withdrawn unasked. */
function standingOf({ mayHaveLeft }: UndoContext, { report }: StoredSale): ReportStanding {
  if (report === null) return 'not-reported';
  switch (report.state) {
    case 'queued':
      return report.attempts === 0 && !mayHaveLeft(report.outboxId) ? 'unsent' : 'unsettled';
    case 'sending':
    case 'unknown':
    case 'review':
      return 'unsettled';
    case 'accepted':
      return 'accepted';
    case 'rejected':
      return 'refused';
    case 'cancelled':
      return 'called-off';
  }
}

/** Corrections have given part of it back already; the newest names the price that stands. */
function openLine(line: SaleLine, undos: readonly StoredUndo[]): OpenLine {
  const parts = undos.flatMap(undo =>
    undo.lines.flatMap(part => (part.number === line.number ? [{ undo, part }] : [])),
  );
  const corrected = parts.filter(({ undo }) => undo.kind === 'correct').map(({ part }) => part);
  const refunded = parts.filter(({ undo }) => undo.kind !== 'correct').map(({ part }) => part);
  const back = (of: 'amountCents' | 'taxCents'): number => corrected.reduce((sum, part) => sum + part[of], 0);
  return {
    ...line,
    unitPriceCents: corrected.at(-1)?.unitPriceCents ?? line.unitPriceCents,
    amountCents: (line.amountCents - back('amountCents')) as Cents,
    taxCents: (line.taxCents - back('taxCents')) as Cents,
    isRefunded: refunded.length > 0,
    refundedQuantity: refunded.reduce((sum, { quantity }) => sum + quantity, 0) as Quantity,
    isPackage: line.orderType !== null,
  };
}
