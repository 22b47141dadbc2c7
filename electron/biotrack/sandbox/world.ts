import type { CardKeys } from './card-keys';
import type { ChangeLog } from './change-log';
import type { Day } from './civil-day';
import type { SandboxClock } from './clock';
import type { Conditions } from './conditions';
import type { Deferred } from './deferred';
import type { DispensedTotals } from './dispensed-totals';
import type {
  Caregiver,
  EmployeeFixture,
  OrderType,
  PackageFixture,
  PatientFixture,
  Route,
  Settings,
  Unit,
} from './fixture';
import type { DedupeMode, Idempotency } from './idempotency';
import type { Ledger } from './ledger';
import type { Reply } from './reply';
import type { Sessions } from './sessions';

/** Quantities are hundredths, weights and registry amounts thousandths of their unit. */
export type Package = Omit<PackageFixture, 'quantity' | 'weight'> & {
  readonly barcodeid: string;
  /** The package that returned goods were once sold from. */
  readonly parentid: string | null;
  /** Gone for good; the number stays taken. */
  destroyed: boolean;
  readonly transactionOriginal: number;
  status: string;
  transaction: number;
  quantity: bigint;
  readonly weight: bigint | null;
};

export type Order = {
  readonly orderId: string;
  readonly orderType: OrderType;
  readonly route: Route;
  readonly start: Day;
  readonly end: Day;
  readonly total: bigint;
  readonly unit: Unit;
  readonly status: string;
};

export type Dispensation = {
  readonly dispensationId: string;
  readonly day: Day;
  readonly orderId: string;
  readonly orderType: OrderType;
  readonly route: Route;
  /** Falls when a sale is undone; at nothing it is no part of the patient's history any more. */
  amount: bigint;
  readonly unit: Unit;
  readonly mmtc: string;
};

export type Hold = {
  readonly holdId: string;
  readonly route: Route;
  readonly amount: bigint;
  readonly unit: Unit;
  readonly created: number;
};

export type Patient = {
  readonly cardId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly dob: Day;
  readonly cardStatus: string;
  readonly cardExpiration: Day;
  readonly caregivers: readonly Caregiver[];
  readonly orders: readonly Order[];
  /** Grows with every sale, here or elsewhere; what is undone gives its amount back and stays. */
  readonly dispensations: Dispensation[];
  /** The same, added up; whoever adds to the one adds to the other. */
  readonly totals: DispensedTotals;
  readonly holds: readonly Hold[];
  readonly aggregateCap: bigint;
  readonly certification: PatientFixture['certification'];
};

export type SaleLine = {
  readonly itemNumber: number;
  readonly barcodeid: string;
  readonly quantity: bigint;
  price: string;
  readonly orderType: OrderType | 'DEVICE';
  readonly route: Route | null;
  readonly orderId: string | null;
  readonly amount: bigint | null;
  readonly unit: Unit | null;
  /** How many came back; once only, so anything above nothing ends it. */
  refunded: bigint;
  /** Booked with the registry; null for a device, and while the registry has not taken the sale yet. */
  dispensation: Dispensation | null;
  /** What the registry shall not book any more once it gets to this sale. */
  withheld: bigint;
};

/** What the lists show of a sale from a moment on. */
export type SaleVersion = {
  readonly atMs: number;
  readonly transaction: number;
  readonly status: SaleStatus;
  readonly lines: readonly { readonly price: string; readonly refunded: bigint }[];
};
export type SaleStatus = 'COMPLETE' | 'VOIDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';

export type Sale = {
  readonly saleId: string;
  readonly transaction: number;
  readonly requestId: string;
  readonly externalId: string;
  readonly terminalId: string;
  readonly employeeId: string;
  readonly cardId: string;
  readonly caregiverCardId: string | null;
  /** As it was reported, until the state learns otherwise. */
  channel: 'STORE' | 'DELIVERY';
  readonly saleTime: number;
  readonly postedAt: number;
  /** The same moment as the clock counts what goes by; young sales may be missing from the lists. */
  readonly postedMs: number;
  readonly lines: readonly SaleLine[];
  voided: boolean;
  /** Oldest first, never empty: a list that lags still shows an earlier one. */
  readonly versions: SaleVersion[];
  /** PENDING while BioTrack has the sale, or its undoing, and the patient registry not yet. */
  registryStatus: 'POSTED' | 'PENDING';
};

export type Counters = { transaction: number; sale: number; dispensation: number; refund: number; returned: number };

/** Everything the state of Florida knows in this simulation. One per reset; nothing outside it survives a reset. */
export type World = {
  settings: Settings;
  readonly clock: SandboxClock;
  readonly employees: Map<string, EmployeeFixture>;
  readonly packages: Map<string, Package>;
  readonly patients: Map<string, Patient>;
  readonly sales: Map<string, Sale>;
  readonly inventoryChanges: ChangeLog;
  readonly saleChanges: ChangeLog;
  readonly ledger: Ledger;
  readonly sessions: Sessions;
  readonly cardKeys: CardKeys;
  readonly idempotency: Idempotency;
  readonly counters: Counters;
  readonly maxSalesKept: number;
  /** What is on its way and not true yet. */
  readonly deferred: Deferred;
  /** What the registry gives back when returned goods are destroyed, by their package. */
  readonly restoredWhenDestroyed: Map<string, (at: number) => void>;
  /** The newest page that each sync question was answered with. */
  readonly pagesGiven: Map<string, Reply>;
  conditions: Conditions;
  dedupe: DedupeMode;
  replayEnabled: boolean;
  /** Sales of earlier days are refused, and left as they are: their tax month is closed. */
  lockedBefore: Day | null;
  /** How old a sale may be when it is voided; 0 for any age. */
  voidMaxAgeSeconds: number;
};
