import type { AllotmentUse } from '../../shared/compliance/dispensation';
import type { Refusal } from '../../shared/compliance/refusal';
import type { AllotmentUnit, Amount, Cents, CivilDate, Instant } from '../../shared/kernel/units';
import type { JudgedItem, VerdictChange } from '../../shared/sale/verdict-changes';
import type { ReadableDb, WritableDb } from '../handles';
import type { GraceApproval } from './grace-sales';

export type ValidatedLine = {
  readonly number: number;
  readonly orderId: string | null;
  readonly amount: Amount;
  readonly unit: AllotmentUnit;
};
/** One answer to Validate, kept as it was given. */
export type StoredValidation = {
  readonly id: string;
  readonly cartId: string;
  readonly cartHash: string;
  /** 'grace': by local rules alone, while the state could not be asked. */
  readonly mode: 'server' | 'local' | 'grace';
  readonly isAllowed: boolean;
  readonly token: string | null;
  readonly reasons: readonly Refusal[];
  readonly lines: readonly ValidatedLine[];
  readonly items: readonly JudgedItem[];
  readonly use: readonly AllotmentUse[];
  /** What changed since the cart's answer before; null where there was none to compare with. */
  readonly changes: readonly VerdictChange[] | null;
  readonly operatorId: string;
  readonly patientId: string;
  readonly caregiverCardId: string | null;
  /** The lead who let the patient buy although an earlier sale is not settled with the state. */
  readonly unsettledApproverId: string | null;
  /** Exactly where the mode is 'grace' and the answer yes. */
  readonly grace: GraceApproval | null;
  readonly registryDay: CivilDate;
  readonly validatedAt: Instant;
  readonly expiresAt: Instant;
  readonly totalCents: Cents;
};

type ValidationRow = {
  readonly id: string;
  readonly cart_id: string;
  readonly cart_hash: string;
  readonly mode: string;
  readonly is_allowed: number;
  readonly token: string | null;
  readonly reasons: string;
  readonly lines: string;
  readonly items: string;
  readonly use: string;
  readonly changes: string | null;
  readonly operator_id: string;
  readonly patient_id: string;
  readonly caregiver_card_id: string | null;
  readonly unsettled_approver_id: string | null;
  readonly grace: string | null;
  readonly registry_day: string;
  readonly validated_at: number;
  readonly expires_at: number;
  readonly total_cents: number;
};

function toValidation(row: ValidationRow): StoredValidation {
  return {
    id: row.id,
    cartId: row.cart_id,
    cartHash: row.cart_hash,
    mode: row.mode as StoredValidation['mode'],
    isAllowed: row.is_allowed === 1,
    token: row.token,
    reasons: JSON.parse(row.reasons) as Refusal[],
    lines: JSON.parse(row.lines) as ValidatedLine[],
    items: JSON.parse(row.items) as JudgedItem[],
    use: JSON.parse(row.use) as AllotmentUse[],
    changes: row.changes === null ? null : (JSON.parse(row.changes) as VerdictChange[]),
    operatorId: row.operator_id,
    patientId: row.patient_id,
    caregiverCardId: row.caregiver_card_id,
    unsettledApproverId: row.unsettled_approver_id,
    grace: row.grace === null ? null : (JSON.parse(row.grace) as GraceApproval),
    registryDay: row.registry_day as CivilDate,
    validatedAt: row.validated_at as Instant,
    expiresAt: row.expires_at as Instant,
    totalCents: row.total_cents as Cents,
  };
}

export function findValidation(db: ReadableDb, id: string): StoredValidation | null {
  const row = db.prepare<[string], ValidationRow>('SELECT * FROM validation WHERE id = ?').get(id);
  return row ? toValidation(row) : null;
}

export function findLatestValidation(db: ReadableDb, cartId: string): StoredValidation | null {
  const row = db
    .prepare<[string], ValidationRow>(
      'SELECT * FROM validation WHERE cart_id = ? ORDER BY validated_at DESC, id DESC LIMIT 1',
    )
    .get(cartId);
  return row ? toValidation(row) : null;
}

export function insertValidation(db: WritableDb, validation: StoredValidation): void {
  db.prepare<[Readonly<Record<string, string | number | null>>]>(`
    INSERT INTO validation (id, cart_id, cart_hash, mode, is_allowed, token, reasons, lines, items, use, changes,
      operator_id, patient_id, caregiver_card_id, unsettled_approver_id, grace, registry_day, validated_at, expires_at, total_cents)
    VALUES (:id, :cartId, :cartHash, :mode, :isAllowed, :token, :reasons, :lines, :items, :use, :changes,
      :operatorId, :patientId, :caregiverCardId, :unsettledApproverId, :grace, :registryDay, :validatedAt, :expiresAt, :totalCents)
  `).run({
    ...validation,
    isAllowed: Number(validation.isAllowed),
    reasons: JSON.stringify(validation.reasons),
    lines: JSON.stringify(validation.lines),
    items: JSON.stringify(validation.items),
    use: JSON.stringify(validation.use),
    grace: validation.grace === null ? null : JSON.stringify(validation.grace),
    changes: validation.changes === null ? null : JSON.stringify(validation.changes),
  });
}
