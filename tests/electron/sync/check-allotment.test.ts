import { expect, it } from 'vitest';
import { findUndoAllotment } from '../../../db/repositories/undo-allotment';
import { checkAllotment, givenBackBy } from '../../../electron/sync/check-allotment';
import { aRegister, type Register, until } from '../../support/sync/a-loop';
import { undoIn } from '../../support/sync/an-undo';
import { realClock } from '../../support/sync/ports';

async function refunded(
  ...faults: object[]
): Promise<{ register: Register; undoId: string; deps: Parameters<typeof checkAllotment>[0] }> {
  const register = await aRegister();
  for (const fault of faults) await register.control('/faults', fault);
  const sold = register.sell('PTEST0001', { units: 2 });
  register.loop.start();
  await register.reaches(sold.outboxId, 'accepted');
  const { undoId, outboxId } = undoIn(register, register.port, sold, realClock.now(), { op: 'refund' });
  register.loop.poke();
  await register.reaches(outboxId, 'accepted');
  return { register, undoId, deps: { db: register.store.db, port: register.port, clock: realClock } };
}

it('sees by itself that the allotment is back', async () => {
  const { register, undoId } = await refunded();
  await until(() => findUndoAllotment(register.store.db, undoId)?.isBack === true);
  expect(givenBackBy(register.store.db, undoId)).toEqual([{ orderId: 'O-1', amount: 850_000, line: 1 }]);
});

it('sees it back also where the patient bought the same again', async () => {
  const { register, undoId, deps } = await refunded({ mode: 'registry_pending', action: 'sale_refund', seconds: 1 });
  const again = register.sell('PTEST0001');
  register.loop.poke();
  await register.reaches(again.outboxId, 'accepted');
  await until(() => findUndoAllotment(deps.db, undoId)?.isBack === true);
});

it('under the known fault of the registry it is delayed until the goods are destroyed', async () => {
  const { register, undoId, deps } = await refunded({ mode: 'restore_after_destroy' });
  await until(() => register.entries('destroy_scheduled').length === 1);
  await checkAllotment(deps, undoId);
  const before = findUndoAllotment(deps.db, undoId);
  await register.control('/clock', { advance_s: 259_200 });
  await until(() => findUndoAllotment(deps.db, undoId)?.isBack === true);
  expect([before?.isBack, before?.isDelayed]).toEqual([false, true]);
});

it('knows nothing where nobody answers, and of what was never undone', async () => {
  const { register, undoId, deps } = await refunded();
  await register.loop.stop();
  await register.control('/offline', { mode: 'refuse' });
  expect([await checkAllotment(deps, undoId), await checkAllotment(deps, 'nobody')]).toEqual(['silent', 'refused']);
});
