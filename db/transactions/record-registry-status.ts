import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { closeReserves } from '../repositories/ledger';
import { getEntry, type OutboxEntry } from '../repositories/outbox';
import { insertEvent } from '../repositories/outbox-history';

/** PENDING -> POSTED: the patient registry has it now too. Anything else changes nothing. */
export function recordRegistryStatus(
  db: WritableDb,
  recorded: { readonly outboxId: string; readonly registryStatus: 'POSTED' | 'PENDING'; readonly at: Instant },
): OutboxEntry {
  const { outboxId, registryStatus, at } = recorded;
  return db.transaction(() => {
    const changed =
      registryStatus === 'POSTED'
        ? db
            .prepare<[string]>(
              `UPDATE outbox SET registry_status = 'POSTED' WHERE id = ? AND registry_status = 'PENDING'`,
            )
            .run(outboxId)
        : 0;
    const entry = getEntry(db, outboxId);
    if (changed === 1) {
      // From now on the registry counts the sale itself, or does not count it any more.
      if (entry.op === 'dispense') closeReserves(db, entry, 'settle', at);
      if (entry.op === 'void') closeReserves(db, entry, 'release', at);
      insertEvent(db, outboxId, { at, event: 'registry-posted', from: null, to: null, detail: '' });
      appendAudit(db, {
        at,
        actorId: null,
        action: 'report.registry-posted',
        subject: `sale:${entry.saleId}`,
        detail: {},
      });
    }
    return entry;
  });
}
