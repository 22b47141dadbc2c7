import { z } from 'zod';
import { formatDecimal } from '../decimal';
import { type Reply, success } from '../reply';
import { envelope, flag, shortText, transactionNumber, uuid } from '../wire-fields';
import type { Sale, World } from '../world';
import { readAction } from './action';

const pageSize = 500;

const schema = z.strictObject({
  ...envelope,
  location: z.string(),
  download: flag.optional(),
  transaction_start: transactionNumber.nullish(),
  transaction_end: transactionNumber.nullish(),
  request_id: uuid.nullish(),
  external_id: shortText.nullish(),
});

type Request = z.infer<typeof schema>;

export const syncSale = readAction(schema, {}, pageOfSales);

function pageOfSales(world: World, request: Request, now: number): Reply {
  const start = request.transaction_start ?? 0;
  const isWanted = (transaction: string): boolean => matches(request, world.sales.get(transaction));
  const end = earlier(request.transaction_end ?? null, lastListed(world));
  const page = world.saleChanges.page(start, end, pageSize, isWanted);
  const sale = page.keys.flatMap(transaction => {
    const found = world.sales.get(transaction);
    return found === undefined ? [] : [saleRow(world, found)];
  });
  return success(now, { sale, next_transaction: String(page.next), more: page.more ? 1 : 0 });
}

/** The newest sale that the lists know of; null when they are up to date. */
export function lastListed(world: World): number | null {
  const { listLagMs } = world.conditions;
  if (listLagMs === 0) return null;
  const isListed = (sale: Sale): boolean => sale.postedMs <= world.clock.elapsedMs() - listLagMs;
  return [...world.sales.values()].filter(isListed).at(-1)?.transaction ?? 0;
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function matches(request: Request, sale: Sale | undefined): boolean {
  if (sale === undefined) return false;
  const { request_id, external_id } = request;
  return (request_id ?? sale.requestId) === sale.requestId && (external_id ?? sale.externalId) === sale.externalId;
}

function saleRow(world: World, sale: Sale) {
  return {
    sale_id: sale.saleId,
    transactionid: String(sale.transaction),
    transactionid_original: String(sale.transaction),
    request_id: sale.requestId,
    external_id: sale.externalId,
    location: world.settings.store.location,
    terminal_id: sale.terminalId,
    card_id: sale.cardId,
    caregiver_card_id: sale.caregiverCardId,
    type: 'MEDICAL',
    employee_id: sale.employeeId,
    sale_time: sale.saleTime,
    sessiontime: sale.postedAt,
    deleted: '0',
    status: 'COMPLETE',
    registry_status: sale.registryStatus,
    data: sale.lines.map(line => ({
      item_number: line.itemNumber,
      barcodeid: line.barcodeid,
      quantity: formatDecimal(line.quantity, 2),
      price: line.price,
      refunded_quantity: '0.00',
      order_type: line.orderType,
      route: line.route,
    })),
  };
}
