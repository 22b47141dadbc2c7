import { expect, it } from 'vitest';
import { findUndoAllotment } from '../../../db/repositories/undo-allotment';
import { noteAllotmentBefore, sendUndo } from '../../../electron/sync/send-undo';
import { aDesk } from '../../support/sync/a-desk';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { undoIn } from '../../support/sync/an-undo';
import { aCard, answered, silent } from '../../support/sync/fake-port';

it('sends nothing under a sale whose number at the state was never heard', async () => {
  const desk = aDesk();
  const { outboxId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'void' });
  const answer = await sendUndo(desk.port, desk.entry(outboxId), () => undefined);
  expect([answer, desk.port.calls]).toEqual([
    { kind: 'failed', failure: { kind: 'no-answer', why: 'wrong-reference' } },
    [],
  ]);
});

it('notes once what the registry counted before, and goes on where it does not answer', async () => {
  const card = () => Promise.resolve(answered(aCard));
  const told = aDesk({ lookUpCard: card, lookUpRegistry: () => Promise.resolve(answered(aSnapshot(9_000_000))) });
  const mute = aDesk({ lookUpCard: card, lookUpRegistry: () => Promise.resolve(silent) });
  const before = [];
  for (const desk of [told, mute]) {
    const { outboxId, undoId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'void' });
    await noteAllotmentBefore(desk.deps, desk.memory, desk.entry(outboxId), true);
    await noteAllotmentBefore(desk.deps, desk.memory, desk.entry(outboxId), true);
    before.push(findUndoAllotment(desk.store.db, undoId)?.before?.length ?? null);
  }
  expect([before.map(count => count !== null), told.port.calls]).toEqual([
    [true, false],
    ['lookUpCard', 'lookUpRegistry'],
  ]);
});

it('takes no figure for that of before which may be that of after', async () => {
  const desk = aDesk();
  const { outboxId, undoId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'void' });
  await noteAllotmentBefore(desk.deps, desk.memory, desk.entry(outboxId), false);
  expect([findUndoAllotment(desk.store.db, undoId)?.before, desk.port.calls]).toEqual([null, []]);
});

it('asks nothing before a correction, which gives the patient nothing', async () => {
  const desk = aDesk();
  const { outboxId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'modify' });
  await noteAllotmentBefore(desk.deps, desk.memory, desk.entry(outboxId), true);
  expect(desk.port.calls).toEqual([]);
});

it('sends the frozen undoing under the nonce of its commit and the number of its sale, every time', async () => {
  const sent: object[] = [];
  const desk = aDesk({
    undo: (order, stamp) => {
      sent.push({ ...order, ...stamp });
      return Promise.resolve(silent);
    },
  });
  const { outboxId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'void' });
  const entry = desk.entry(outboxId);
  if (entry.parent === null) throw new Error('the scene changed');
  const settled = { ...entry, parent: { ...entry.parent, transactionId: '650101' } };
  await sendUndo(desk.port, settled, () => undefined);
  await sendUndo(desk.port, settled, () => undefined);
  const { op, requestId, nonce, bodyText: text, bodySha256: sha256 } = entry;
  const once = { op, requestId, nonce, transactionId: '650101', body: { text, sha256 } };
  expect(sent).toEqual([once, once]);
});
