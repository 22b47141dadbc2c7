import { type Cart, needsPatient } from '../cart/cart';
import { isStillAllowed } from '../cart/discount';
import type { DiscountPolicy } from '../cart/discount-policy';
import { computeTotals, type Totals } from '../cart/totals';
import type { CountedLine, DispensationFacts } from '../compliance/dispensation';
import { evaluateDispensation } from '../compliance/evaluate';
import type { Refusal } from '../compliance/refusal';
import type { RuleSet } from '../compliance/rule-set';
import { type AppError, appError } from '../kernel/error-code';
import { err, ok, type Result } from '../kernel/result';
import type { Cents, CivilDate, Instant } from '../kernel/units';
import { settle } from '../payment/settle';
import type { Tender } from '../payment/tender';
import { mmurStanding } from '../people/mmur-standing';
import type { MmurRegistration } from '../people/user';
import type { TaxRates } from '../tax/tax';
import { type CashStanding, cashProblem } from '../till/cash-standing';
import type { GracePolicy } from './grace-policy';
import {
  type GraceFacts,
  graceObstacles,
  mayComplete,
  type OfflinePolicy,
  type StateConnection,
} from './offline-policy';
import type { CountedAmount, DecidedSale } from './sale';
import { countedAmounts, dispensationLines, saleLines } from './sale-lines';
import { tenderProblem } from './tender-problem';
import type { ValidationStanding } from './validation-state';

/** Everything the decision looks at, read afresh for it. */
export type SaleFacts = {
  /** With its items as they are now (refreshItems). */
  readonly cart: Cart;
  readonly taxRates: TaxRates;
  readonly discounts: DiscountPolicy;
  readonly operator: { readonly mmur: MmurRegistration };
  /** The store's day, by which the operator's registration expires. */
  readonly today: CivilDate;
  /** Of the drawer, for whoever pays in cash. */
  readonly till: CashStanding;
  readonly policy: OfflinePolicy;
  readonly connection: StateConnection;
  /** How things stand for a cart that was validated by grace; null for any other. */
  readonly grace: { readonly facts: GraceFacts; readonly policy: GracePolicy } | null;
  /** Sales made by grace have not been sent yet. */
  readonly isGraceUnsent: boolean;
  /** null exactly where nothing in the cart is reported. */
  readonly dispensation: DispensationSide | null;
};

export type DispensationSide = {
  readonly rules: RuleSet;
  /** Without time and lines: those come from the decision and from the cart. */
  readonly facts: Omit<DispensationFacts, 'now' | 'lines'>;
  readonly standing: ValidationStanding;
  /** What the standing validation counted; stands in where the registry's orders are not at hand. */
  readonly validatedLines: readonly CountedLine[];
  /** The reference of a sale of this patient that is not settled with the state; null when there is none. */
  readonly unsettledRef: string | null;
};

/** What the cashier asks for: intent only. */
export type SaleDraft = { readonly totalShownCents: Cents; readonly tenders: readonly Tender[] };

/** Everything that stands in the way, so that the screen can say it at once. One of the two is never empty. */
export type SaleRefusal = { readonly errors: readonly AppError[]; readonly reasons: readonly Refusal[] };

/** The one decision to sell, made by the main process on fresh facts: nothing is corrected, anything unexpected refuses. */
export function decideSale(facts: SaleFacts, draft: SaleDraft, now: Instant): Result<DecidedSale, SaleRefusal> {
  const { cart } = facts;
  if (cart.lines.length === 0) return refuse([appError('E-CRT-02')]);
  const totals = computeTotals(cart, facts.taxRates);
  const isReported = needsPatient(cart);
  const judged = isReported ? judgeReport(facts, now) : nothingToReport;
  const settlement = settle(totals.totalCents, draft.tenders);
  const errors = [
    ...judged.errors,
    ...judgeConnection(facts, isReported),
    ...judgePrices(facts),
    ...judgeTotal(totals, draft),
    ...tenderProblem(settlement, totals.totalCents),
    ...judgeTill(facts, draft),
  ];
  if (errors.length > 0 || judged.reasons.length > 0) return refuse(errors, judged.reasons);
  if (settlement.kind !== 'settled') throw new Error('A settlement that is not settled was not refused');
  const lines = saleLines(cart, totals, judged.counted);
  const { discountCents, subtotalCents, taxCents, totalCents } = totals;
  const { changeCents } = settlement;
  return ok({
    lines,
    discountCents,
    subtotalCents,
    taxCents,
    totalCents,
    tenders: draft.tenders,
    changeCents,
    isReported,
  });
}

type JudgedReport = SaleRefusal & { readonly counted: ReadonlyMap<number, CountedAmount> };

const nothingToReport: JudgedReport = { errors: [], reasons: [], counted: new Map() };

/** The part that owes the state a report: patient, validation, and the rules once more on what is true now. */
function judgeReport(facts: SaleFacts, now: Instant): JudgedReport {
  const { cart, dispensation } = facts;
  if (cart.patientId === null || dispensation === null) {
    return { ...nothingToReport, errors: [...judgeOperator(facts), appError('E-CRT-04')] };
  }
  const { rules, standing, validatedLines, unsettledRef } = dispensation;
  const lines = dispensationLines(cart);
  const verdict = evaluateDispensation({ ...dispensation.facts, now, lines }, rules);
  const errors = [
    ...judgeOperator(facts),
    ...judgeStanding(standing),
    ...(unsettledRef === null ? [] : [appError('E-PAT-08', { ref: unsettledRef })]),
  ];
  const known = new Map([...countedAmounts(validatedLines), ...countedAmounts(verdict.lines)]);
  const isComplete = verdict.lines.every(line => known.has(line.number));
  const reasons = isComplete ? verdict.refusals : [...verdict.refusals, { code: 'VALIDATION_STALE' } as const];
  return { errors, reasons, counted: known };
}

function judgeStanding(standing: ValidationStanding): readonly AppError[] {
  if (standing === 'valid') return [];
  return [appError('E-CRT-03', { cause: typeof standing === 'string' ? standing : standing.stale })];
}

/** Whoever completes a sale that goes to the registry is registered with it; a T-shirt may be sold by anybody. */
function judgeOperator(facts: SaleFacts): readonly AppError[] {
  return mmurStanding(facts.operator.mmur, facts.today).isCurrent ? [] : [appError('E-AUT-04')];
}

function judgeConnection(facts: SaleFacts, isReported: boolean): readonly AppError[] {
  const allowed = mayComplete(facts.policy, facts.connection, isReported);
  const isQueueFirst = isReported && facts.isGraceUnsent && facts.connection === 'online';
  return [
    ...(allowed.ok ? [] : [allowed.error]),
    ...(isQueueFirst ? [appError('E-OFF-10')] : []),
    ...(facts.grace === null ? [] : graceObstacles(facts.grace.facts, facts.grace.policy)),
  ];
}

/** What a lead allowed for one list price may be too much for the next one. */
function judgePrices({ cart, discounts }: SaleFacts): readonly AppError[] {
  return cart.lines.every(line => isStillAllowed(line, discounts)) ? [] : [appError('E-PRC-02')];
}

/** A different total is a refusal, never a silent correction. */
function judgeTotal(totals: Totals, draft: SaleDraft): readonly AppError[] {
  const { totalCents } = totals;
  return totalCents === draft.totalShownCents ? [] : [appError('E-PRC-01', { total: totalCents })];
}

function judgeTill(facts: SaleFacts, draft: SaleDraft): readonly AppError[] {
  const problem = cashProblem(facts.till);
  const hasCash = draft.tenders.some(tender => tender.kind === 'cash');
  return hasCash && problem !== null ? [problem] : [];
}

function refuse(errors: readonly AppError[], reasons: readonly Refusal[] = []): Result<never, SaleRefusal> {
  return err({ errors, reasons });
}
