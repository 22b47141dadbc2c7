import { auditGenesis } from '../../../db/audit-seal';
import type { WritableDb } from '../../../db/handles';
import { type AuditEntry, auditHead } from '../../../db/repositories/audit';

/**
 * What `appendAudit` does, with the end of the chain kept in mind instead of asked for before each of millions of entries. The
 * members of a detail must come in the order of their names; then plain JSON of texts and whole numbers is the canonical form.
 */
export function createAuditChain(db: WritableDb): (entry: AuditEntry) => void {
  const head = auditHead(db);
  let sequence = head.sequence;
  let mac: Uint8Array = sequence === 0 ? auditGenesis : Buffer.from(head.mac, 'hex');
  const insert = db.prepare<[number, number, string | null, string, string, string, Uint8Array]>(
    'INSERT INTO audit (sequence, at, actor_id, action, subject, detail, mac) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return ({ at, actorId, action, subject, detail }) => {
    sequence += 1;
    const text = JSON.stringify(detail);
    mac = db.sealAudit(mac, JSON.stringify([sequence, at, actorId, action, subject, text]));
    insert.run(sequence, at, actorId, action, subject, text, mac);
  };
}
