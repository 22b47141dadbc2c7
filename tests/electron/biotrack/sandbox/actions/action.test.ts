import { expect, it } from 'vitest';
import { z } from 'zod';
import { writeAction } from '../../../../../electron/biotrack/sandbox/actions/action';
import { success } from '../../../../../electron/biotrack/sandbox/reply';
import { codes, startState } from '../support/raw-state';

const schema = z.object({ action: z.string(), nonce: z.string(), request_id: z.string(), location: z.string() });
const body = { action: 'a', nonce: 'n', request_id: 'r', location: 'FL-0042' };

it('runs a write once and answers its repeat from memory', async () => {
  const world = (await startState()).sandbox.world();
  let runs = 0;
  const action = writeAction(schema, {}, (_, __, now) => success(now, { run: ++runs }));
  const first = action.prepare(world, body, 0);
  if (first.kind === 'answered') throw new Error('answered too early');
  expect([first.run(1), action.prepare(world, body, 2)]).toEqual([
    { success: 1, sessiontime: 1, run: 1 },
    { kind: 'answered', reply: { success: 1, sessiontime: 1, run: 1, duplicate: 1 } },
  ]);
});

it('forgets a write that failed by our own fault', async () => {
  const world = (await startState()).sandbox.world();
  const action = writeAction(schema, {}, () => {
    throw new Error('broken');
  });
  const first = action.prepare(world, body, 0);
  if (first.kind === 'answered') throw new Error('answered too early');
  expect(() => first.run(1)).toThrow('broken');
  expect(world.idempotency.replay('n', 1)).toEqual({ state: 'UNKNOWN' });
});

it('refuses a location the company has no licence for', async () => {
  const state = await startState();
  expect(codes(await state.call('card_lookup', { card_id: 'PTEST0001', location: 'FL-9999' }))).toEqual([
    'PARAM_INVALID',
  ]);
});
