import type { Cents, Instant } from '../kernel/units';
import type { CashFlow } from './cash-flow';
import type { Pieces } from './count';
import type { MovementKind, MovementReason } from './till-policy';

export type ReportedMovement = {
  readonly kind: MovementKind;
  readonly reason: MovementReason;
  readonly note: string;
  readonly amountCents: Cents;
  readonly at: Instant;
  readonly by: string;
  readonly approvedBy: string | null;
};

export const unsettledOps = ['dispense', 'void', 'refund', 'modify', 'destroy'] as const;
export type UnsettledOp = (typeof unsettledOps)[number];

/** 'registry-pending': BioTrack has it, and the patient registry behind it has not; only then is it done. */
export const unsettledStates = ['queued', 'sending', 'unknown', 'review', 'registry-pending'] as const;
export type UnsettledState = (typeof unsettledStates)[number];

/** A sale that the state has not settled. It is on every report until it has, whoever sold it and whenever. */
export type UnsettledSale = {
  readonly saleId: string;
  /** The sale itself, or what was done to it since. */
  readonly op: UnsettledOp;
  readonly localRef: string;
  readonly soldAt: Instant;
  readonly totalCents: Cents;
  readonly state: UnsettledState;
  readonly isOfSession: boolean;
};

export type ReportedCount = {
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  readonly pieces: readonly Pieces[];
  readonly countedCents: Cents;
  readonly expectedCents: Cents;
};

export type SalesOfSession = {
  readonly count: number;
  readonly discountCents: Cents;
  readonly subtotalCents: Cents;
  readonly taxCents: Cents;
  readonly totalCents: Cents;
};

/** So many payments, and how much. */
export type Amounts = { readonly count: number; readonly cents: Cents };

export type ByKind = { readonly cash: Amounts; readonly debit: Amounts };

/** One drawer from its opening until now (X) or until it was closed (Z). Staff are named, customers never. */
export type TillReport = {
  readonly kind: 'X' | 'Z';
  readonly sessionId: string;
  readonly terminalId: string;
  /** Running, without a gap; null on an X. */
  readonly zNumber: number | null;
  readonly openedAt: Instant;
  readonly openedBy: string;
  /** When it was made, and by whom. */
  readonly at: Instant;
  readonly by: string;
  readonly sales: SalesOfSession;
  readonly cash: CashFlow;
  readonly expectedCents: Cents;
  /** What customers paid with, before change; and what went back to them. */
  readonly paid: ByKind;
  readonly givenBack: ByKind;
  readonly voids: number;
  readonly refunds: number;
  /** Prices that were put right after the sale. */
  readonly corrections: number;
  /** Openings of the drawer without a sale. */
  readonly noSales: number;
  readonly movements: readonly ReportedMovement[];
  /** Every count of the closing, the last one counts; empty on an X before it. */
  readonly counts: readonly ReportedCount[];
  readonly overShortCents: Cents | null;
  readonly explanation: string;
  readonly approvedBy: string | null;
  readonly unsettled: readonly UnsettledSale[];
  /** Sales that the state refused and that nobody has closed. */
  readonly openIncidents: number;
  /** Undoings that are a lead's to settle: the money has gone back, and the state has not gone along. */
  readonly openUndoIncidents: number;
};

/** What whoever counts blind may see of an X: how much cash there should be can be worked out from any of the rest. */
export type BlindReport = Omit<TillReport, 'sales' | 'cash' | 'expectedCents' | 'paid' | 'givenBack'> & {
  readonly sales: { readonly count: number };
  readonly cash: Pick<CashFlow, 'floatCents' | 'inCents' | 'outCents' | 'dropCents'>;
};

/** Before the count is in, nobody below the policy's role sees what the drawer should hold. */
export function blind(report: TillReport): BlindReport {
  const { sales, cash, expectedCents: _expected, paid: _paid, givenBack: _givenBack, ...rest } = report;
  const { floatCents, inCents, outCents, dropCents } = cash;
  return { ...rest, sales: { count: sales.count }, cash: { floatCents, inCents, outCents, dropCents } };
}
