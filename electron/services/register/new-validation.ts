import type { StoredValidation } from '../../../db/repositories/validations';
import type { Cart } from '../../../shared/cart/cart';
import { computeTotals } from '../../../shared/cart/totals';
import { itemKey } from '../../../shared/catalog/item-key';
import type { Verdict } from '../../../shared/compliance/dispensation';
import type { Refusal } from '../../../shared/compliance/refusal';
import { validationEnd } from '../../../shared/sale/validation-state';
import { compareVerdicts, type JudgedItem } from '../../../shared/sale/verdict-changes';
import type { StateVerdict } from '../../biotrack/port';
import type { ServiceContext } from '../service-context';
import { readTaxRates } from '../today';
import type { DeskCart } from './cart-desk';
import type { CartFacts } from './cart-facts';

/** What one round of asking came to, before it is written down. */
export type Findings = {
  readonly reasons: readonly Refusal[];
  readonly verdict: Verdict;
  readonly state: StateVerdict | null;
  /** How long the state lets its verdict stand, by its own clock; null where it does not say. */
  readonly stateLifeMs: number | null;
  readonly mode: StoredValidation['mode'];
  /** The lead who let it be sold while the state could not be asked. */
  readonly grace: StoredValidation['grace'];
};

/** The answer as it is kept: bound to cart, people, operator, day and time, and held against the answer before. */
export function newValidation(
  context: Pick<ServiceContext, 'ids' | 'clock' | 'config' | 'operator'>,
  desk: DeskCart,
  facts: CartFacts,
  cartHash: string,
  found: Findings & Pick<StoredValidation, 'unsettledApproverId'>,
): StoredValidation {
  const { now, registryDay } = facts.today;
  const { patientId } = desk.cart;
  if (patientId === null) throw new Error('A cart without a patient was validated.');
  const judged = {
    reasons: found.reasons,
    lines: found.state?.lines ?? found.verdict.lines,
    items: judgedItems(desk.cart),
    use: found.verdict.use,
  };
  // What was said of one patient is no measure for another.
  const before = facts.validation?.patientId === patientId ? facts.validation : null;
  return {
    id: context.ids.uuid(),
    cartId: desk.cart.id,
    cartHash,
    mode: found.mode,
    isAllowed: found.reasons.length === 0 && (found.state?.isAllowed ?? true),
    token: found.state?.token ?? null,
    ...judged,
    changes: before === null ? null : compareVerdicts(before, judged),
    operatorId: context.operator().id,
    patientId,
    caregiverCardId: desk.cart.caregiver?.cardId ?? null,
    unsettledApproverId: found.unsettledApproverId,
    grace: found.grace,
    registryDay,
    validatedAt: now,
    expiresAt: validationEnd(now, context.config.policy.validationTtlS * 1000, found.stateLifeMs),
    totalCents: computeTotals(desk.cart, readTaxRates(context)).totalCents,
  };
}

/** What the state was asked about; merchandise is nothing to it. At list prices: a discount is the cashier's own doing. */
export function judgedItems(cart: Cart): readonly JudgedItem[] {
  return cart.lines.flatMap(({ item, quantity }, index) =>
    item.kind === 'package' && item.priceCents !== null
      ? [{ number: index + 1, key: itemKey(item), name: item.name, quantity, unitPriceCents: item.priceCents }]
      : [],
  );
}
