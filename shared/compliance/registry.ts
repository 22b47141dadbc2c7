import type { OrderType, Route } from '../catalog/sellable-item';
import type { AllotmentUnit, Amount, CivilDate, Instant } from '../kernel/units';

export type RegistryOrder = {
  readonly orderId: string;
  readonly orderType: OrderType;
  readonly route: Route;
  readonly unit: AllotmentUnit;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly isOpen: boolean;
  readonly total: Amount;
  readonly dispensed: Amount;
  readonly remaining: Amount;
  readonly windowDays: number;
  /** The registry's number wins over every local computation (design.md D7). */
  readonly dispensableToday: Amount;
};

export type RegistryAggregate = {
  readonly unit: AllotmentUnit;
  readonly cap: Amount;
  readonly windowDays: number;
  readonly dispensableToday: Amount;
};

export type RegistryDispensation = {
  readonly dispensationId: string;
  readonly day: CivilDate;
  readonly orderId: string | null;
  /** The wire's history carries no order type: SMOKING when the route is SMOKING, else the order's, else by the unit. */
  readonly orderType: OrderType;
  readonly route: Route;
  readonly amount: Amount;
  readonly unit: AllotmentUnit;
  readonly mmtc: string | null;
};

export type RegistryHold = {
  readonly holdId: string;
  readonly route: Route;
  readonly amount: Amount;
  readonly unit: AllotmentUnit;
};

/** What View State Registry shows: the state's answer for one patient at one moment. */
export type RegistrySnapshot = {
  readonly cardId: string;
  readonly asOf: Instant;
  readonly registryDay: CivilDate;
  readonly certification: {
    readonly physician: string;
    readonly startsOn: CivilDate;
    readonly endsOn: CivilDate;
    readonly status: string;
  } | null;
  readonly orders: readonly RegistryOrder[];
  readonly aggregate: RegistryAggregate | null;
  /** null: the state did not send it; nothing may depend on it. */
  readonly history: readonly RegistryDispensation[] | null;
  readonly holds: readonly RegistryHold[];
};
