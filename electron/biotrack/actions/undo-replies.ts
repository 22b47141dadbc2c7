import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { UndoReplay } from '../port';
import { type ReadReply, readWith } from '../read-reply';
import { isObject, type WireObject } from '../reply-text';
import type { Undone, UndoOp } from '../undo-port';
import { classifyBody } from '../wire-reply';
import { barcode, epoch, flag, optionalText, quantity, transactionId } from '../wire-scalars';
import { undoActions } from './undo-bodies';

/** What an answer must not contradict. The state echoes some of it, and not all of it in every answer. */
export type UndoExpectation = {
  readonly op: UndoOp;
  readonly requestId: string;
  readonly transactionId: string | null;
};

const schema = z.object({
  transactionid: transactionId,
  sessiontime: epoch,
  request_id: optionalText,
  voided: optionalText,
  new_inventory: z.array(z.object({ barcodeid: barcode, parentid: barcode, quantity })).default([]),
  registry: z.object({ status: optionalText }).nullish().catch(null),
  visible_after: optionalText,
  eligible_after: epoch.nullish(),
});

/** The registry has no part in a price, nor in goods that nobody may buy. */
const booked: ReadonlySet<UndoOp> = new Set(['void', 'refund']);

/** A void says which sale it voided, and a scheduled destruction when; without that the answer is for something else. */
export function readUndone(body: WireObject, expected: UndoExpectation): ReadReply<Undone> {
  const reply = readWith(schema, body);
  if (!reply.ok) return reply;
  const { value } = reply;
  const isOurs = value.request_id === null || value.request_id === expected.requestId;
  const isOurSale = expected.op !== 'void' || value.voided === expected.transactionId;
  if (!isOurs || !isOurSale) return err('wrong-reference');
  if (expected.op === 'destroy' && (value.eligible_after ?? null) === null) return err('unreadable');
  return ok({
    transactionId: value.transactionid,
    postedAt: value.sessiontime,
    registryStatus: booked.has(expected.op) && value.registry?.status !== 'POSTED' ? 'PENDING' : 'POSTED',
    packages: value.new_inventory.map(made => ({
      barcode: made.barcodeid,
      parentBarcode: made.parentid,
      quantity: made.quantity,
    })),
    isVisibleNow: value.visible_after !== 'DESTROY',
    destroyAfter: value.eligible_after ?? null,
  });
}

const head = z.object({ found: flag.optional(), state: optionalText, original_action: optionalText });

/** The stored answer to an earlier send; its envelope says what was sent under this nonce. */
export function readUndoReplay(body: WireObject, expected: UndoExpectation): ReadReply<UndoReplay> {
  const reply = head.safeParse(body);
  if (!reply.success) return err('unreadable');
  const { found, state, original_action: action } = reply.data;
  if (found === undefined) return 'transactionid' in body ? readStored(body, expected) : err('unreadable');
  if (!found) return ok({ kind: 'unknown' });
  if (state === 'IN_PROGRESS') return ok({ kind: 'in-progress' });
  const stored = body['response'];
  if (state !== 'COMPLETE' || !isObject(stored)) return err('unreadable');
  if (action !== null && action !== undoActions[expected.op]) return err('wrong-reference');
  return readStored(stored, expected);
}

function readStored(stored: WireObject, expected: UndoExpectation): ReadReply<UndoReplay> {
  const reply = classifyBody(stored, 'write');
  if (reply.kind === 'refused') return ok({ kind: 'complete', outcome: reply });
  if (reply.kind !== 'success') return err('unreadable');
  const undone = readUndone(stored, expected);
  return undone.ok ? ok({ kind: 'complete', outcome: undone.value }) : undone;
}

const returnedRow = z.object({
  id: barcode,
  parentid: barcode,
  remaining_quantity: quantity,
  restocked: flag,
});
const returnedPage = z.object({ inventory: z.array(z.unknown()), more: flag });

/** Goods that came back, out of a page of the inventory; every other row says nothing here. */
export function readReturnedGoods(body: WireObject): ReadReply<Undone['packages']> {
  const page = readWith(returnedPage, body);
  if (!page.ok) return page;
  return ok(
    page.value.inventory.flatMap(row => {
      const parsed = returnedRow.safeParse(row);
      if (!parsed.success || !parsed.data.restocked) return [];
      const { id, parentid, remaining_quantity } = parsed.data;
      return [{ barcode: id, parentBarcode: parentid, quantity: remaining_quantity }];
    }),
  );
}
