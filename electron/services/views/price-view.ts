import type { ReadableDb } from '../../../db/handles';
import { findUser } from '../../../db/repositories/users';
import { type PriceChange, termsValue } from '../../../shared/cart/price-change';
import type { PriceChangeView } from '../../../shared/ipc/price-views';

/** An approver is named as they are called today; one who has left is still on record. */
export function toPriceChangeView(db: ReadableDb, change: PriceChange | null): PriceChangeView | null {
  if (change === null) return null;
  const { terms, reason, approverId } = change;
  const approvedBy = approverId === null ? null : (findUser(db, approverId)?.name ?? approverId);
  return { kind: terms.kind, value: termsValue(terms), reason, approvedBy };
}
