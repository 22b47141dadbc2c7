import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { SalesQuery, StateSale } from '../port';
import { type ReadReply, readWith } from '../read-reply';
import type { WireObject } from '../reply-text';
import {
  barcode,
  epoch,
  flag,
  money,
  optionalText,
  quantity,
  readWord,
  requiredText,
  transactionId,
  transactionMark,
} from '../wire-scalars';

const statuses = ['COMPLETE', 'VOIDED', 'PARTIALLY_REFUNDED', 'REFUNDED'] as const;

const sale = z.object({
  sale_id: requiredText,
  transactionid: transactionId,
  transactionid_original: transactionId.nullish().catch(null),
  request_id: optionalText,
  external_id: optionalText,
  terminal_id: optionalText,
  card_id: requiredText,
  sessiontime: epoch,
  deleted: flag.nullish(),
  status: optionalText,
  registry_status: optionalText,
  data: z.array(
    z.object({
      item_number: z.coerce.number().int().positive().nullish().catch(null),
      barcodeid: barcode,
      quantity,
      price: money.nullish().catch(null),
      refunded_quantity: quantity.nullish().catch(null),
    }),
  ),
});

/** Every row must be readable: a sale left out of a list would look like a sale that never happened. */
const schema = z.object({ sale: z.array(sale), next_transaction: transactionMark, more: flag });

export type SalesPage = { readonly sales: readonly StateSale[]; readonly next: string; readonly hasMore: boolean };

export function syncSaleMembers(location: string, query: SalesQuery, start: string): string {
  return JSON.stringify({
    location,
    download: 1,
    transaction_start: start,
    transaction_end: null,
    request_id: query.by === 'request-id' ? query.requestId : null,
    external_id: query.by === 'external-id' ? query.externalId : null,
  });
}

/** The watermark was taken before the sale was sent, so what is asked for lies beyond it. */
export function firstStart(query: SalesQuery): string {
  return query.by === 'watermark' ? (BigInt(query.after) + 1n).toString() : '0';
}

export function readSalesPage(body: WireObject, start: string): ReadReply<SalesPage> {
  const reply = readWith(schema, body);
  if (!reply.ok) return reply;
  const { next_transaction: next, more } = reply.value;
  if (more && BigInt(next) <= BigInt(start)) return err('unreadable');
  return ok({ sales: reply.value.sale.map(toStateSale), next, hasMore: more });
}

function toStateSale(row: z.infer<typeof sale>): StateSale {
  const status = readWord(statuses, row.status) ?? 'UNKNOWN';
  return {
    biotrackSaleId: row.sale_id,
    transactionId: row.transactionid_original ?? row.transactionid,
    changeId: row.transactionid,
    requestId: row.request_id,
    externalId: row.external_id,
    terminalId: row.terminal_id,
    cardId: row.card_id,
    postedAt: row.sessiontime,
    status: row.deleted === true ? 'VOIDED' : status,
    registryStatus: readWord(['POSTED', 'PENDING'] as const, row.registry_status),
    lines: row.data.map(line => ({
      number: line.item_number ?? null,
      barcode: line.barcodeid,
      quantity: line.quantity,
      unitPriceCents: line.price ?? null,
      refunded: line.refunded_quantity ?? null,
    })),
  };
}
