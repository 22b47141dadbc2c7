import { z } from 'zod';
import { failure, type Reply, success } from '../reply';
import { envelope, nonce } from '../wire-fields';
import type { World } from '../world';
import { readAction } from './action';

const schema = z.strictObject({ ...envelope, location: z.string().optional(), nonce });

/** The stored answer to the earlier write that carried this nonce: the way out of a lost reply. */
export const nonceReplay = readAction(schema, {}, replay);

function replay(world: World, request: z.infer<typeof schema>, now: number): Reply {
  if (!world.replayEnabled) return failure(now, '62', 'Invalid action.');
  const found = world.idempotency.replay(request.nonce, now);
  switch (found.state) {
    case 'UNKNOWN':
      return success(now, { found: 0, state: 'UNKNOWN' });
    case 'IN_PROGRESS':
      return success(now, { found: 1, state: 'IN_PROGRESS' });
    case 'COMPLETE':
      return success(now, { found: 1, state: 'COMPLETE', original_action: found.action, response: found.response });
  }
}
