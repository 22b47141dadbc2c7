import type { Route } from '../catalog/sellable-item';
import type { AllotmentUnit, Amount, CivilDate } from '../kernel/units';

/** Codes of biotrack-and-florida.md, section 7.2, in the order in which they are reported for one line. */
export const ruleCodes = [
  'CARD_EXPIRED',
  'CARD_INACTIVE',
  'CARD_KEY_EXPIRED',
  'NO_ACTIVE_ORDER',
  'ROUTE_NOT_CERTIFIED',
  'ORDER_REMAINING_EXCEEDED',
  'ROUTE_EXCEEDED',
  'AGGREGATE_EXCEEDED',
  'SMOKING_EXCEEDED',
  'FORM_ROUTE_MISMATCH',
  'MINOR_REQUIRES_CAREGIVER',
  'NO_ELIGIBLE_CAREGIVER',
  'CAREGIVER_NOT_LINKED',
  'CAREGIVER_CARD_EXPIRED',
  'CAREGIVER_INACTIVE',
  'OUTSIDE_HOURS',
  'ITEM_NOT_AT_LOCATION',
  'ITEM_QUARANTINED',
  'ITEM_NOT_TESTED',
  'ITEM_EXPIRED',
  'ITEM_NOT_RESALABLE',
  'MED_WEIGHT_MISSING',
  'QTY_INSUFFICIENT',
] as const;

/** Codes that the state may answer outside the dispensing rules, and codes that only this register makes. */
export const otherCodes = [
  'CARD_NOT_FOUND',
  'BARCODE_NOT_FOUND',
  'SALE_NOT_FOUND',
  'SALE_ALREADY_VOIDED',
  'LINE_ALREADY_REFUNDED',
  'REFUND_QTY_EXCEEDS',
  'VOID_NOT_ALLOWED',
  'EMPLOYEE_NOT_REGISTERED',
  'PRIVILEGE_MISSING',
  'REQUEST_ID_REUSED',
  'NONCE_REUSED',
  'BACKDATE_NOT_ALLOWED',
  'PARAM_INVALID',
  'PRECISION',
  'PERIOD_LOCKED',
  'MMUR_UNAVAILABLE',
  'VALIDATION_STALE',
  'ALLOTMENT_MISMATCH',
  'REGISTRY_STALE',
  'OFFLINE_BLOCKED',
  'UNMAPPED_STATE_ERROR',
  'PATIENT_REQUIRED',
  'PRICE_MISSING',
  'UNSETTLED_SALE',
] as const;

export type RuleCode = (typeof ruleCodes)[number];
export type RefusalCode = RuleCode | (typeof otherCodes)[number];

/** When room comes back: at 00:00 of `on` in the registry's zone, `amount` is released. */
export type Release = { readonly on: CivilDate; readonly amount: Amount };

/**
 * One rule that said no, with everything the screen needs to say by how much. Absent members do not apply.
 * `requested` and `available` are in `unit`; QTY_INSUFFICIENT has no unit, its two are quantities in hundredths.
 */
export type Refusal = {
  readonly code: RefusalCode;
  /** 1-based number of the cart line; absent when the whole cart is meant. */
  readonly line?: number;
  readonly orderId?: string;
  readonly route?: Route;
  /** Another route of the same goods by which this line would pass. */
  readonly otherRoute?: Route;
  readonly requested?: Amount;
  readonly available?: Amount;
  readonly unit?: AllotmentUnit;
  readonly release?: readonly Release[];
  /** A date that explains the refusal: the card's or the package's expiration, or the start of the next order. */
  readonly on?: CivilDate;
  /** The state's own sentence, shown raw when the code is UNMAPPED_STATE_ERROR. */
  readonly stateText?: string;
};
