import type { OrderType, Route, StatePackage } from '../catalog/sellable-item';
import type { AllotmentUnit, Amount, CivilDate, Instant, Quantity } from '../kernel/units';
import type { CardStatus, Caregiver } from '../people/patient';
import type { Refusal } from './refusal';
import type { RegistrySnapshot } from './registry';

/** One line of state packages; merchandise never gets here. */
export type DispensationLine = {
  /** 1-based number of the cart line. */
  readonly number: number;
  readonly item: StatePackage;
  readonly quantity: Quantity;
  readonly route: Route | null;
};

/** Sold here and not settled with the state yet. */
export type PendingAmount = {
  readonly orderType: OrderType;
  readonly route: Route;
  readonly unit: AllotmentUnit;
  readonly amount: Amount;
};

/** Everything the rules look at, read at one moment. */
export type DispensationFacts = {
  readonly now: Instant;
  readonly store: {
    readonly zone: string;
    readonly location: string;
    /** Wall-clock times of the store's zone, like 07:00; the law's own hours hold besides. */
    readonly opens: string;
    readonly closes: string;
  };
  readonly card: { readonly status: CardStatus; readonly expiresOn: CivilDate; readonly keyExpiresAt: Instant | null };
  readonly patient: { readonly dateOfBirth: CivilDate };
  readonly presenter: 'PATIENT' | 'CAREGIVER';
  readonly caregiverCardId: string | null;
  /** null: the state has not been asked, so links are not judged; a minor alone is refused without it. */
  readonly caregivers: readonly Caregiver[] | null;
  /** null: the state has not been asked, so orders and amounts are not judged. */
  readonly registry: RegistrySnapshot | null;
  readonly pending: readonly PendingAmount[];
  readonly lines: readonly DispensationLine[];
};

/** What a line counts, and against which order when one is known. Devices and goods without a weight count nothing. */
export type CountedLine = {
  readonly number: number;
  readonly orderId: string | null;
  readonly amount: Amount;
  readonly unit: AllotmentUnit;
};

/** How much of one allotment the cart takes. */
export type AllotmentUse = {
  readonly orderType: OrderType;
  /** null: the aggregate of the medical routes. */
  readonly route: Route | null;
  readonly unit: AllotmentUnit;
  readonly inCart: Amount;
  /** The registry's number less what is pending here. */
  readonly availableToday: Amount;
  readonly pendingHere: Amount;
};

/** Every rule that says no, ordered by line and then by ruleCodes; no refusal means the sale is allowed. */
export type Verdict = {
  readonly refusals: readonly Refusal[];
  readonly lines: readonly CountedLine[];
  readonly use: readonly AllotmentUse[];
};
