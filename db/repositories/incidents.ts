import type { Instant } from '../../shared/kernel/units';
import type { IncidentStep } from '../../shared/sale/incident';
import type { ReadableDb, WritableDb } from '../handles';

/**
 * 'grace-refused': sold by local rules alone, with a lead's word, and refused when the state came back.
 * 'called-off': the state never had it, and a lead ended the waiting; its money goes back all the same.
 */
export type IncidentKind = 'refused' | 'grace-refused' | 'called-off';

export type StoredStep = {
  readonly step: IncidentStep;
  readonly at: Instant;
  readonly actorName: string;
  readonly reason: string;
};

export type StoredIncident = {
  readonly saleId: string;
  readonly kind: IncidentKind;
  readonly openedAt: Instant;
  readonly stateCode: string | null;
  readonly stateText: string;
  readonly codes: readonly string[];
  /** The lead who let it be sold while the state could not be asked. */
  readonly grace: { readonly approverName: string; readonly reason: string } | null;
  /** In the order they were taken. */
  readonly steps: readonly StoredStep[];
};

type IncidentRow = {
  readonly sale_id: string;
  readonly kind: string;
  readonly opened_at: number;
  readonly state_code: string | null;
  readonly state_text: string;
  readonly codes: string;
  readonly approver_name: string | null;
  readonly grace_reason: string | null;
};

const select = `SELECT incident.*, approver.name AS approver_name, grace_sale.reason AS grace_reason FROM incident
  LEFT JOIN grace_sale ON grace_sale.sale_id = incident.sale_id LEFT JOIN user AS approver ON approver.id = grace_sale.approver_id`;

const isClosed = `EXISTS (SELECT 1 FROM incident_step WHERE incident_step.sale_id = incident.sale_id AND step = 'closed')`;

function listSteps(db: ReadableDb, saleId: string): readonly StoredStep[] {
  return db
    .prepare<[string], { step: string; at: number; name: string; reason: string }>(
      `SELECT step, at, user.name, reason FROM incident_step JOIN user ON user.id = actor_id
      WHERE sale_id = ? ORDER BY number`,
    )
    .all(saleId)
    .map(({ step, at, name, reason }) => ({
      ...{ step: step as IncidentStep, at: at as Instant },
      ...{ actorName: name, reason },
    }));
}

function toIncident(db: ReadableDb, row: IncidentRow): StoredIncident {
  const { approver_name: approverName, grace_reason: reason } = row;
  return {
    saleId: row.sale_id,
    kind: row.kind as IncidentKind,
    openedAt: row.opened_at as Instant,
    stateCode: row.state_code,
    stateText: row.state_text,
    codes: JSON.parse(row.codes) as string[],
    grace: approverName === null || reason === null ? null : { approverName, reason },
    steps: listSteps(db, row.sale_id),
  };
}

export function findIncident(db: ReadableDb, saleId: string): StoredIncident | null {
  const row = db.prepare<[string], IncidentRow>(`${select} WHERE incident.sale_id = ?`).get(saleId);
  return row ? toIncident(db, row) : null;
}

/** Open ones, oldest first: the one that has waited longest is the next to be dealt with. */
export function listOpenIncidents(db: ReadableDb): readonly StoredIncident[] {
  return db
    .prepare<[], IncidentRow>(`${select} WHERE NOT ${isClosed} ORDER BY incident.opened_at, incident.sale_id`)
    .all()
    .map(row => toIncident(db, row));
}

export function countOpenIncidents(db: ReadableDb): number {
  const row = db.prepare<[], { open: number }>(`SELECT count(*) AS open FROM incident WHERE NOT ${isClosed}`).get();
  return row?.open ?? 0;
}

export type IncidentToOpen = Pick<StoredIncident, 'saleId' | 'openedAt' | 'stateCode' | 'stateText' | 'codes'> & {
  readonly kind?: 'called-off';
};

/** The kind of a refusal is told by how the sale was made. */
export function insertIncident(db: WritableDb, incident: IncidentToOpen): void {
  const { saleId, openedAt, stateCode, stateText, codes } = incident;
  db.prepare<[string, string | null, string, number, string | null, string, string]>(`
    INSERT INTO incident (sale_id, kind, opened_at, state_code, state_text, codes)
    SELECT ?, coalesce(?, iif(EXISTS (SELECT 1 FROM grace_sale WHERE sale_id = ?), 'grace-refused', 'refused')), ?, ?, ?, ?
  `).run(saleId, incident.kind ?? null, saleId, openedAt, stateCode, stateText, JSON.stringify(codes));
}
