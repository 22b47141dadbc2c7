import type { Barcode, OrderType, Route, StatePackage } from '../../shared/catalog/sellable-item';
import type { Refusal } from '../../shared/compliance/refusal';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import type { SentAmounts } from '../../shared/compliance/sent-amounts';
import type { AllotmentUnit, Amount, Cents, CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import type { CardStatus, Caregiver } from '../../shared/people/patient';
import type { ListedLine } from '../../shared/sync/lookup';
import type { ReturnedGoods, Undone, UndoOp, UndoReport, UndoStamp } from './undo-port';

export type NoAnswerCause =
  | 'timeout'
  | 'reset'
  | 'http-status'
  | 'unreadable'
  | 'wrong-reference'
  | 'session-expired'
  | 'state-error'
  /** The frozen body no longer matches its hash; nothing was sent, and nothing may be until a person has looked. */
  | 'altered-body';

/** The world let us down; what may be concluded from it is in the kind. */
export type StateFailure =
  /** Proven before the first request byte left: DNS, connect, TLS, breaker open. Safe to send again. */
  | {
      readonly kind: 'not-sent';
      readonly why: 'unreachable' | 'insecure' | 'sign-in-failed';
      /** How long the sign-in, or what stands before it, wants to be left alone. */
      readonly retryAfterMs?: number;
    }
  /** The sign-in was told to wait: the state is there, and the call that needed it never left. */
  | { readonly kind: 'not-sent'; readonly why: 'rate-limited'; readonly retryAfterMs: number }
  /** The request may have arrived: time-out, reset, 5xx, empty 200, HTML, wrong reference, a fault of the state's own. */
  | { readonly kind: 'no-answer'; readonly why: NoAnswerCause; readonly retryAfterMs?: number }
  /** An amount is missing, negative or finer than the registry's unit, or at odds with others: no limit may be read from it (E-LIM-02). */
  | { readonly kind: 'unreadable-amount'; readonly sent?: SentAmounts }
  /** BioTrack is up, the patient registry behind it is not (1000 MMUR_UNAVAILABLE). Counts as unreachable at Validate. */
  | { readonly kind: 'registry-down' }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /** The state refuses this store's sign-in; sending pauses (E-NET-04). */
  | { readonly kind: 'credentials-refused' };

/** A definitive business refusal. `reasons` is never empty; unmapped text becomes UNMAPPED_STATE_ERROR with the raw words. */
export type StateRefusal = {
  readonly kind: 'refused';
  readonly stateCode: string | null;
  readonly stateText: string;
  readonly reasons: readonly Refusal[];
};

/** Every call ends in exactly one of these; none of them throws. */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly stateTime: Instant }
  | StateRefusal
  | { readonly kind: 'failed'; readonly failure: StateFailure };

export type CardState = {
  readonly cardId: string;
  readonly status: CardStatus;
  readonly expiresOn: CivilDate;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: CivilDate;
  readonly hasActiveOrder: boolean;
  /** Opaque, lives about three hours, needed by the registry and the sale. */
  readonly cardKey: string;
  readonly cardKeyExpiresAt: Instant;
};

export type InventoryPage = {
  readonly packages: readonly StatePackage[];
  /** Rows the codec could not read, counted and named by barcode where it has one; they cannot be sold. */
  readonly unreadable: readonly string[];
  readonly nextCursor: string;
  /** Transaction number of the newest row of this page; null when it has none. A next cursor beyond it leaves rows out. */
  readonly lastTransaction: string | null;
  readonly hasMore: boolean;
};

/** The highest transaction number of each table: heartbeat, progress and the sale watermark. */
export type SyncMarks = { readonly sale: string; readonly inventory: string };

export type ReportLine = {
  readonly number: number;
  readonly externalId: string;
  readonly barcode: Barcode;
  readonly quantity: Quantity;
  /** Per unit, before tax, after discount. */
  readonly unitPriceCents: Cents;
  readonly orderType: OrderType | 'DEVICE';
  readonly route: Route | null;
  readonly taxCents: Cents;
};

/** A dispensation as the commit decided it. Everything in it is frozen; send-time fields are not here (design.md D5). */
export type DispenseReport = {
  readonly requestId: string;
  readonly externalId: string;
  readonly terminalId: string;
  readonly employeeId: string;
  readonly cardId: string;
  readonly caregiverCardId: string | null;
  readonly presenter: 'PATIENT' | 'CAREGIVER';
  readonly lines: readonly ReportLine[];
};

/** Canonical bytes of the report in the state's words, and their hash; every attempt sends exactly these. */
export type FrozenBody = { readonly text: string; readonly sha256: string };

export type FrozenReferences = {
  readonly requestId: string;
  readonly externalId: string;
  readonly terminalId: string;
};

/** Added at each send, outside the frozen body. */
export type SendStamp = {
  readonly nonce: string;
  readonly saleTime: Instant;
  readonly cardKey: string | null;
  readonly validationToken: string | null;
};

export type Dispensed = {
  readonly biotrackSaleId: string;
  readonly transactionId: string;
  readonly requestId: string;
  readonly externalId: string;
  readonly isDuplicate: boolean;
  readonly postedAt: Instant;
  readonly registryStatus: 'POSTED' | 'PENDING';
  readonly lines: readonly {
    readonly barcode: Barcode;
    /** What the state holds of the package after the sale; null when it did not say. */
    readonly remaining: Quantity | null;
  }[];
};

/** A sale as the state holds it, for reconciliation. */
export type StateSale = {
  readonly biotrackSaleId: string;
  /** Of the sale itself; what was done to it since has numbers of its own. */
  readonly transactionId: string;
  /** Of the newest thing that happened to it. */
  readonly changeId?: string;
  readonly requestId: string | null;
  readonly externalId: string | null;
  readonly terminalId: string | null;
  readonly cardId: string;
  readonly postedAt: Instant;
  readonly status: 'COMPLETE' | 'VOIDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'UNKNOWN';
  readonly registryStatus: 'POSTED' | 'PENDING' | null;
  /** Quantities as sold; what was refunded since is not taken off. */
  readonly lines: readonly ListedLine[];
};

export type SalesQuery =
  | { readonly by: 'request-id'; readonly requestId: string }
  | { readonly by: 'external-id'; readonly externalId: string }
  | { readonly by: 'watermark'; readonly after: string };

export type NonceReplay =
  | { readonly kind: 'complete'; readonly outcome: Dispensed | StateRefusal }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'unknown' };

export type ValidationRequest = {
  readonly terminalId: string;
  readonly cardId: string;
  readonly cardKey: string;
  readonly caregiverCardId: string | null;
  readonly presenter: 'PATIENT' | 'CAREGIVER';
  readonly saleTime: Instant;
  readonly cartHash: string;
  readonly lines: readonly {
    readonly number: number;
    readonly barcode: Barcode;
    readonly quantity: Quantity;
    readonly unitPriceCents: Cents;
    readonly orderType: OrderType | 'DEVICE';
    readonly route: Route | null;
  }[];
};

export type StateVerdict = {
  readonly isAllowed: boolean;
  readonly token: string | null;
  readonly expiresAt: Instant | null;
  readonly reasons: readonly Refusal[];
  readonly lines: readonly {
    readonly number: number;
    readonly orderId: string | null;
    readonly amount: Amount;
    readonly unit: AllotmentUnit;
  }[];
};

export type UndoReplay =
  | { readonly kind: 'complete'; readonly outcome: Undone | StateRefusal }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'unknown' };

export type UndoToSend = { readonly op: UndoOp; readonly requestId: string; readonly body: FrozenBody };

/** BioTrack as the rest of the program sees it (design.md D6): a codec behind it may change, this may not. */
export type BioTrackPort = {
  /** Heartbeat. */
  checkSync(): Promise<Answer<SyncMarks>>;
  lookUpCard(cardId: string, caregiverCardId: string | null): Promise<Answer<CardState>>;
  listCaregivers(cardId: string): Promise<Answer<readonly Caregiver[]>>;
  lookUpRegistry(cardId: string, cardKey: string): Promise<Answer<RegistrySnapshot>>;
  /** @param cursor null for a full download */
  listInventory(cursor: string | null): Promise<Answer<InventoryPage>>;
  findPackages(
    barcodes: readonly Barcode[],
  ): Promise<Answer<{ readonly found: readonly StatePackage[]; readonly missing: readonly string[] }>>;
  /** The text whose SHA-256 is the cart hash of a validation. */
  cartHash(request: Omit<ValidationRequest, 'cartHash' | 'cardKey' | 'saleTime' | 'terminalId'>): string;
  validateSale(request: ValidationRequest): Promise<Answer<StateVerdict>>;
  freeze(report: DispenseReport): FrozenBody;
  /** The references of a frozen body; null when it is no longer what was frozen, and then it may not be sent. */
  readFrozen(body: FrozenBody): FrozenReferences | null;
  /**
   * One attempt, never retried in here, whatever is said of the session.
   * @param hear is given whatever the state answered, readable or not
   */
  dispense(body: FrozenBody, stamp: SendStamp, hear?: (reply: string) => void): Promise<Answer<Dispensed>>;
  /** Reads every page; a failed page is a failure of the whole. */
  listSales(query: SalesQuery): Promise<Answer<readonly StateSale[]>>;
  replayNonce(nonce: string): Promise<Answer<NonceReplay>>;
  freezeUndo(report: UndoReport): FrozenBody;
  /** One attempt at a void, a refund, a correction or a destruction; like `dispense`, never retried in here. */
  undo(undo: UndoToSend, stamp: UndoStamp, hear?: (reply: string) => void): Promise<Answer<Undone>>;
  replayUndo(undo: Pick<UndoToSend, 'op' | 'requestId'>, stamp: UndoStamp): Promise<Answer<UndoReplay>>;
  /** Goods that the state took back since a transaction of its own. */
  listReturned(since: string): Promise<Answer<readonly ReturnedGoods[]>>;
  /** A person says that the refused sign-in was put right: the next call tries once, without waiting for the pause to end. */
  retrySignIn(): void;
};
