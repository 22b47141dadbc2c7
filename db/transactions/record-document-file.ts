import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** A document left the encrypted store as a file. Where to is not recorded: a path may say more than it should. */
export function recordDocumentFile(
  db: WritableDb,
  saved: {
    readonly actorId: string;
    readonly at: Instant;
    /** Its kind, such as `receipt`. */
    readonly document: string;
    /** `sale:<id>` and the like. */
    readonly about: string;
  },
): void {
  const { actorId, at, document, about } = saved;
  db.transaction(() =>
    appendAudit(db, { at, actorId, action: 'document.saved', subject: about, detail: { document } }),
  );
}
