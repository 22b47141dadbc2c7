import { addDays, type Day } from '../civil-day';
import type { Caregiver, OrderType, PatientFixture, Route, Unit } from '../fixture';

/** A patient in the making: the parts that differ, with days counted from today. */
export type PatientPlan = {
  readonly firstName: string;
  readonly lastName: string;
  readonly dob: Day;
  readonly cardStatus?: string;
  readonly cardDaysLeft?: number;
  readonly caregivers?: readonly Caregiver[];
  readonly orders?: readonly OrderPlan[];
  readonly physician?: string;
};

export type OrderPlan = {
  readonly type: OrderType;
  readonly route: Route;
  readonly total: string;
  /** Days from today to the order's first day; most began a while ago. */
  readonly startsIn?: number;
  readonly dispensed?: readonly (readonly [daysAgo: number, amount: string])[];
};

const units: Readonly<Record<OrderType, Unit>> = { MEDICAL: 'mg_thc', LOW_THC: 'mg_cbd', SMOKING: 'g' };
const orderDays: Readonly<Record<OrderType, number>> = { MEDICAL: 70, LOW_THC: 70, SMOKING: 35 };
const usualStart = -12;
const certificationDays = 210;

/** The cap of rule 64ER22-8 for a patient without an exception; each patient's own figure is data of the registry. */
const aggregateCap = '24500';

export function buildPatient(cardId: string, plan: PatientPlan, today: Day): PatientFixture {
  const orders = plan.orders ?? [];
  const number = cardId.slice(1);
  return {
    first_name: plan.firstName,
    last_name: plan.lastName,
    dob: plan.dob,
    card_status: plan.cardStatus ?? 'ACTIVE',
    card_expiration: addDays(today, plan.cardDaysLeft ?? 200),
    caregivers: [...(plan.caregivers ?? [])],
    orders: orders.map((order, index) => ({
      order_id: orderId(number, index),
      order_type: order.type,
      route: order.route,
      start: addDays(today, order.startsIn ?? usualStart),
      end: addDays(today, (order.startsIn ?? usualStart) + orderDays[order.type] - 1),
      total: order.total,
      unit: units[order.type],
      status: 'OPEN',
    })),
    dispensations: orders.flatMap((order, index) => dispensationsOf(order, orderId(number, index), today)),
    holds: [],
    aggregate_cap: aggregateCap,
    certification: {
      certification_id: `C-${number}`,
      physician: plan.physician ?? 'Dr Carla Iturbide',
      start: addDays(today, usualStart),
      end: addDays(today, usualStart + certificationDays - 1),
      status: 'ACTIVE',
    },
  };
}

function orderId(number: string, index: number): string {
  return `O-${number}-${index + 1}`;
}

function dispensationsOf(order: OrderPlan, id: string, today: Day): PatientFixture['dispensations'] {
  return (order.dispensed ?? []).map(([daysAgo, amount], index) => ({
    dispensation_id: `D${id.slice(1)}-${index + 1}`,
    day: addDays(today, -daysAgo),
    order_id: id,
    order_type: order.type,
    route: order.route,
    amount,
    unit: units[order.type],
    mmtc: 'other',
  }));
}

/** The same month and day so many years ago, and 28 February where 29 does not exist. */
export function yearsBefore(today: Day, years: number): Day {
  const monthDay = today.slice(4) === '-02-29' && years % 4 !== 0 ? '-02-28' : today.slice(4);
  return `${Number(today.slice(0, 4)) - years}${monthDay}`;
}
