import { z } from 'zod';
import { otherCodes, ruleCodes } from '../compliance/refusal';
import { staleCauses } from '../sale/stale-cause';
import { caregiverView } from './caregiver-views';
import { amount, cents, day, instant, orderType, positiveCents, quantity, route, stock, unit } from './fields';
import { patientPrefill, patientRow, patientSummary } from './patient-views';
import { priceChangeView } from './price-views';

export const refusalView = z.strictObject({
  code: z.enum([...ruleCodes, ...otherCodes]),
  line: z.int().optional(),
  orderId: z.string().optional(),
  route: route.optional(),
  /** Another route of the same goods by which the line would pass. */
  otherRoute: route.optional(),
  requested: amount.optional(),
  available: amount.optional(),
  unit: unit.optional(),
  release: z.array(z.strictObject({ on: day, amount })).optional(),
  on: day.optional(),
  stateText: z.string().optional(),
});
export type RefusalView = z.infer<typeof refusalView>;

export const itemView = z.strictObject({
  /** `package:<16 digits>` or `merchandise:<sku>`. */
  key: z.string(),
  kind: z.enum(['package', 'device', 'merchandise']),
  barcode: z.string().nullable(),
  name: z.string(),
  priceCents: cents.nullable(),
  onHand: stock.nullable(),
  orderType: orderType.nullable(),
  route: route.nullable(),
  altRoutes: z.array(route),
  form: z.string().nullable(),
  medWeight: amount.nullable(),
  unit: unit.nullable(),
  strain: z.string().nullable(),
  batch: z.string().nullable(),
  expiresOn: day.nullable(),
  status: z.string(),
  labStatus: z.string().nullable(),
  coaUrl: z.string().nullable(),
  /** The rules that keep it from being sold at all, or none. */
  blockedBy: z.array(z.enum([...ruleCodes, ...otherCodes])),
});
export type ItemView = z.infer<typeof itemView>;

export const cartLineView = z.strictObject({
  id: z.string(),
  number: z.int(),
  item: itemView,
  quantity,
  route: route.nullable(),
  taxClass: z.enum(['medical', 'device', 'merchandise']),
  listPriceCents: cents,
  unitPriceCents: cents,
  amountCents: cents,
  discountCents: cents,
  taxCents: cents,
  /** What the line counts against the allotment; null for devices and merchandise. */
  counted: z.strictObject({ amount, unit }).nullable(),
  priceChange: priceChangeView.nullable(),
  /** What was agreed is too much for what the list says now, or for what the store allows now. */
  isPriceAllowed: z.boolean(),
});
export type CartLineView = z.infer<typeof cartLineView>;

/** Use of one route (or of the medical aggregate, where route is null) by this cart. */
export const routeUseView = z.strictObject({
  orderType: orderType,
  route: route.nullable(),
  unit,
  inCart: amount,
  availableToday: amount,
  /** Sold here and not yet settled with the state; already taken out of availableToday. */
  pendingHere: amount,
});
export type RouteUseView = z.infer<typeof routeUseView>;

const moved = { unit, before: amount, after: amount };
/** What a newer answer says otherwise than the one before; `item` is a name, null where no line is meant. */
export const verdictChangeView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('available'), orderType, route: route.nullable(), ...moved }),
  z.strictObject({ kind: z.literal('limit'), item: z.string().nullable(), reason: refusalView, ...moved }),
  z.strictObject({ kind: z.literal('counted'), item: z.string(), ...moved }),
  z.strictObject({ kind: z.literal('order'), item: z.string(), before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('price'), item: z.string(), before: cents, after: cents }),
  z.strictObject({ kind: z.literal('refused'), item: z.string().nullable(), reason: refusalView }),
  z.strictObject({ kind: z.literal('cleared'), item: z.string().nullable(), reason: refusalView }),
]);
export type VerdictChangeView = z.infer<typeof verdictChangeView>;

/** null: the first answer for this cart and patient, with nothing before it. */
const changes = z.array(verdictChangeView).nullable();

export const validationView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('not-needed') }),
  z.strictObject({ kind: z.literal('valid'), validatedAt: instant, expiresAt: instant, changes }),
  z.strictObject({ kind: z.literal('refused'), validatedAt: instant, reasons: z.array(refusalView), changes }),
  z.strictObject({ kind: z.literal('stale'), cause: z.enum(staleCauses) }),
]);
export type ValidationView = z.infer<typeof validationView>;

/** The store's day of something that did not happen today; null: today, of which the time says enough. */
const earlierDay = day.nullable();

/** What may be sold while the state cannot be asked; shown with a cart that owes it a report. */
export const offlineView = z.strictObject({
  policy: z.enum(['block', 'validated', 'grace']),
  /** Under policy `grace`: what stands in its way, or nothing; and how much of it is left. */
  grace: z
    .strictObject({
      problems: z.array(
        z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
      /** When the outage ends all selling. */
      endsAt: instant,
      salesLeft: z.int().min(0),
    })
    .nullable(),
});
export type OfflineView = z.infer<typeof offlineView>;

export const registerView = z.strictObject({
  cartId: z.string(),
  patient: patientSummary.nullable(),
  caregiver: caregiverView.nullable(),
  lines: z.array(cartLineView),
  /** Already taken out of the subtotal. */
  discountCents: cents,
  subtotalCents: cents,
  taxCents: cents,
  totalCents: cents,
  use: z.array(routeUseView),
  /** When the registry was last asked for this patient; null: not yet. */
  registryAsOf: instant.nullable(),
  /** Local rules over the last known registry answer, at every change; advice until Validate. */
  warnings: z.array(refusalView),
  validation: validationView,
  needsPatient: z.boolean(),
  offline: offlineView.nullable(),
  heldCount: z.int(),
  /** What others left in hand here: whose and since when, and no more until a lead agrees that it changes hands. */
  leftCarts: z.array(
    z.strictObject({ cartId: z.string(), by: z.string(), at: instant, earlierDay, lineCount: z.int() }),
  ),
});
export type RegisterView = z.infer<typeof registerView>;

export const heldCartView = z.strictObject({
  cartId: z.string(),
  name: z.string(),
  heldAt: instant,
  earlierDay,
  heldBy: z.string(),
  /** Somebody else's is resumed with a lead's approval. */
  isOwn: z.boolean(),
  patientName: z.string().nullable(),
  lineCount: z.int(),
  totalCents: cents,
});
export type HeldCartView = z.infer<typeof heldCartView>;

/** Which screen hears the scanner; a card or a licence means another thing on Patients than at the cart. */
export const scanScreen = z.enum(['register', 'patients', 'sales', 'inventory', 'reports', 'settings']);
export type ScanScreen = z.infer<typeof scanScreen>;
/**
 * What lies over the screen: nothing, or a message that a scan may pass by ('none'); a question that is to be answered
 * first ('closed'); or a question that a badge answers.
 */
export const scanDialog = z.enum(['none', 'closed', 'badge']);
export type ScanDialog = z.infer<typeof scanDialog>;
/** Said of a driver's licence that is out of date: it still tells who somebody is, and is no proof of it. */
const licenceExpiredOn = day.optional();

/** What a scan or a typed entry led to; the screen flashes and sounds accordingly. */
export const scanOutcomeView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), lineId: z.string() }),
  z.strictObject({ kind: z.literal('patient-chosen'), patientId: z.string(), licenceExpiredOn }),
  /** On the Patients screen, where nobody is chosen for the cart. */
  z.strictObject({ kind: z.literal('patient-found'), patientId: z.string(), licenceExpiredOn }),
  z.strictObject({
    kind: z.literal('patients-alike'),
    screen: scanScreen,
    rows: z.array(patientRow),
    licenceExpiredOn,
  }),
  /** The card of somebody whom the registry names for the patient in the cart: whether they came is for a person to say. */
  z.strictObject({ kind: z.literal('caregiver-scanned'), cardId: z.string() }),
  z.strictObject({ kind: z.literal('patient-unknown'), screen: scanScreen, prefill: patientPrefill, licenceExpiredOn }),
  z.strictObject({ kind: z.literal('matches'), items: z.array(itemView) }),
  /** A receipt, wherever its sale may be opened. */
  z.strictObject({ kind: z.literal('sale-found'), saleId: z.string() }),
  /** What a list is to show: the package itself, or the sales of a package or a patient. */
  z.strictObject({ kind: z.literal('search'), screen: z.enum(['sales', 'inventory']), text: z.string() }),
  /** Who is about to sign in, or to approve; it says who, and proves nothing. */
  z.strictObject({ kind: z.literal('badge'), login: z.string() }),
  z.strictObject({
    kind: z.literal('refused'),
    /** Who says so; left out: the Register. A question over the screen, and the one that asks who is there, say it themselves. */
    screen: z.enum([...scanScreen.options, 'question', 'sign-in']).optional(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type ScanOutcomeView = z.infer<typeof scanOutcomeView>;

export const tenderInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cash'), amountCents: positiveCents }),
  z.strictObject({ kind: z.literal('debit'), amountCents: positiveCents, reference: z.string().trim().min(1).max(40) }),
]);
