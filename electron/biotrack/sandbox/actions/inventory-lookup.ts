import { z } from 'zod';
import { inventoryRow } from '../inventory-row';
import { type Reply, success } from '../reply';
import { envelope, ident16 } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

const mostAtOnce = 50;

const schema = z.strictObject({
  ...envelope,
  location: z.string(),
  barcodeid: z.array(ident16).min(1).max(mostAtOnce),
});

export const inventoryLookup = readAction(schema, {}, lookUp);

function lookUp(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const inventory = request.barcodeid.flatMap(barcodeid => {
    const found = world.packages.get(barcodeid);
    return found === undefined ? [] : [inventoryRow(found)];
  });
  return success(now, { inventory, missing: request.barcodeid.filter(barcodeid => !world.packages.has(barcodeid)) });
}
