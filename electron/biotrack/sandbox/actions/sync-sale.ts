import { z } from 'zod';
import { ChangeLog } from '../change-log';
import { formatDecimal } from '../decimal';
import { type Reply, success } from '../reply';
import { envelope, flag, shortText, transactionNumber, uuid } from '../wire-fields';
import type { Sale, SaleVersion, World } from '../world';
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
  const page = changesListed(world).page(start, request.transaction_end ?? null, pageSize, isWanted);
  const sale = page.keys.flatMap(transaction => {
    const found = world.sales.get(transaction);
    return found === undefined ? [] : [saleRow(world, found)];
  });
  return success(now, { sale, next_transaction: String(page.next), more: page.more ? 1 : 0 });
}

/** The changes of sales that the lists know of; of a sale that changed a moment ago, what it was before. */
export function changesListed(world: World): ChangeLog {
  if (world.conditions.listLagMs === 0) return world.saleChanges;
  const known = [...world.sales].flatMap(([key, sale]) => {
    const version = versionListed(world, sale);
    return version === undefined ? [] : [{ key, transaction: version.transaction }];
  });
  const listed = new ChangeLog();
  for (const { key, transaction } of known.sort((one, other) => one.transaction - other.transaction)) {
    listed.record(key, transaction);
  }
  return listed;
}

function versionListed({ clock, conditions }: World, { versions }: Sale): SaleVersion | undefined {
  return versions.findLast(version => version.atMs <= clock.elapsedMs() - conditions.listLagMs);
}

function matches(request: Request, sale: Sale | undefined): boolean {
  if (sale === undefined) return false;
  const { request_id, external_id } = request;
  return (request_id ?? sale.requestId) === sale.requestId && (external_id ?? sale.externalId) === sale.externalId;
}

function saleRow(world: World, sale: Sale) {
  const version = versionListed(world, sale);
  if (version === undefined) throw new TypeError('a sale in a list that does not know it');
  return {
    sale_id: sale.saleId,
    transactionid: String(version.transaction),
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
    deleted: version.status === 'VOIDED' ? '1' : '0',
    status: version.status,
    registry_status: sale.registryStatus,
    data: sale.lines.map((line, index) => ({
      item_number: line.itemNumber,
      barcodeid: line.barcodeid,
      quantity: formatDecimal(line.quantity, 2),
      price: version.lines[index]?.price ?? line.price,
      refunded_quantity: formatDecimal(version.lines[index]?.refunded ?? 0n, 2),
      order_type: line.orderType,
      route: line.route,
    })),
  };
}
