import { z } from 'zod';
import { findStandingSale } from '../find-sale';
import { nextTransaction } from '../load-world';
import { periodRefusal } from '../period-refusal';
import { listSale } from '../post-sale';
import { failure, type Reply, refused, success } from '../reply';
import { envelope, ident16, money, nonce, precisionReasons, transactionText, uuid } from '../wire-fields';
import type { Sale, SaleLine, World } from '../world';
import { writeAction } from './action';

const schema = z.strictObject({
  ...envelope,
  nonce,
  location: z.string(),
  request_id: uuid,
  transactionid: transactionText,
  item_number: z.int().positive(),
  barcodeid: ident16,
  price: money,
});

type Request = z.infer<typeof schema>;

/** The price alone; other goods, another quantity or another patient are another sale. */
export const saleModify = writeAction(schema, {}, modify);

function modify(world: World, request: Request, now: number): Reply {
  const { item_number, barcodeid, price } = request;
  const imprecise = precisionReasons([{ line: item_number, quantity: '1', price }]);
  if (imprecise.length > 0) return failure(now, '602', imprecise[0]?.message ?? '', imprecise);
  const found = findStandingSale(world, request.transactionid, now);
  if (found.kind === 'refused') return found.reply;
  const { sale } = found;
  const locked = periodRefusal(world, sale.saleTime, now);
  if (locked !== null) return locked;
  const line = sale.lines.find(one => one.itemNumber === item_number && one.barcodeid === barcodeid);
  if (line === undefined) return refused(now, '602', 'PARAM_INVALID', 'the sale has no such line', item_number);
  if (line.refunded > 0n) {
    return refused(now, '602', 'LINE_ALREADY_REFUNDED', `line ${item_number} was refunded`, item_number);
  }
  const transaction = setPrice(world, sale, line, request, now);
  return success(now, { transactionid: String(transaction), request_id: request.request_id, duplicate: 0 });
}

function setPrice(world: World, sale: Sale, line: SaleLine, { price, request_id }: Request, now: number): number {
  const transaction = nextTransaction(world);
  const before = line.price;
  line.price = price;
  listSale(world, sale, transaction);
  world.ledger.append(now, 'modify', {
    sale_id: sale.saleId,
    transactionid: String(transaction),
    modified: String(sale.transaction),
    request_id,
    item_number: line.itemNumber,
    barcodeid: line.barcodeid,
    price_before: before,
    price,
  });
  return transaction;
}
