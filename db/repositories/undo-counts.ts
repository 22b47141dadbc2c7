import type { Amount } from '../../shared/kernel/units';
import type { ReadableDb } from '../handles';

/** What the state took of this register's later sales to a patient, by order; the registry counts it by now. */
export function listSoldSince(
  db: ReadableDb,
  patientId: string,
  position: number,
): readonly { readonly orderId: string; readonly amount: Amount }[] {
  return db
    .prepare<[string, number], { order_id: string; amount: number }>(`
      SELECT sale_line.counted_order_id AS order_id, sum(sale_line.counted_amount) AS amount
      FROM outbox CROSS JOIN sale_line ON sale_line.sale_id = outbox.sale_id
      WHERE outbox.patient_id = ? AND outbox.position > ? AND outbox.op = 'dispense' AND outbox.state = 'accepted'
        AND sale_line.counted_order_id IS NOT NULL
      GROUP BY sale_line.counted_order_id
    `)
    .all(patientId, position)
    .map(row => ({ orderId: row.order_id, amount: row.amount as Amount }));
}
