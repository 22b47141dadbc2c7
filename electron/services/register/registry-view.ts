import { isAnswerOvertaken, sumUnseen } from '../../../db/repositories/ledger';
import type { StoredSnapshot } from '../../../db/repositories/registry';
import type { OrderType } from '../../../shared/catalog/sellable-item';
import type { PendingAmount } from '../../../shared/compliance/dispensation';
import { type Forecast, forecastAllotments, forecastDays } from '../../../shared/compliance/forecast';
import { isFresh } from '../../../shared/compliance/freshness';
import { findMismatches } from '../../../shared/compliance/mismatch';
import type { RegistryOrder, RegistrySnapshot } from '../../../shared/compliance/registry';
import { findLimit, type RuleSet } from '../../../shared/compliance/rule-set';
import { compareByEnd, isOpenOn } from '../../../shared/compliance/windows';
import type { ForecastView, RegistryView } from '../../../shared/ipc/registry-views';
import type { Amount, CivilDate } from '../../../shared/kernel/units';
import type { Patient } from '../../../shared/people/patient';
import { addDays, daysBetween } from '../../../shared/time/civil-date';
import { readPlace } from '../../biotrack/wire-words';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';

type ViewContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn'>;

/** What one answer is explained with. */
type Facts = {
  readonly snapshot: RegistrySnapshot;
  readonly day: CivilDate;
  readonly rules: RuleSet;
  readonly pending: readonly PendingAmount[];
  readonly forecasts: readonly Forecast[];
  readonly mismatches: ReturnType<typeof findMismatches>;
};

/** View State Registry: the state's numbers as it gave them, beside what this register makes of them. */
export function toRegistryView(context: ViewContext, patient: Patient, stored: StoredSnapshot): RegistryView {
  const { now, rules, registryDay } = readToday(context);
  const facts = readFacts(context, stored.snapshot, patient.id);
  const { snapshot, pending } = facts;
  const { asOf, certification, aggregate, orders, holds, history } = snapshot;
  return {
    asOf,
    registryDay: snapshot.registryDay,
    // What it said before a sale of our own is old, however short a while ago that was.
    isFresh: isFresh(snapshot, now, rules) && !isAnswerOvertaken(context.db, patient.id),
    cardStatus: patient.cardStatus,
    cardExpiresOn: patient.registryExpiresOn,
    certification:
      certification === null
        ? null
        : { ...certification, daysLeft: Math.max(0, daysBetween(registryDay, certification.endsOn)) },
    aggregate: aggregate === null ? null : toAggregateView(facts, aggregate),
    orders: orders.toSorted(compareByEnd).map(order => toOrderView(facts, order)),
    holds: holds.map(hold => ({ ...hold })),
    pending: pending.map(entry => ({ ...entry })),
    history:
      history?.map(({ day, route, amount, unit, mmtc }) => ({ day, route, amount, unit, place: readPlace(mmtc) })) ??
      null,
  };
}

/** Without rules nothing can be worked out, and a difference would say nothing. */
function readFacts(context: ViewContext, snapshot: RegistrySnapshot, patientId: string): Facts {
  const { rules, registryDay: day } = readToday(context);
  const pending = sumUnseen(context.db, patientId);
  const isUnruled = context.rulesProblemOn(day) !== null;
  return {
    snapshot,
    day,
    rules,
    pending,
    forecasts: isUnruled ? [] : (forecastAllotments(snapshot, pending, rules, day) ?? []),
    mismatches: isUnruled ? [] : findMismatches(snapshot, rules),
  };
}

function toAggregateView(
  facts: Facts,
  { unit, windowDays, cap, dispensableToday }: NonNullable<RegistrySnapshot['aggregate']>,
): RegistryView['aggregate'] {
  const mismatch = facts.mismatches.find(found => found.orderId === undefined);
  return {
    unit,
    windowDays,
    ceiling: cap,
    availableToday: dispensableToday,
    pendingHere: pendingFor(facts, entry => entry.orderType === 'MEDICAL'),
    mismatch: mismatch?.requested ?? null,
    forecast: forecastOf(facts, 'MEDICAL', null),
  };
}

function toOrderView(facts: Facts, order: RegistryOrder): RegistryView['orders'][number] {
  const { dispensableToday, ...rest } = order;
  const { orderType, route } = order;
  const isInUse = inUse(facts, order)?.orderId === order.orderId;
  const mismatch = facts.mismatches.find(found => found.orderId === order.orderId);
  return {
    ...rest,
    isInUse,
    ceiling: ceilingOf(order, facts.rules),
    availableToday: dispensableToday,
    pendingHere: pendingFor(facts, entry => entry.orderType === orderType && entry.route === route),
    mismatch: mismatch?.requested ?? null,
    forecast: isInUse ? forecastOf(facts, orderType, route) : null,
  };
}

/** The legal cap bounds what a doctor may order, but the registry knows of exceptions, and its number wins. */
function ceilingOf({ orderType, route, total, dispensableToday }: RegistryOrder, rules: RuleSet): Amount {
  const cap = findLimit(rules, orderType, route)?.limit ?? total;
  return Math.max(Math.min(total, cap), dispensableToday) as Amount;
}

function inUse({ snapshot, day }: Facts, { orderType, route, unit }: RegistryOrder): RegistryOrder | null {
  const [first] = snapshot.orders
    .filter(order => order.orderType === orderType && order.route === route && order.unit === unit)
    .filter(order => isOpenOn(order, day))
    .toSorted(compareByEnd);
  return first ?? null;
}

function forecastOf({ forecasts, day }: Facts, orderType: OrderType, route: Forecast['route']): ForecastView | null {
  const found = forecasts.find(forecast => forecast.orderType === orderType && forecast.route === route);
  if (found === undefined) return null;
  const { steps, again, keptBack } = found;
  return {
    steps: steps.map(step => ({ ...step })),
    until: addDays(day, forecastDays),
    again: again === null ? null : { ...again },
    keptBack,
  };
}

function pendingFor({ pending }: Facts, isMeant: (entry: PendingAmount) => boolean): Amount {
  return pending.filter(isMeant).reduce((sum, entry) => sum + entry.amount, 0) as Amount;
}
