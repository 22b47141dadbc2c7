import type { Instant } from '../../shared/kernel/units';
import type { ReadableDb, WritableDb } from '../handles';

/** The state refused what undoes a sale, or nobody waits for its word any more; the money has gone back all the same. */
export type UndoIncident = {
  readonly outboxId: string;
  readonly undoId: string;
  readonly openedAt: Instant;
  readonly stateCode: string | null;
  readonly stateText: string;
  readonly codes: readonly string[];
  readonly isClosed: boolean;
};

type Row = {
  readonly outbox_id: string;
  readonly undo_id: string;
  readonly opened_at: number;
  readonly state_code: string | null;
  readonly state_text: string;
  readonly codes: string;
  readonly is_closed: number;
};

const select = `SELECT incident.*, ended.outbox_id IS NOT NULL AS is_closed FROM undo_incident AS incident
  LEFT JOIN undo_incident_end AS ended ON ended.outbox_id = incident.outbox_id`;

function toIncident(row: Row): UndoIncident {
  return {
    outboxId: row.outbox_id,
    undoId: row.undo_id,
    openedAt: row.opened_at as Instant,
    stateCode: row.state_code,
    stateText: row.state_text,
    codes: JSON.parse(row.codes) as string[],
    isClosed: row.is_closed === 1,
  };
}

export function listUndoIncidents(db: ReadableDb, undoId: string): readonly UndoIncident[] {
  return db
    .prepare<[string], Row>(`${select} WHERE incident.undo_id = ? ORDER BY incident.opened_at, incident.outbox_id`)
    .all(undoId)
    .map(toIncident);
}

/** Oldest first. */
export function listOpenUndoIncidents(db: ReadableDb): readonly UndoIncident[] {
  return db
    .prepare<[], Row>(`${select} WHERE ended.outbox_id IS NULL ORDER BY incident.opened_at, incident.outbox_id`)
    .all()
    .map(toIncident);
}

export function countOpenUndoIncidents(db: ReadableDb): number {
  const row = db
    .prepare<[], { open: number }>(`
      SELECT count(*) AS open FROM undo_incident AS incident
      WHERE NOT EXISTS (SELECT 1 FROM undo_incident_end AS ended WHERE ended.outbox_id = incident.outbox_id)
    `)
    .get();
  return row?.open ?? 0;
}

export function insertUndoIncident(db: WritableDb, incident: Omit<UndoIncident, 'isClosed'>): void {
  db.prepare<[string, string, number, string | null, string, string]>(`
    INSERT INTO undo_incident (outbox_id, undo_id, opened_at, state_code, state_text, codes) VALUES (?, ?, ?, ?, ?, ?)
  `).run(
    ...([incident.outboxId, incident.undoId, incident.openedAt, incident.stateCode, incident.stateText] as const),
    JSON.stringify(incident.codes),
  );
}
