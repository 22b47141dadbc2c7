import { countHeld, listCartsLeft } from '../../../db/repositories/carts';
import { getPatientFile } from '../../../db/repositories/patients';
import { type Cart, needsPatient } from '../../../shared/cart/cart';
import { isStillAllowed } from '../../../shared/cart/discount';
import { computeTotals } from '../../../shared/cart/totals';
import type { Verdict } from '../../../shared/compliance/dispensation';
import type { CartLineView, RegisterView, ValidationView } from '../../../shared/ipc/register-views';
import type { CivilDate } from '../../../shared/kernel/units';
import type { ServiceContext } from '../service-context';
import { readEarlierDay, readTaxRates } from '../today';
import { toCaregiverView } from '../views/caregiver-view';
import { toItemView } from '../views/item-view';
import { toPatientSummary } from '../views/patient-view';
import { toPriceChangeView } from '../views/price-view';
import { toRefusalView } from '../views/refusal-view';
import { toVerdictChangeView } from '../views/verdict-change-view';
import type { DeskCart } from './cart-desk';
import { type CartFacts, judgeCart, readCartFacts } from './cart-facts';
import { readOfflineView } from './offline-view';
import { standingOf } from './standing';

type ViewContext = Pick<
  ServiceContext,
  'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn' | 'operator' | 'port' | 'connection' | 'outage'
>;

/** More people than share one register; the others' carts are found when these are settled. */
const leftShown = 5;

/** What the register shows, computed anew from the disk after every change. */
export function readRegisterView(context: ViewContext, desk: DeskCart): RegisterView {
  const { cart } = desk;
  const facts = readCartFacts(context, desk);
  const totals = computeTotals(cart, readTaxRates(context));
  const verdict = judgeCart(context, cart, facts);
  const { registryDay } = facts.today;
  return {
    cartId: cart.id,
    patient:
      facts.patient === null
        ? null
        : toPatientSummary(facts.patient, getPatientFile(context.db, facts.patient.id), facts.today),
    caregiver: caregiverOf(cart, facts),
    lines: cart.lines.map((_, index) => toLineView(context, cart, index, totals, verdict, registryDay)),
    discountCents: totals.discountCents,
    subtotalCents: totals.subtotalCents,
    taxCents: totals.taxCents,
    totalCents: totals.totalCents,
    use: verdict.use.map(use => ({ ...use })),
    registryAsOf: facts.snapshot?.snapshot.asOf ?? null,
    warnings: verdict.refusals.map(toRefusalView),
    validation: toValidationView(context, desk, facts),
    needsPatient: needsPatient(cart),
    offline: readOfflineView(context, cart, facts),
    heldCount: countHeld(context.db),
    leftCarts: listCartsLeft(context.db, { userId: context.operator().id, limit: leftShown }).map(
      ({ id, ...left }) => ({
        cartId: id,
        ...left,
        earlierDay: readEarlierDay(context, left.at),
      }),
    ),
  };
}

/** The name stays on the cart even when the registry has not been asked again since. */
function caregiverOf(cart: Cart, facts: CartFacts): RegisterView['caregiver'] {
  if (cart.caregiver === null) return null;
  if (facts.caregiver !== null) return toCaregiverView(facts.caregiver, facts.today);
  // Asked for and not listed is another thing than never asked for.
  const whyNot = facts.caregivers === null ? null : 'CAREGIVER_NOT_LINKED';
  return { ...cart.caregiver, cardExpiresOn: null, isEligible: whyNot === null, whyNot, ineligibleReason: null };
}

function toLineView(
  { db, config }: ViewContext,
  cart: Cart,
  index: number,
  totals: ReturnType<typeof computeTotals>,
  verdict: Verdict,
  today: CivilDate,
): CartLineView {
  const line = cart.lines[index];
  const priced = totals.lines[index];
  if (line === undefined || priced === undefined) throw new Error('Totals and cart disagree about their lines.');
  const counted = verdict.lines.find(candidate => candidate.number === index + 1);
  return {
    id: line.id,
    number: index + 1,
    item: toItemView(line.item, today),
    quantity: line.quantity,
    route: line.route,
    taxClass: priced.taxClass,
    listPriceCents: priced.listPriceCents,
    unitPriceCents: priced.unitPriceCents,
    amountCents: priced.amountCents,
    discountCents: priced.discountCents,
    taxCents: priced.taxCents,
    counted: counted === undefined ? null : { amount: counted.amount, unit: counted.unit },
    priceChange: toPriceChangeView(db, line.priceChange),
    isPriceAllowed: isStillAllowed(line, config.discounts),
  };
}

function toValidationView(context: ViewContext, desk: DeskCart, facts: CartFacts): ValidationView {
  const { validation } = facts;
  if (!needsPatient(desk.cart)) return { kind: desk.cart.lines.length === 0 ? 'none' : 'not-needed' };
  if (validation === null) return { kind: 'none' };
  const standing = standingOf(context, desk, facts);
  if (typeof standing === 'object') return { kind: 'stale', cause: standing.stale };
  const changes = validation.changes?.map(toVerdictChangeView) ?? null;
  switch (standing) {
    case 'none':
      return { kind: 'none' };
    case 'valid':
      return { kind: 'valid', validatedAt: validation.validatedAt, expiresAt: validation.expiresAt, changes };
    case 'refused':
      return {
        kind: 'refused',
        validatedAt: validation.validatedAt,
        reasons: validation.reasons.map(toRefusalView),
        changes,
      };
    default:
      throw new Error('Unexpected validation standing.');
  }
}
