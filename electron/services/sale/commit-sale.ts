import { crashPoint } from '../../../db/crash-point';
import { findCart } from '../../../db/repositories/carts';
import { hasUnsentGraceSale } from '../../../db/repositories/grace-sales';
import { findUnsettledSale } from '../../../db/repositories/outbox';
import { findSaleByCart, findSaleByRequest, type StoredSale } from '../../../db/repositories/sales';
import { findOpenTill } from '../../../db/repositories/till';
import { type SaleToWrite, writeNextSale } from '../../../db/transactions/write-sale';
import type { Input } from '../../../shared/ipc/contract';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import type { Tender } from '../../../shared/payment/tender';
import { decideSale, type SaleFacts, type SaleRefusal } from '../../../shared/sale/decide-sale';
import { localRef } from '../../../shared/sale/local-ref';
import { isRegistryReason } from '../../../shared/sale/registry-reason';
import type { DecidedSale } from '../../../shared/sale/sale';
import { cashStanding } from '../../../shared/till/cash-standing';
import { checkClock } from '../check-clock';
import { checkRules } from '../check-rules';
import type { CartDesk, DeskCart } from '../register/cart-desk';
import { type CartFacts, readCartFacts, toDispensationFacts } from '../register/cart-facts';
import { readGraceFacts } from '../register/grace';
import { standingOf } from '../register/standing';
import type { ServiceContext } from '../service-context';
import { readTaxRates } from '../today';
import { toReport } from './to-report';

/** `isRepeat`: it was there before; nothing was written, so nothing may be printed or opened again. */
export type CommittedSale = { readonly sale: StoredSale; readonly isRepeat: boolean };

/**
 * Load facts, decide, write. The screen sends intent only; prices, limits, operator and time are read here. Asked again
 * for the same press or the same cart it answers with the first sale, so a double click is one sale.
 */
export function commitSale(
  context: ServiceContext,
  desk: CartDesk,
  input: Input<'sale.complete'>,
): Result<CommittedSale, AppError> {
  const { db } = context;
  const first = findSaleByRequest(db, input.requestId) ?? findSaleByCart(db, input.cartId);
  if (first !== null) return ok({ sale: sameSale(first, input.cartId), isRepeat: true });
  const open = desk.current();
  if (open.cart.id !== input.cartId)
    return err(appError(findCart(db, input.cartId) === null ? 'E-CRT-02' : 'E-CRT-01'));
  const facts = readCartFacts(context, open);
  const decided = decide(context, open, facts, input);
  if (!decided.ok) {
    // The screen then offers to validate again where the payment stands, and shows what is refused.
    if (decided.error.reasons.some(isRegistryReason)) desk.markStale('registry-changed');
    return err(firstProblem(decided.error));
  }
  const sold = { context, open, facts, decided: decided.value, uiRequestId: input.requestId };
  crashPoint('sale-decided');
  const written = writeNextSale(db, context.config.terminal.id, sequence => toSale(sold, sequence));
  crashPoint('sale-committed');
  return ok(written);
}

/** To answer a press for one cart with the sale of another would lose a sale without a word. */
function sameSale(first: StoredSale, cartId: string): StoredSale {
  if (first.cartId !== cartId) throw new Error('One press was made for two carts.');
  return first;
}

function decide(
  context: ServiceContext,
  open: DeskCart,
  facts: CartFacts,
  input: Input<'sale.complete'>,
): Result<DecidedSale, SaleRefusal> {
  const rules = checkRules(context);
  if (!rules.ok) return err(obstacle(rules.error));
  const clock = checkClock(context);
  if (!clock.ok) return err(obstacle(clock.error));
  const saleFacts: SaleFacts = {
    cart: open.cart,
    taxRates: readTaxRates(context),
    discounts: context.config.discounts,
    operator: context.operator(),
    today: facts.today.registryDay,
    till: cashStanding(findOpenTill(context.db), context.operator().id, context.config.till),
    policy: context.config.policy.offline,
    connection: context.connection().state,
    grace: toGraceSide(context, open, facts),
    isGraceUnsent: hasUnsentGraceSale(context.db),
    dispensation: toDispensationSide(context, open, facts),
  };
  const draft = { tenders: input.tenders.map(toTender), totalShownCents: input.totalShownCents as Cents };
  return decideSale(saleFacts, draft, facts.today.now);
}

function obstacle(error: AppError): SaleRefusal {
  return { errors: [error], reasons: [] };
}

/** What policy `grace` asked at Validate it asks once more: the outage may have become too long meanwhile. */
function toGraceSide(context: ServiceContext, open: DeskCart, facts: CartFacts): SaleFacts['grace'] {
  if (facts.validation?.mode !== 'grace' || facts.patient === null) return null;
  return { facts: readGraceFacts(context, open.cart, facts, facts.patient), policy: context.config.grace };
}

function toDispensationSide(context: ServiceContext, open: DeskCart, facts: CartFacts): SaleFacts['dispensation'] {
  const dispensation = toDispensationFacts(context, open.cart, facts);
  if (dispensation === null || facts.patient === null) return null;
  // By a lead, for this very validation; whether it still stands is judged beside it.
  const isUnsettledAllowed = facts.validation !== null && facts.validation.unsettledApproverId !== null;
  return {
    rules: facts.today.rules,
    facts: dispensation,
    standing: standingOf(context, open, facts),
    validatedLines: facts.validation?.lines ?? [],
    unsettledRef: isUnsettledAllowed ? null : (findUnsettledSale(context.db, facts.patient.id)?.localRef ?? null),
  };
}

function toTender(tender: Input<'sale.complete'>['tenders'][number]): Tender {
  const amountCents = tender.amountCents as Cents;
  return tender.kind === 'cash' ? { kind: 'cash', amountCents } : { ...tender, amountCents };
}

/** One sentence crosses to the screen: a plain obstacle first, else the rule that changed its mind since Validate. */
function firstProblem(refusal: SaleRefusal): AppError {
  const [error] = refusal.errors;
  if (error !== undefined) return error;
  const [reason] = refusal.reasons;
  if (reason === undefined) throw new Error('A refused sale names no reason.');
  if (reason.code === 'OUTSIDE_HOURS') return appError('E-HRS-01');
  if (reason.code === 'CARD_EXPIRED') return appError('E-PAT-04', { date: reason.on ?? '' });
  if (reason.code.startsWith('ITEM_') || reason.code === 'QTY_INSUFFICIENT' || reason.code === 'MED_WEIGHT_MISSING') {
    return appError('E-ITM-03', { reason: reason.code });
  }
  if (reason.code === 'CAREGIVER_NOT_LINKED') return appError('E-PAT-06');
  return appError('E-CRT-03', { cause: 'registry-changed' });
}

type SoldCart = {
  readonly context: ServiceContext;
  readonly open: DeskCart;
  readonly facts: CartFacts;
  readonly decided: DecidedSale;
  readonly uiRequestId: string;
};

function toSale({ context, open, facts, decided, uiRequestId }: SoldCart, sequence: number): SaleToWrite {
  const { config, ids, db } = context;
  const requestId = ids.uuid();
  const reference = localRef(config.terminal.id, sequence, requestId);
  const operator = context.operator();
  const caregiver = open.cart.caregiver;
  return {
    id: ids.uuid(),
    requestId: uiRequestId,
    localRef: reference,
    sequence,
    terminalId: config.terminal.id,
    cartId: open.cart.id,
    patientId: open.cart.patientId,
    caregiver,
    operatorId: operator.id,
    employeeId: operator.mmur.id,
    tillSessionId: findOpenTill(db)?.id ?? null,
    validationId: decided.isReported ? (facts.validation?.id ?? null) : null,
    grace: decided.isReported ? (facts.validation?.grace ?? null) : null,
    soldAt: facts.today.now,
    zone: config.store.zone,
    registryDay: facts.today.registryDay,
    decided,
    report: decided.isReported
      ? toOutboxReport(context, facts, decided, requestId, reference, caregiver?.cardId ?? null)
      : null,
  };
}

/** References are made here, once, and never again (design.md D5). */
function toOutboxReport(
  context: ServiceContext,
  facts: CartFacts,
  decided: DecidedSale,
  requestId: string,
  externalId: string,
  caregiverCardId: string | null,
): SaleToWrite['report'] {
  const { patient } = facts;
  const employeeId = context.operator().mmur.id;
  if (patient === null || employeeId === null)
    throw new Error('A reported sale was decided without patient or operator.');
  const cardId = patient.registryId;
  const report = toReport(decided, {
    requestId,
    externalId,
    terminalId: context.config.terminal.id,
    employeeId,
    cardId,
    caregiverCardId,
  });
  const body = context.port.freeze(report);
  return {
    outboxId: context.ids.uuid(),
    requestId,
    nonce: context.ids.uuid(),
    externalId,
    bodyText: body.text,
    bodySha256: body.sha256,
    cardId,
  };
}
