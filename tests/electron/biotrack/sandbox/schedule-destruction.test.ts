import { expect, it } from 'vitest';
import {
  destructionWaitSeconds,
  scheduleDestruction,
} from '../../../../electron/biotrack/sandbox/schedule-destruction';
import { B, startState } from './support/raw-state';

it('destroys at its own time, however much later anyone looks', async () => {
  const state = await startState({ now: () => 0 });
  const world = state.sandbox.world();
  const found = world.packages.get(B.B6);
  if (found === undefined) throw new Error('the vectors changed');
  scheduleDestruction(world, [found], 'RETURNED', world.clock.epoch());
  await state.set('/clock', { advance_s: destructionWaitSeconds + 1000 });
  expect([state.entries('destroyed')[0]?.['at'], found.destroyed, found.quantity]).toEqual([
    1773165600 + 259_200,
    true,
    0n,
  ]);
});

it('destroys once what somebody destroyed before its time', async () => {
  const state = await startState({ now: () => 0 });
  const world = state.sandbox.world();
  const found = world.packages.get(B.B6);
  if (found === undefined) throw new Error('the vectors changed');
  scheduleDestruction(world, [found], 'RETURNED', world.clock.epoch());
  await state.set('/destroy', { barcodeid: B.B6 });
  await state.set('/clock', { advance_s: destructionWaitSeconds + 1000 });
  expect(state.entries('destroyed')).toMatchObject([{ barcodeid: B.B6, at: 1773165600 }]);
});
