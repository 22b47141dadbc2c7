import type { WritableDb } from '../../../db/handles';
import type { AuditEntry } from '../../../db/repositories/audit';
import type { Instant } from '../../../shared/kernel/units';
import type { NumberedDay } from './repeat-day';
import { seededId, seededIdSql } from './seeded-id';

type CommittedRow = {
  readonly id: string;
  readonly local_ref: string;
  readonly operator_id: string;
  readonly sold_at: number;
  readonly total: number;
  readonly discount: number;
  readonly lines: number;
};
type MovedRow = Readonly<Record<'sale_id' | 'event' | 'from_state' | 'to_state' | 'detail', string>>;

const committed = `
  SELECT id, local_ref, operator_id, sold_at, total_cents AS total, line_count AS lines,
    (SELECT sum(discount_cents) FROM sale_line WHERE sale_line.sale_id = sale.id) AS discount
  FROM sale WHERE id >= ? AND id < ? ORDER BY id
`;
const moved = `
  SELECT sale.id AS sale_id, event, from_state, to_state, detail
  FROM sale CROSS JOIN outbox_event ON outbox_id = ${seededIdSql('outbox', 'sale.sold_at', 'sale.sequence')}
  WHERE sale.id >= ? AND sale.id < ? AND from_state IS NOT NULL ORDER BY sale.id, number
`;

/** What the register noted of every sale of a day and of its report, sale by sale. */
export function writeAuditRows(db: WritableDb, day: NumberedDay, append: (entry: AuditEntry) => void): void {
  const [first, last] = [day.soldAt[0], day.soldAt.at(-1)];
  if (first === undefined || last === undefined) return;
  const range = [seededId('sale', first, 0), seededId('sale', last + 1, 0)] as const;
  const moves = new Map<string, MovedRow[]>();
  for (const row of db.prepare<[string, string], MovedRow>(moved).all(...range)) {
    moves.set(row.sale_id, [...(moves.get(row.sale_id) ?? []), row]);
  }
  for (const sale of db.prepare<[string, string], CommittedRow>(committed).all(...range)) {
    const about = { at: sale.sold_at as Instant, subject: `sale:${sale.id}` };
    const { discount, lines, total } = sale;
    const detail = { discountCents: discount, lines, localRef: sale.local_ref, totalCents: total };
    append({ ...about, actorId: sale.operator_id, action: 'sale.committed', detail });
    for (const { event, from_state, to_state, detail: said } of moves.get(sale.id) ?? []) {
      const report = { detail: said, from: from_state, to: to_state };
      append({ ...about, actorId: null, action: `report.${event}`, detail: report });
    }
  }
}
