import { z } from 'zod';
import { cashStandings } from '../till/cash-standing';
import { cents, day, instant, stock } from './fields';
import { lateView, outageStatusView, untoldOutageView } from './session-views';

/** The leads' day at a glance: what was sold, how the state and the till stand, and what waits for a person. */
export const leadsDayView = z.strictObject({
  day,
  at: instant,
  sales: z.strictObject({
    count: z.int(),
    totalCents: cents,
    /** Given back today, of whatever day the sale was. */
    backCents: cents,
    /** Every hour that the store is open, also one without a sale. */
    hours: z.array(z.strictObject({ at: instant, count: z.int(), totalCents: cents })),
  }),
  queue: z.strictObject({ waiting: z.int(), checking: z.int(), oldestAt: instant.nullable() }),
  outage: outageStatusView.extend({ beganAt: instant, elapsedMs: z.int() }).nullable(),
  untoldOutage: untoldOutageView.nullable(),
  late: lateView,
  till: z
    .strictObject({
      openedBy: z.string(),
      openedAt: instant,
      standing: z.enum(cashStandings),
      expectedCents: cents,
    })
    .nullable(),
  /** What only a person can clear. */
  toClear: z.strictObject({ review: z.int(), incidents: z.int(), undoIncidents: z.int(), prints: z.int() }),
  registrations: z.array(z.strictObject({ name: z.string(), expiresOn: day.nullable(), daysLeft: z.int().nullable() })),
  /** Goods that came back and are to be destroyed: `dueAt` is when that may be, once the state has been asked. */
  returned: z.array(
    z.strictObject({
      ...{ undoRef: z.string(), name: z.string(), barcode: z.string().nullable() },
      ...{ dueAt: instant.nullable(), isDue: z.boolean() },
      /** The state destroyed it before its time, or does not put it down for it: the sale's list of troubles says more. */
      needsLead: z.boolean(),
    }),
  ),
  /** Products of which little is left: how many, how many of them are gone, and the scarcest by name. */
  lowStock: z.strictObject({
    ...{ count: z.int(), gone: z.int() },
    scarcest: z.array(z.strictObject({ name: z.string(), onHand: stock })),
  }),
});
export type LeadsDayView = z.infer<typeof leadsDayView>;
