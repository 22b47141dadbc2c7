import { z } from 'zod';
import { goodsWhereabouts } from '../sync/lead-action';
import { reportEvents } from '../sync/report-event';
import { syncStatuses } from '../sync/sync-status';
import { amount, cents, day, id, instant, orderType, positiveCents, quantity, route, text, unit } from './fields';
import { priceChangeView } from './price-views';

export const syncStatus = z.enum(syncStatuses);

export const saleRow = z.strictObject({
  id: z.string(),
  localRef: z.string(),
  soldAt: instant,
  operatorName: z.string(),
  patientName: z.string().nullable(),
  totalCents: cents,
  lineCount: z.int(),
  biotrackSaleId: z.string().nullable(),
  syncStatus,
});
export type SaleRow = z.infer<typeof saleRow>;

/** What people decided about a report, and why. */
export const decisionView = z.strictObject({
  at: instant,
  decision: z.enum(['landed', 'cancel', 'resend']),
  actorName: z.string(),
  secondName: z.string().nullable(),
  reason: z.string(),
  goods: z.enum(goodsWhereabouts).nullable(),
  biotrackSaleId: z.string().nullable(),
});

/** What the Sale complete dialog and the sale's page show; pushed again whenever its status moves. */
export const saleView = saleRow.extend({
  postedAt: instant.nullable(),
  registryStatus: z.enum(['POSTED', 'PENDING']).nullable(),
  registryIdMasked: z.string().nullable(),
  caregiverName: z.string().nullable(),
  /** Already taken out of the subtotal. */
  discountCents: cents,
  subtotalCents: cents,
  taxCents: cents,
  changeCents: cents,
  lines: z.array(
    z.strictObject({
      number: z.int(),
      name: z.string(),
      barcode: z.string().nullable(),
      quantity,
      listPriceCents: cents,
      unitPriceCents: cents,
      amountCents: cents,
      discountCents: cents,
      taxCents: cents,
      orderType: orderType.nullable(),
      route: route.nullable(),
      counted: z.strictObject({ amount, unit }).nullable(),
      priceChange: priceChangeView.nullable(),
    }),
  ),
  tenders: z.array(
    z.strictObject({ kind: z.enum(['cash', 'debit']), amountCents: cents, reference: z.string().nullable() }),
  ),
  /** Newest last: every attempt, look-up and decision. */
  timeline: z.array(
    z.strictObject({
      at: instant,
      event: z.enum(reportEvents),
      from: syncStatus.nullable(),
      to: syncStatus.nullable(),
      detail: z.string(),
    }),
  ),
  /** Oldest first. */
  decisions: z.array(decisionView),
  /** The lead on whose word it was sold while the state could not be asked; null where the state itself said yes. */
  grace: z.strictObject({ approverName: z.string(), reason: z.string(), approvedAt: instant }).nullable(),
  /** The state's reason when it refused; null otherwise. */
  refusedBecause: z.string().nullable(),
  /** It did not go through, and its money and goods are where they belong: the same may be rung up once more. */
  mayRingAgain: z.boolean(),
});
export type SaleView = z.infer<typeof saleView>;

/** Which sales of the history are meant; every field narrows, and one that is empty or null says nothing. */
export const saleFilter = z.strictObject({
  search: z.string().max(64),
  /** Any of these. */
  statuses: z.array(syncStatus).max(syncStatuses.length),
  /** Days in the store's zone, both counted in. */
  from: day.nullable(),
  to: day.nullable(),
  patientId: id.nullable(),
  operatorId: id.nullable(),
  /** Of the total, both counted in. */
  leastCents: positiveCents.nullable(),
  mostCents: positiveCents.nullable(),
  /** Words of a product's name as it was sold, each at least begun. */
  product: text(80).nullable(),
  /** The 16 digits on the label, or the store's own id of the package. */
  packageId: text(64).nullable(),
});
export type SaleFilter = z.infer<typeof saleFilter>;

export const everySale: SaleFilter = {
  ...{ search: '', statuses: [], from: null, to: null, patientId: null, operatorId: null },
  ...{ leastCents: null, mostCents: null, product: null, packageId: null },
};

/** Continue after this sale, newest first. */
export const salePageInput = saleFilter.extend({ after: id.nullable() });
