import type { Instant } from '../../shared/kernel/units';
import type { GoodsWhereabouts, LeadDecision } from '../../shared/sync/lead-action';
import type { ReadableDb } from '../handles';

/** What people decided about a report, with their names: part of its timeline. */
export type StoredDecision = {
  readonly at: Instant;
  readonly decision: LeadDecision;
  readonly actorName: string;
  readonly secondName: string | null;
  readonly reason: string;
  readonly goods: GoodsWhereabouts | null;
  readonly biotrackSaleId: string | null;
};

type DecisionRow = {
  readonly at: number;
  readonly decision: string;
  readonly actor_name: string;
  readonly second_name: string | null;
  readonly reason: string;
  readonly goods: string | null;
  readonly biotrack_sale_id: string | null;
};

/** Oldest first. */
export function listDecisions(db: ReadableDb, outboxId: string): readonly StoredDecision[] {
  const rows = db
    .prepare<[string], DecisionRow>(`
      SELECT event.at, made.decision, actor.name AS actor_name, second.name AS second_name, made.reason, made.goods,
        made.biotrack_sale_id
      FROM outbox_decision AS made
      JOIN outbox_event AS event ON event.outbox_id = made.outbox_id AND event.number = made.event_number
      JOIN user AS actor ON actor.id = made.actor_id LEFT JOIN user AS second ON second.id = made.second_id
      WHERE made.outbox_id = ? ORDER BY made.event_number
    `)
    .all(outboxId);
  return rows.map(row => ({
    at: row.at as Instant,
    decision: row.decision as LeadDecision,
    actorName: row.actor_name,
    secondName: row.second_name,
    reason: row.reason,
    goods: row.goods as GoodsWhereabouts | null,
    biotrackSaleId: row.biotrack_sale_id,
  }));
}
