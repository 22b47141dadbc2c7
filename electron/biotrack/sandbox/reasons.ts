/** Every code a refusal may carry, in the order refusals of one line are listed. */
export const reasonCodes = [
  'EMPLOYEE_NOT_REGISTERED',
  'PRIVILEGE_MISSING',
  'CARD_NOT_FOUND',
  'BARCODE_NOT_FOUND',
  'SALE_NOT_FOUND',
  'SALE_ALREADY_VOIDED',
  'LINE_ALREADY_REFUNDED',
  'REFUND_QTY_EXCEEDS',
  'VOID_NOT_ALLOWED',
  'PERIOD_LOCKED',
  'REQUEST_ID_REUSED',
  'NONCE_REUSED',
  'BACKDATE_NOT_ALLOWED',
  'PARAM_INVALID',
  'PRECISION',
  'MMUR_UNAVAILABLE',
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

export type ReasonCode = (typeof reasonCodes)[number];

export type Release = { readonly day: string; readonly amount: string };

/** Only `code` and `message` are always there. Messages name goods and rules, never a person. */
export type Reason = {
  readonly code: ReasonCode;
  readonly message: string;
  readonly line?: number;
  readonly order_id?: string;
  readonly route?: string;
  readonly requested?: string;
  readonly available?: string;
  readonly unit?: string;
  readonly release?: readonly Release[];
};

/** By line, what concerns the whole sale first, and within a line by the published order of codes. */
export function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  return [...reasons].sort(
    (left, right) =>
      (left.line ?? 0) - (right.line ?? 0) || reasonCodes.indexOf(left.code) - reasonCodes.indexOf(right.code),
  );
}
