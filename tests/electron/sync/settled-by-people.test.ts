import { expect, it } from 'vitest';
import { decideReport } from '../../../db/transactions/decide-report';
import { recordLookup } from '../../../db/transactions/record-lookup';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { Answer, Dispensed } from '../../../electron/biotrack/port';
import { sendEntry } from '../../../electron/sync/send-entry';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import { aDesk } from '../../support/sync/a-desk';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { aCard, answered, silent } from '../../support/sync/fake-port';

const backdated: Answer<Dispensed> = {
  kind: 'refused',
  stateCode: '602',
  stateText: 'too late',
  reasons: [{ code: 'BACKDATE_NOT_ALLOWED' }],
};

function aScene(answer: Answer<Dispensed>) {
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '650100', inventory: '1' })),
    lookUpCard: () => Promise.resolve(answered(aCard)),
    dispense: () => Promise.resolve(answer),
  });
  saveSnapshot(desk.store.db, {
    ...{ patientId: 'patient-PTEST0001', snapshot: aSnapshot(9_000_000), at: desk.time.clock.now() },
    ...{ cardKey: 'key-1', cardKeyExpiresAt: aCard.cardKeyExpiresAt },
  });
  const memory = new SyncMemory('boot-1', desk.time.clock, [], 1);
  const { outboxId } = desk.sell();
  return { ...desk, memory, outboxId, send: (id: string) => sendEntry(desk.deps, memory, desk.entry(id)) };
}

it('is not remembered beyond the next report, registry of its patient and all', async () => {
  const { store, time, memory, outboxId, send, sell } = aScene(silent);
  await send(outboxId);
  const at = time.clock.now();
  const finding = { kind: 'disagree', detail: 'allotment' } as const;
  recordLookup(store.db, { outboxId, at, finding, next: 'review', dueAt: at });
  expect(memory.beforeOf(outboxId)).toEqual(aSnapshot(9_000_000));
  const said = { outboxId, actorId: 'user-1', reason: 'the patient has brought it back', at };
  expect(decideReport(store.db, { ...said, decision: 'cancel', goods: 'back' }).ok).toBe(true);
  await send(sell('PTEST0002').outboxId);
  expect(memory.beforeOf(outboxId)).toBeNull();
});

it('leaves no count of refused stamps once the last of them was final', async () => {
  const { memory, entry, outboxId, send, deps } = aScene(backdated);
  const counted: number[] = [];
  while (entry(outboxId).state === 'queued' && counted.length <= deps.policy.maxStampRefusals) {
    await send(outboxId);
    counted.push(memory.stampRefusalsOf(outboxId));
  }
  expect([entry(outboxId).state, counted]).toEqual(['rejected', [1, 2, 3, 0]]);
});
