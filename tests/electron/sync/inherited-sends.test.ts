import { describe, expect, it } from 'vitest';
import { listInherited } from '../../../db/repositories/inherited-reports';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { decideReport } from '../../../db/transactions/decide-report';
import { noteMachineBoot } from '../../../db/transactions/note-machine-boot';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { recordLookup } from '../../../db/transactions/record-lookup';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { lookUp } from '../../../electron/sync/look-up';
import { sendEntry } from '../../../electron/sync/send-entry';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import { aDesk, type Desk } from '../../support/sync/a-desk';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { aCard, answered, aStateSale, refusal, silent } from '../../support/sync/fake-port';

const settleMs = 150;

/** A sale, whatever `before` made of it, and the start of another program on that disk, which has settled. */
async function aStart(
  answers: Partial<BioTrackPort> = {},
  before: (desk: Desk, outboxId: string) => void = () => undefined,
  machineBoot: string | null = null,
) {
  const sent: string[] = [];
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '650100', inventory: '1' })),
    lookUpCard: () => Promise.resolve(answered(aCard)),
    replayNonce: () => Promise.resolve(answered({ kind: 'unknown' })),
    listSales: () => Promise.resolve(answered([])),
    dispense: body => {
      sent.push(body.sha256);
      return Promise.resolve(silent);
    },
    ...answers,
  });
  noteMachineBoot(desk.store.db, 'boot-of-the-machine', 0);
  const { outboxId } = desk.sell();
  before(desk, outboxId);
  await desk.time.advance(1_000);
  const memory = new SyncMemory('boot-2', desk.time.clock, listInherited(desk.store.db, machineBoot).reports);
  await desk.time.advance(settleMs);
  const send = () => sendEntry(desk.deps, memory, desk.entry(outboxId));
  return { ...desk, memory, outboxId, sent, send, state: () => desk.entry(outboxId).state };
}

function keepSnapshot({ store, time }: Desk): void {
  const kept = { snapshot: aSnapshot(9_000_000), cardKey: 'key-1', cardKeyExpiresAt: aCard.cardKeyExpiresAt };
  saveSnapshot(store.db, { patientId: 'patient-PTEST0001', ...kept, at: time.clock.now() });
}

/** One attempt of the program before, with what came of it. */
function attempt({ store, time }: Desk, outboxId: string, why: string, kind: 'unknown' | 'not-sent'): void {
  const at = time.clock.now();
  const attemptId = `attempt-${why}`;
  beginAttempt(store.db, { outboxId, attemptId, at, monotonicMs: 0, bootId: 'boot-1', watermark: '650100' });
  recordAttempt(store.db, { outboxId, attemptId, at, outcome: { kind, why }, dueAt: at });
}

describe('the first send of what stood there', () => {
  it('is held until the time to settle is over, and then goes out on one look', async () => {
    const test = await aStart();
    test.memory.beginAgain();
    expect(await test.send()).toMatchObject({ kind: 'held', failure: { retryAfterMs: settleMs } });
    await test.time.advance(settleMs);
    await test.send();
    expect(test.sent).toHaveLength(1);
  });

  it.each([
    ['shows what was dispensed before', 9_000_000, 1, 'unknown'],
    ['shows the allotment taken by a sale that no list names', 9_850_000, 0, 'unknown'],
  ])('asks the registry too, which %s', async (_, dispensed, sends, state) => {
    const registry = { lookUpRegistry: () => Promise.resolve(answered(aSnapshot(dispensed))) };
    const test = await aStart(registry, keepSnapshot);
    await test.send();
    expect([test.sent.length, test.state()]).toEqual([sends, state]);
  });

  it.each<[string, string, (desk: Desk, outboxId: string) => void, readonly string[]]>([
    ['asks the list alone where the machine was on ever since', 'boot-of-the-machine', keepSnapshot, ['listSales']],
    [
      'asks the nonce and the registry too where it was tried before',
      'boot-of-the-machine',
      (desk, outboxId) => {
        keepSnapshot(desk);
        attempt(desk, outboxId, 'unreachable', 'not-sent');
      },
      ['listSales', 'replayNonce', 'lookUpRegistry'],
    ],
    [
      'asks the nonce and the registry too where the machine was off meanwhile',
      'boot-after-that',
      keepSnapshot,
      ['listSales', 'replayNonce', 'lookUpRegistry'],
    ],
  ])('%s', async (_, machineBoot, before, questions) => {
    const registry = { lookUpRegistry: () => Promise.resolve(answered(aSnapshot(9_000_000))) };
    const test = await aStart(registry, before, machineBoot);
    await test.send();
    const asked = test.port.calls.filter(call => call !== 'checkSync' && call !== 'dispense');
    expect([asked, test.sent.length]).toEqual([questions, 1]);
  });

  it('asks for the list anew where only its age may speak against the sale', async () => {
    const asked: string[] = [];
    const test = await aStart(
      {
        lookUpRegistry: () => Promise.resolve(answered(aSnapshot(9_850_000))),
        listSales: query => {
          asked.push(query.by);
          return Promise.resolve(answered([]));
        },
      },
      keepSnapshot,
    );
    await test.time.advance(100);
    const index = { byRequestId: new Map(), byExternalId: new Map(), byCard: new Map() };
    const sweep = { kind: 'listed' as const, index, keepsAnswers: true };
    test.memory.inherited.keepSweep(sweep, test.time.clock.monotonicMs() - 10, settleMs + 1_000);
    await test.time.advance(1);
    await test.send();
    expect([asked, test.state()]).toEqual([['request-id', 'external-id', 'watermark'], 'unknown']);
  });

  it.each<[string, string | null, number]>([
    ['goes out where the machine was on ever since, and the state has no lists', 'boot-of-the-machine', 1],
    ['is for a person where the machine was off meanwhile, and the state has no lists', 'boot-after-that', 0],
    ['is for a person where nobody knows whether it was off, and the state has no lists', null, 0],
  ])('%s', async (_, machineBoot, sends) => {
    const test = await aStart({ listSales: () => Promise.resolve(refusal) }, () => undefined, machineBoot);
    await test.send();
    expect([test.sent.length, test.state()]).toEqual([sends, 'unknown']);
  });

  it('comes to be looked up, and so before a person in its time, where its nonce is said to be running', async () => {
    const test = await aStart({ replayNonce: () => Promise.resolve(answered({ kind: 'in-progress' })) });
    await test.send();
    expect([test.sent, test.state()]).toEqual([[], 'unknown']);
  });

  it('is looked for although every try that the disk knows of came to nothing', async () => {
    const test = await aStart(
      { listSales: () => Promise.resolve(answered([aStateSale({ requestId: test.entry(test.outboxId).requestId })])) },
      (desk, outboxId) => attempt(desk, outboxId, 'unreachable', 'not-sent'),
    );
    await test.send();
    expect([test.sent, test.state()]).toEqual([[], 'accepted']);
  });

  it('is looked for once more where the state refuses it, which may know of the life before by now', async () => {
    let lists = 0;
    const test = await aStart({
      dispense: () => Promise.resolve(refusal),
      listSales: () => {
        lists += 1;
        const { requestId } = test.entry(test.outboxId);
        return Promise.resolve(answered(lists === 1 ? [] : [aStateSale({ requestId })]));
      },
    });
    await test.send();
    expect(test.state()).toBe('accepted');
  });
});

describe('what the life before had been told', () => {
  it('of a session that had ended lets nothing out early, because it may have sent again', async () => {
    const test = await aStart({}, (desk, outboxId) => attempt(desk, outboxId, 'session-expired', 'unknown'));
    test.memory.beginAgain();
    expect(await lookUp(test.deps, test.memory, test.entry(test.outboxId))).toMatchObject({ next: 'stay' });
  });

  it('by two people counts once: they are asked again where their word may have been used', async () => {
    const unlisted = { listSales: () => Promise.resolve(refusal) };
    const review = (desk: Desk, outboxId: string): void => {
      const at = desk.time.clock.now();
      attempt(desk, outboxId, 'timeout', 'unknown');
      const finding = { kind: 'disagree', detail: 'no-query' } as const;
      recordLookup(desk.store.db, { outboxId, at, finding, next: 'review', dueAt: at });
    };
    const resend = ({ store, time }: Desk, outboxId: string): void => {
      store.db
        .prepare(`INSERT INTO user (id, login, name, role, mmur_registered, is_active)
          VALUES ('user-2', 'kim', 'Kim', 'lead', 0, 1)`)
        .run();
      decideReport(store.db, {
        ...{ outboxId, at: time.clock.now(), decision: 'resend', actorId: 'user-1', secondId: 'user-2' },
        reason: 'the office was asked',
      });
    };
    const before = await aStart(unlisted, (desk, outboxId) => {
      review(desk, outboxId);
      resend(desk, outboxId);
    });
    await before.send();
    expect([before.sent, before.state()]).toEqual([[], 'unknown']);
    const meanwhile = await aStart(unlisted, review);
    resend(meanwhile, meanwhile.outboxId);
    await meanwhile.send();
    expect([meanwhile.sent.length, meanwhile.state()]).toEqual([1, 'unknown']);
  });
});
