import { expect, it } from 'vitest';
import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { aRegister, until } from '../../support/sync/a-loop';
import { undoIn } from '../../support/sync/an-undo';
import { realClock } from '../../support/sync/ports';

it('counts the wait of goods from the end of the attempt, where the state does not say', async () => {
  const register = await aRegister();
  const sold = register.sell();
  register.loop.start();
  await register.reaches(sold.outboxId, 'accepted');
  await register.control('/replay', { enabled: false });
  await register.control('/faults', { mode: 'drop_reply', action: 'inventory_destroy_schedule' });
  const { undoId } = undoIn(register, register.port, sold, realClock.now(), { op: 'refund' });
  register.loop.poke();
  const { db } = register.store;
  await until(() => listReturnedOf(db, undoId)[0]?.destruction === 'accepted');
  const ended = db.prepare<[], { at: number }>(`SELECT last_ended_at AS at FROM outbox WHERE op = 'destroy'`).get()?.at;
  expect(listReturnedOf(db, undoId)[0]?.destroyAfter).toBe((ended ?? 0) + 259_200_000);
});
