import { describe, expect, it } from 'vitest';
import { listInherited } from '../../../db/repositories/inherited-reports';
import { deferInherited } from '../../../db/transactions/recover-sending';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { createEarlyLooks } from '../../../electron/sync/early-looks';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import type { Instant } from '../../../shared/kernel/units';
import { aDesk } from '../../support/sync/a-desk';
import { aRegister } from '../../support/sync/a-loop';
import { answered, failed, refusal, stateTime } from '../../support/sync/fake-port';

const minute = 60_000;
const settleMs = 16 * minute;
const nowhere: Partial<BioTrackPort> = {
  listSales: () => Promise.resolve(answered([])),
  replayNonce: () => Promise.resolve(refusal),
};

/** One sale that stood there when the machine was switched on, and one that came after. */
function aStart(answers: Partial<BioTrackPort>) {
  const desk = aDesk(answers);
  const policy = { ...desk.deps.policy, settleMs };
  const first = desk.sell('PTEST0001').outboxId;
  const { reports, upTo } = listInherited(desk.store.db, null);
  const memory = new SyncMemory('boot-2', desk.time.clock, reports);
  const second = desk.sell('PTEST0002').outboxId;
  const later = (stateTime + settleMs) as Instant;
  deferInherited(desk.store.db, upTo, later);
  const looks = createEarlyLooks({ ...desk.deps, policy }, memory, upTo);
  const settling = () => [first, second].map(id => looks.find(desk.entry(id)));
  return { desk, memory, looks, settling, later, first, upTo };
}

describe('a look that somebody asks for while a report has to wait', () => {
  it('says when the state was asked and does not have it, and sends it no sooner', async () => {
    const { desk, looks, settling, later, first } = aStart(nowhere);
    expect(settling()).toEqual([{ until: later, asked: null }, null]);
    await desk.time.advance(2 * minute);
    await looks.look(desk.entry(first));
    const asked = { at: stateTime + 2 * minute, answer: 'absent' };
    expect([settling(), desk.entry(first).dueAt]).toEqual([[{ until: later, asked }, null], later]);
    await desk.time.advance(14 * minute);
    expect(settling()).toEqual([null, null]);
  });

  it('says that there was no answer', async () => {
    const silent = failed({ kind: 'no-answer', why: 'timeout' });
    const { desk, looks, settling, later, first } = aStart({ listSales: () => Promise.resolve(silent) });
    await looks.look(desk.entry(first));
    expect(settling()[0]).toEqual({ until: later, asked: { at: stateTime, answer: 'silent' } });
  });

  it('asks anew, and not a list that others were answered from', async () => {
    const { desk, looks, first } = aStart(nowhere);
    await looks.look(desk.entry(first));
    await looks.look(desk.entry(first));
    expect(desk.port.calls).toEqual(['listSales', 'replayNonce', 'listSales', 'replayNonce']);
  });

  it('leaves to the sending at once what does not have to wait', async () => {
    const { desk, looks, first } = aStart({ ...nowhere, listSales: () => Promise.resolve(refusal) });
    await looks.look(desk.entry(first));
    expect(desk.entry(first).dueAt).toBe(stateTime);
  });
});

it('tells up to where the queue is put off, until the time is over or nothing of it is in doubt', async () => {
  const { desk, memory, looks, later, first, upTo } = aStart(nowhere);
  expect(looks.putOff()).toEqual({ upTo, until: later });
  memory.inherited.clear(first);
  expect(looks.putOff()).toBe(null);
  const other = aStart(nowhere);
  await other.desk.time.advance(settleMs);
  expect([other.looks.putOff(), desk.port.calls]).toEqual([null, []]);
});

it('tells of the loop what it makes wait, until the state has shown that it has it', async () => {
  const register = await aRegister({ policy: { settleMs: 3_600_000 } });
  const { outboxId } = register.sell();
  const loop = register.newLoop();
  loop.start();
  const entry = register.entry(outboxId);
  await loop.early.look(entry);
  expect(loop.early.find(register.entry(outboxId))?.asked?.answer).toBe('absent');
  expect(register.entries('sale')).toHaveLength(0);
  const card = await register.port.lookUpCard(entry.cardId, null);
  if (card.kind !== 'answered') throw new Error('The state does not know the card.');
  const body = { text: entry.bodyText, sha256: entry.bodySha256 };
  const stamp = { nonce: entry.nonce, saleTime: card.stateTime, cardKey: card.value.cardKey, validationToken: null };
  expect((await register.port.dispense(body, stamp)).kind).toBe('answered');
  await loop.early.look(entry);
  loop.hurry(outboxId);
  await register.reaches(outboxId, 'accepted');
  expect([register.entries('sale').length, loop.early.find(register.entry(outboxId))]).toEqual([1, null]);
});
