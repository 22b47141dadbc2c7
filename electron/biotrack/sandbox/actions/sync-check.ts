import { z } from 'zod';
import { type Reply, success } from '../reply';
import { envelope, flag, transactionNumber } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';
import { changesListed } from './sync-sale';

const schema = z.strictObject({
  ...envelope,
  location: z.string(),
  download: flag.optional(),
  data: z
    .array(z.strictObject({ table: z.enum(['sale', 'inventory']), transaction_start: transactionNumber.nullish() }))
    .max(20),
});

/** The heartbeat, and the watermark that proves how far a table has come. */
export const syncCheck = readAction(schema, {}, summarise);

function summarise(world: World, request: z.infer<typeof schema>, now: number): Reply {
  const summary = request.data.map(({ table, transaction_start }) => {
    const highest = table === 'sale' ? changesListed(world).highest() : world.inventoryChanges.highest();
    return { table, sum: String(highest), match: highest <= (transaction_start ?? 0) ? 1 : 0 };
  });
  return success(now, { summary });
}
