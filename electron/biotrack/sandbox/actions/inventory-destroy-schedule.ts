import { z } from 'zod';
import { failure, type Reply, refused, success } from '../reply';
import { scheduleDestruction } from '../schedule-destruction';
import { envelope, ident16, nonce, note, reasonWord } from '../wire-fields';
import type { Package, World } from '../world';
import { writeAction } from './action';

const schema = z
  .strictObject({
    ...envelope,
    nonce,
    location: z.string(),
    barcodeid: z.array(ident16).min(1).max(50),
    reason: reasonWord,
    note: note.optional(),
  })
  .refine(({ barcodeid }) => new Set(barcodeid).size === barcodeid.length, {
    path: ['barcodeid'],
    error: 'barcodes repeat',
  });

type Request = z.infer<typeof schema>;

/** It has no request id, so that without its nonce nothing but the status of the goods tells a repeat from news. */
export const inventoryDestroySchedule = writeAction(schema, {}, schedule);

function schedule(world: World, request: Request, now: number): Reply {
  const doomed = request.barcodeid.map(barcodeid => ({ barcodeid, found: world.packages.get(barcodeid) }));
  const reasons = doomed.flatMap(({ barcodeid, found }) => {
    return isHere(world, found)
      ? []
      : [{ code: 'BARCODE_NOT_FOUND' as const, message: `${barcodeid} is not in the inventory` }];
  });
  if (reasons.length > 0) return failure(now, '602', reasons[0]?.message ?? '', reasons);
  const again = doomed.find(({ found }) => found?.status === 'DESTROY_SCHEDULED');
  if (again !== undefined) {
    return refused(now, '602', 'PARAM_INVALID', `barcodeid: ${again.barcodeid} is scheduled for destruction already`);
  }
  const packages = doomed.flatMap(({ found }) => (found === undefined ? [] : [found]));
  const { transaction, eligibleAfter } = scheduleDestruction(world, packages, request.reason, now);
  return success(now, { transactionid: String(transaction), duplicate: 0, eligible_after: eligibleAfter });
}

/** What was sold out or destroyed is nothing that could be destroyed. */
function isHere(world: World, found: Package | undefined): found is Package {
  return found !== undefined && found.location === world.settings.store.location && found.quantity > 0n;
}
