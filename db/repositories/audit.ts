import canonicalize from 'canonicalize';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import { auditGenesis } from '../audit-seal';
import type { ReadableDb, WritableDb } from '../handles';

/** Refs, codes and numbers only: no names, no card numbers, no birth dates, no secrets. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;
export type AuditEntry = {
  readonly at: Instant;
  readonly actorId: string | null;
  /** `noun.verb` in the past tense: `sale.committed`. */
  readonly action: string;
  /** What it was done to: `sale:<id>`. */
  readonly subject: string;
  readonly detail: AuditDetail;
};
/** Who did it; null is the register itself. */
export type Actor = { readonly userId: string | null };

type AuditRow = {
  readonly sequence: number;
  readonly at: number;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly mac: Buffer;
};

/** Canonical, so that the same facts always have the same bytes; the detail is covered as it is stored. */
function sealedText(row: Omit<AuditRow, 'mac'>): string {
  const text = canonicalize([row.sequence, row.at, row.actor_id, row.action, row.subject, row.detail]);
  if (text === undefined) throw new Error('An audit entry has no canonical form');
  return text;
}

function findHead(db: ReadableDb): { readonly sequence: number; readonly mac: Uint8Array } {
  const head = db
    .prepare<[], { sequence: number; mac: Buffer }>('SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1')
    .get();
  return head ?? { sequence: 0, mac: auditGenesis };
}

/** Called inside the transaction whose deed it records: both happen or neither. */
export function appendAudit(db: WritableDb, entry: AuditEntry): void {
  const head = findHead(db);
  const detail = canonicalize(entry.detail) ?? '{}';
  const row = {
    sequence: head.sequence + 1,
    at: entry.at,
    actor_id: entry.actorId,
    action: entry.action,
    subject: entry.subject,
    detail,
  };
  db.prepare<[number, number, string | null, string, string, string, Buffer]>(
    'INSERT INTO audit (sequence, at, actor_id, action, subject, detail, mac) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(row.sequence, row.at, row.actor_id, row.action, row.subject, detail, db.sealAudit(head.mac, sealedText(row)));
}

/** The newest entry's number and MAC, to be anchored outside this file. */
export function auditHead(db: ReadableDb): { readonly sequence: number; readonly mac: string } {
  const head = findHead(db);
  return { sequence: head.sequence, mac: Buffer.from(head.mac).toString('hex') };
}

const pageRows = 1000;

/** @returns how many entries were checked, or the number of the first that does not follow from the one before it. */
export function verifyAudit(
  db: ReadableDb,
  options: { readonly last?: number } = {},
): Result<{ readonly checked: number }, { readonly brokenAt: number }> {
  const head = findHead(db);
  const first = options.last === undefined ? 1 : Math.max(1, head.sequence - options.last + 1);
  const before = db.prepare<[number], { mac: Buffer }>('SELECT mac FROM audit WHERE sequence = ?').get(first - 1);
  if (first > 1 && !before) return err({ brokenAt: first - 1 });
  let previous: Uint8Array = before?.mac ?? auditGenesis;
  let expected = first;
  for (;;) {
    const rows = db
      .prepare<[number, number], AuditRow>('SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?')
      .all(expected, pageRows);
    for (const row of rows) {
      if (row.sequence !== expected || !db.sealAudit(previous, sealedText(row)).equals(row.mac)) {
        return err({ brokenAt: expected });
      }
      previous = row.mac;
      expected += 1;
    }
    if (rows.length < pageRows) return ok({ checked: expected - first });
  }
}

export type StoredAudit = Omit<AuditEntry, 'detail'> & { readonly sequence: number; readonly detail: AuditDetail };

/** The history in order, from after an entry on. */
export function listAudit(
  db: ReadableDb,
  page: { readonly after: number; readonly limit: number },
): readonly StoredAudit[] {
  const rows = db
    .prepare<[number, number], AuditRow>('SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?')
    .all(page.after, page.limit);
  return rows.map(row => ({
    sequence: row.sequence,
    at: row.at as Instant,
    actorId: row.actor_id,
    action: row.action,
    subject: row.subject,
    detail: JSON.parse(row.detail) as AuditDetail,
  }));
}
