import { z } from 'zod';
import { amount, day, instant, orderType, route, unit } from './fields';
import { cardStatus } from './patient-views';

const step = z.strictObject({ on: day, amount });

/** What the coming days allow if nothing more is dispensed; today first, then the days on which it changes. */
export const forecastView = z.strictObject({
  steps: z.array(step),
  /** The last day that was looked at. */
  until: day,
  /** The first day on which more than today is available. */
  again: step.nullable(),
  /** What the state keeps back today beyond local mathematics, and is taken off every later day too. */
  keptBack: amount,
});
export type ForecastView = z.infer<typeof forecastView>;

const allotment = {
  unit,
  windowDays: z.int(),
  /** What there would be today with nothing used: the order's total, or the legal cap where that is less. */
  ceiling: amount,
  /** The state's own number, which counts. What is pending here is not in it yet. */
  availableToday: amount,
  pendingHere: amount,
  /** Local mathematics where it differs from the state's number. */
  mismatch: amount.nullable(),
  /** null: the state sent no history, or another order of the route is used before this one. */
  forecast: forecastView.nullable(),
};

export const registryView = z.strictObject({
  asOf: instant,
  registryDay: day,
  /** false: the answer is old or of another day. */
  isFresh: z.boolean(),
  cardStatus: cardStatus.nullable(),
  cardExpiresOn: day.nullable(),
  certification: z
    .strictObject({ physician: z.string(), startsOn: day, endsOn: day, status: z.string(), daysLeft: z.int() })
    .nullable(),
  /** Of all medical routes together: it limits each of them. */
  aggregate: z.strictObject(allotment).nullable(),
  orders: z.array(
    z.strictObject({
      ...allotment,
      orderId: z.string(),
      orderType,
      route,
      startsOn: day,
      endsOn: day,
      isOpen: z.boolean(),
      /** Whether sales of today go against it: of several open ones of a route, the one that ends first. */
      isInUse: z.boolean(),
      total: amount,
      dispensed: amount,
      remaining: amount,
    }),
  ),
  holds: z.array(z.strictObject({ holdId: z.string(), route, amount, unit })),
  /** Sold here and not settled with the state yet. */
  pending: z.array(z.strictObject({ orderType, route, amount, unit })),
  history: z
    .array(z.strictObject({ day, route, amount, unit, place: z.enum(['here', 'elsewhere']).nullable() }))
    .nullable(),
});
export type RegistryView = z.infer<typeof registryView>;

/** An answer whose amounts could not be read, as it was sent; for leads. */
export const unreadableView = z.strictObject({
  at: instant,
  rows: z.array(
    z.strictObject({
      place: z.enum(['order', 'aggregate', 'dispensation', 'hold']),
      fields: z.array(z.strictObject({ name: z.string(), text: z.string().nullable() })),
    }),
  ),
});
export type UnreadableView = z.infer<typeof unreadableView>;
