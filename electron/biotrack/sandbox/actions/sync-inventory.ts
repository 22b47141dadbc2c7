import { z } from 'zod';
import { inventoryRow } from '../inventory-row';
import { type Reply, success } from '../reply';
import { envelope, flag, transactionNumber } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

export const pageSize = 500;

const schema = z.strictObject({
  ...envelope,
  location: z.string(),
  download: flag.optional(),
  transaction_start: transactionNumber.nullish(),
  transaction_end: transactionNumber.nullish(),
});

export const syncInventory = readAction(schema, {}, pageOfInventory);

function pageOfInventory(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const isHere = (barcodeid: string): boolean => world.packages.get(barcodeid)?.location === request.location;
  const start = request.transaction_start ?? 0;
  const page = world.inventoryChanges.page(start, request.transaction_end ?? null, pageSize, isHere);
  const inventory = page.keys.flatMap(barcodeid => {
    const found = world.packages.get(barcodeid);
    return found === undefined ? [] : [inventoryRow(found)];
  });
  return success(now, { inventory, next_transaction: String(page.next), more: page.more ? 1 : 0 });
}
