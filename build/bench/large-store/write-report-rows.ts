import type { WritableDb } from '../../../db/handles';
import { insertInto } from '../../../db/insert-row';
import type { Instant } from '../../../shared/kernel/units';
import { seededId } from './seeded-id';
import type { SeededReport, SeededSale } from './seeded-sales';

/** How long the state took to answer, and how much later the registry behind it had the sale. */
const answeredAfterMs = 400;
/** How the state counts: so much more than the register. */
export const firstStateSaleId = 5_000_000;
const firstTransactionId = 9_000_000;
const refusal = { code: 'CERT', text: 'No order', codes: '["ORDER_MISSING"]' } as const;

const insertOutboxRow = insertInto('outbox', [
  ...(['id', 'sale_id', 'patient_id', 'card_id', 'op', 'state', 'nonce', 'request_id', 'external_id'] as const),
  ...(['body_text', 'body_sha256', 'sold_at', 'due_at', 'attempts', 'last_ended_at', 'biotrack_sale_id'] as const),
  ...(['transaction_id', 'posted_at', 'registry_status', 'accepted_via'] as const),
  ...(['refused_code', 'refused_text', 'refused_codes'] as const),
]);
const insertEventRow = insertInto('outbox_event', [
  ...(['outbox_id', 'number', 'at', 'event', 'from_state', 'to_state', 'detail'] as const),
]);
const insertAttemptRow = insertInto('attempt', [
  ...(['id', 'outbox_id', 'number', 'body_sha256', 'boot_id', 'began_at', 'monotonic_ms'] as const),
  ...(['ended_at', 'outcome'] as const),
]);

/** The duty, and its one attempt where there was one. */
export function writeReportRows(db: WritableDb, sale: SeededSale): void {
  const { report, patient } = sale;
  if (report === null || patient === null) return;
  const answeredAt = report.state === 'queued' ? null : ((sale.soldAt + answeredAfterMs) as Instant);
  const accepted = report.state === 'accepted' ? String(firstStateSaleId + sale.sequence) : null;
  const refused = report.state === 'rejected' ? refusal : null;
  insertOutboxRow(db, {
    ...{ id: report.outboxId, sale_id: sale.id, patient_id: patient.id, card_id: patient.registryId },
    ...{ op: 'dispense', state: report.state, nonce: report.nonce, request_id: report.requestId },
    ...{ external_id: sale.localRef, body_text: report.body.text, body_sha256: report.body.sha256 },
    ...{ sold_at: sale.soldAt, due_at: sale.soldAt, attempts: answeredAt === null ? 0 : 1, last_ended_at: answeredAt },
    ...{ biotrack_sale_id: accepted, transaction_id: accepted && String(firstTransactionId + sale.sequence) },
    ...{ posted_at: accepted && answeredAt, registry_status: accepted && 'POSTED', accepted_via: accepted && 'reply' },
    ...{ refused_code: refused?.code ?? null, refused_text: refused?.text ?? null },
    refused_codes: refused?.codes ?? null,
  });
  for (const event of eventsOf(sale, report, accepted)) {
    insertEventRow(db, { outbox_id: report.outboxId, ...event });
  }
  if (answeredAt === null) return;
  insertAttemptRow(db, {
    ...{ id: seededId('attempt', sale.soldAt, sale.sequence), outbox_id: report.outboxId, number: 1 },
    ...{ body_sha256: report.body.sha256, boot_id: sale.till, began_at: sale.soldAt, monotonic_ms: 0 },
    ...{ ended_at: answeredAt, outcome: accepted === null ? 'rejected' : 'accepted' },
  });
}

function eventsOf({ soldAt, localRef }: SeededSale, { state }: SeededReport, accepted: string | null) {
  const committed = aMove(1, soldAt, 'committed', null, 'queued', localRef);
  if (state === 'queued') return [committed];
  const began = aMove(2, soldAt, 'attempt-began', 'queued', 'sending', 'attempt 1');
  const detail = accepted === null ? `${refusal.code} ORDER_MISSING` : `${accepted} reply`;
  return [committed, began, aMove(3, soldAt + answeredAfterMs, state, 'sending', state, detail)];
}

const aMove = (number: number, at: number, event: string, from: string | null, to: string, detail: string) => ({
  ...{ number, at, event, from_state: from, to_state: to, detail },
});
