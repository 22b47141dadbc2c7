import { z } from 'zod';
import { formatDecimal } from '../decimal';
import { employeeRefusal } from '../employee-refusal';
import { findStandingSale } from '../find-sale';
import { periodRefusal } from '../period-refusal';
import { type Reply, refused, success } from '../reply';
import { voidSale } from '../void-sale';
import { envelope, nonce, note, reasonWord, shortText, transactionText, uuid } from '../wire-fields';
import type { Sale, World } from '../world';
import { writeAction } from './action';

const schema = z.strictObject({
  ...envelope,
  nonce,
  location: z.string(),
  request_id: uuid,
  transactionid: transactionText,
  employee_id: shortText,
  reason: reasonWord,
  note: note.optional(),
});

type Request = z.infer<typeof schema>;

export const saleVoid = writeAction(schema, { registry: true }, voidWhole);

function voidWhole(world: World, request: Request, now: number): Reply {
  const stranger = employeeRefusal(world, request.employee_id, now);
  if (stranger !== null) return stranger;
  const found = findStandingSale(world, request.transactionid, now);
  if (found.kind === 'refused') return found.reply;
  const { sale } = found;
  const why = whyNotVoided(world, sale, now);
  if (why !== null) return refused(now, '602', 'VOID_NOT_ALLOWED', why);
  const locked = periodRefusal(world, sale.saleTime, now);
  if (locked !== null) return locked;
  const { request_id: requestId, employee_id: employeeId, reason } = request;
  const transaction = voidSale(world, sale, { requestId, employeeId, reason }, now);
  return success(now, {
    transactionid: String(transaction),
    request_id: requestId,
    duplicate: 0,
    voided: String(sale.transaction),
    restored: sale.lines.map(({ barcodeid, quantity }) => ({ barcodeid, quantity: formatDecimal(quantity, 2) })),
    registry: { status: sale.registryStatus },
  });
}

/** A void says that the sale never was; goods that left by a car, or came back in part, say otherwise. */
function whyNotVoided(world: World, sale: Sale, now: number): string | null {
  if (sale.lines.some(line => line.refunded > 0n)) return 'a line of the sale was refunded';
  if (sale.channel === 'DELIVERY') return 'a completed delivery cannot be voided';
  const gone = sale.lines.find(({ barcodeid }) => world.packages.get(barcodeid)?.destroyed === true);
  if (gone !== undefined) return `the package ${gone.barcodeid} was destroyed, and nothing can go back to it`;
  const { voidMaxAgeSeconds } = world;
  const isTooOld = voidMaxAgeSeconds > 0 && now - sale.postedAt > voidMaxAgeSeconds;
  return isTooOld ? `the sale is older than ${voidMaxAgeSeconds} seconds` : null;
}
