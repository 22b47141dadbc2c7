import { assertNever } from '../kernel/assert-never';
import type { OutboxState } from './outbox-state';

/** The one word a cashier sees for a sale; the label is in the catalogue (design.md section 5). */
export const syncStatuses = [
  'queued',
  'sending',
  'checking',
  'synced',
  'refused',
  'needs-review',
  'voided',
  /** Merchandise only: nothing is owed to the state. */
  'not-reported',
] as const;
export type SyncStatus = (typeof syncStatuses)[number];

/** @param state the outbox state of the sale's dispensation; null when the sale owes the state nothing. */
export function syncStatusOf(state: OutboxState | null): SyncStatus {
  switch (state) {
    case null:
      return 'not-reported';
    case 'queued':
      return 'queued';
    case 'sending':
      return 'sending';
    case 'unknown':
      return 'checking';
    case 'accepted':
      return 'synced';
    case 'rejected':
      return 'refused';
    case 'review':
      return 'needs-review';
    case 'cancelled':
      return 'voided';
    default:
      return assertNever(state, 'outbox state');
  }
}
