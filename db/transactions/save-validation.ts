import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { insertValidation, type StoredValidation } from '../repositories/validations';

/** Becomes its cart's validation; whatever made the one before stale is over. */
export function saveValidation(db: WritableDb, validation: StoredValidation): void {
  db.transaction(() => {
    insertValidation(db, validation);
    db.prepare<[string, string]>('UPDATE cart SET validation_id = ?, stale_cause = NULL WHERE id = ?').run(
      validation.id,
      validation.cartId,
    );
    appendAudit(db, {
      at: validation.validatedAt,
      actorId: validation.operatorId,
      action: validation.isAllowed ? 'cart.validated' : 'cart.refused',
      subject: `cart:${validation.cartId}`,
      detail: {
        validationId: validation.id,
        mode: validation.mode,
        codes: validation.reasons.map(reason => reason.code).join(' '),
      },
    });
  });
}
