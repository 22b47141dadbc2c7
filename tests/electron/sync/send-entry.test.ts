import { describe, expect, it } from 'vitest';
import { listAttempts } from '../../../db/repositories/outbox-history';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordLookup } from '../../../db/transactions/record-lookup';
import { recoverSending } from '../../../db/transactions/recover-sending';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { Answer, BioTrackPort, Dispensed, SendStamp, StateSale } from '../../../electron/biotrack/port';
import { sendEntry } from '../../../electron/sync/send-entry';
import { aDesk, type Desk } from '../../support/sync/a-desk';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { aCard, answered, aStateSale, down, failed, silent, stateTime } from '../../support/sync/fake-port';

const marks = () => Promise.resolve(answered({ sale: '650100', inventory: '1' }));
const card = () => Promise.resolve(answered(aCard));
const nothing: Partial<BioTrackPort> = {
  replayNonce: () => Promise.resolve(answered({ kind: 'unknown' })),
  listSales: () => Promise.resolve(answered([])),
};
const backdated: Answer<Dispensed> = {
  kind: 'refused',
  stateCode: '602',
  stateText: 'too late',
  reasons: [{ code: 'BACKDATE_NOT_ALLOWED' }],
};

function aSend(dispense: BioTrackPort['dispense'], answers: Partial<BioTrackPort> = {}) {
  const stamps: SendStamp[] = [];
  const desk = aDesk({
    checkSync: marks,
    lookUpCard: card,
    dispense: (body, stamp) => {
      stamps.push(stamp);
      return dispense(body, stamp);
    },
    ...answers,
  });
  const { outboxId, saleId } = desk.sell();
  return { ...desk, stamps, outboxId, saleId, send: () => sendEntry(desk.deps, desk.memory, desk.entry(outboxId)) };
}

/** Brings an unknown entry back to queued, as the look-ups do once its absence is proven. */
function requeue(desk: Desk, outboxId: string): void {
  const at = desk.time.clock.now();
  const finding = { kind: 'negative', via: 'lists' } as const;
  desk.memory.provedAbsent(outboxId);
  recordLookup(desk.store.db, { outboxId, at, finding, next: 'queue', dueAt: at });
}

describe('one attempt', () => {
  it('is on disk as sending before the request leaves', async () => {
    const test = aSend(() => {
      expect(test.entry(test.outboxId)).toMatchObject({ state: 'sending', watermark: '650100', attempts: 1 });
      return Promise.resolve(silent);
    });
    await test.send();
    expect(test.entry(test.outboxId).state).toBe('unknown');
    expect(test.moves).toEqual([test.saleId, test.saleId]);
  });

  it('stamps the nonce of the sale, the time of the state and the key of the card', async () => {
    const test = aSend(() => Promise.resolve(silent));
    await test.send();
    expect(test.stamps).toEqual([
      {
        nonce: test.entry(test.outboxId).nonce,
        saleTime: stateTime + 500,
        cardKey: 'key-1',
        validationToken: null,
      },
    ]);
  });

  it.each<[string, Partial<BioTrackPort>]>([
    ['the watermark', { checkSync: () => Promise.resolve(down) }],
    ['the card key', { lookUpCard: () => Promise.resolve(down) }],
  ])('is not begun without %s', async (_, answers) => {
    const test = aSend(() => Promise.resolve(silent), answers);
    expect(await test.send()).toEqual({ kind: 'held', failure: { kind: 'not-sent', why: 'unreachable' } });
    expect(test.entry(test.outboxId)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(test.moves).toEqual([]);
  });

  it('goes back to the queue when it proves not to have left', async () => {
    const test = aSend(() => Promise.resolve(failed({ kind: 'not-sent', why: 'insecure' })));
    await test.send();
    expect(test.entry(test.outboxId)).toMatchObject({ state: 'queued', attempts: 1 });
    expect(listAttempts(test.store.db, test.outboxId)).toMatchObject([{ outcome: 'not-sent', detail: 'insecure' }]);
  });

  it.each<[string, Parameters<typeof failed>[0], number]>([
    ['a 429', { kind: 'rate-limited', retryAfterMs: 7_000 }, 7_000],
    ['a 503', { kind: 'no-answer', why: 'http-status', retryAfterMs: 7_000 }, 7_000],
    ['the end of its session', { kind: 'no-answer', why: 'session-expired' }, 0],
  ])('waits as long as the state asks before it looks for a sale met by %s', async (_, failure, waitMs) => {
    const test = aSend(() => Promise.resolve(failed(failure)));
    await test.send();
    expect(test.entry(test.outboxId)).toMatchObject({ state: 'unknown', dueAt: stateTime + waitMs });
  });

  it('fetches the time and the key again after its stamp was refused, and gives up at the fourth refusal', async () => {
    const test = aSend(() => Promise.resolve(backdated));
    for (const state of ['queued', 'queued', 'queued', 'rejected'] as const) {
      await test.send();
      expect(test.entry(test.outboxId).state).toBe(state);
    }
    expect(test.port.calls.filter(call => call !== 'dispense')).toEqual(
      Array(4).fill(['checkSync', 'lookUpCard']).flat(),
    );
  });
});

describe('another attempt after an unknown one', () => {
  it('goes out on proof of absence that is fresh', async () => {
    const test = aSend(() => Promise.resolve(silent));
    await test.send();
    requeue(test, test.outboxId);
    await test.send();
    expect(test.stamps).toHaveLength(2);
    expect(test.stamps[1]?.nonce).toBe(test.stamps[0]?.nonce);
  });

  it('looks again when the proof is older than a minute, and then goes out', async () => {
    const test = aSend(() => Promise.resolve(silent), nothing);
    await test.send();
    requeue(test, test.outboxId);
    await test.time.advance(60_001);
    await test.send();
    expect(test.port.calls.filter(call => call === 'replayNonce')).toHaveLength(1);
    expect(test.stamps).toHaveLength(2);
  });

  it('looks again after a restart, which has forgotten how fresh its proof is', async () => {
    const test = aSend(() => Promise.resolve(silent), nothing);
    const at = test.time.clock.now();
    const lost = { attemptId: 'attempt-1', at, monotonicMs: 1, bootId: 'boot-0', watermark: '650100' };
    beginAttempt(test.store.db, { outboxId: test.outboxId, ...lost });
    recoverSending(test.store.db, at);
    const finding = { kind: 'negative', via: 'lists' } as const;
    recordLookup(test.store.db, { outboxId: test.outboxId, at, finding, next: 'queue', dueAt: at });
    await test.send();
    const asked = test.port.calls.filter(call => call === 'replayNonce' || call === 'dispense');
    expect(asked).toEqual(['replayNonce', 'dispense']);
  });

  it('looks again when the wall clock went back meanwhile, for its proof is as old as it is', async () => {
    const test = aSend(() => Promise.resolve(silent), nothing);
    await test.send();
    requeue(test, test.outboxId);
    await test.time.advance(300_000);
    test.time.setBack(290_000);
    await test.send();
    expect(test.port.calls.filter(call => call === 'replayNonce')).toHaveLength(1);
  });

  it.each<[string, Partial<BioTrackPort>, string, number]>([
    ['does not answer', { lookUpRegistry: () => Promise.resolve(silent) }, 'queued', 1],
    [
      'shows the allotment taken',
      { lookUpRegistry: () => Promise.resolve(answered(aSnapshot(9_850_000))) },
      'unknown',
      1,
    ],
    [
      'shows the allotment untouched',
      { lookUpRegistry: () => Promise.resolve(answered(aSnapshot(9_000_000))) },
      'unknown',
      2,
    ],
  ])('asks the registry with that look, which %s', async (_, registry, state, sends) => {
    const test = aSend(() => Promise.resolve(silent), { ...nothing, ...registry });
    saveSnapshot(test.store.db, {
      ...{ patientId: 'patient-PTEST0001', snapshot: aSnapshot(9_000_000), at: test.time.clock.now() },
      ...{ cardKey: 'key-1', cardKeyExpiresAt: aCard.cardKeyExpiresAt },
    });
    await test.send();
    requeue(test, test.outboxId);
    await test.time.advance(60_001);
    await test.send();
    expect([test.entry(test.outboxId).state, test.stamps.length]).toEqual([state, sends]);
  });

  it('does not go out when that look finds the sale', async () => {
    const test = aSend(() => Promise.resolve(silent), {
      ...nothing,
      listSales: query => {
        const { requestId, externalId } = test.entry(test.outboxId);
        return Promise.resolve(answered(query.by === 'request-id' ? [aStateSale({ requestId, externalId })] : []));
      },
    });
    await test.send();
    requeue(test, test.outboxId);
    await test.time.advance(60_001);
    await test.send();
    expect(test.stamps).toHaveLength(1);
    expect(test.entry(test.outboxId)).toMatchObject({ state: 'accepted', biotrackSaleId: '88012' });
  });

  it('stays where it is when that look is not answered', async () => {
    const test = aSend(() => Promise.resolve(silent), { ...nothing, replayNonce: () => Promise.resolve(silent) });
    await test.send();
    requeue(test, test.outboxId);
    await test.time.advance(60_001);
    expect(await test.send()).toEqual({ kind: 'held', failure: { kind: 'no-answer', why: 'state-error' } });
    expect(test.entry(test.outboxId)).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it('becomes unknown again when that look finds it twice', async () => {
    const test = aSend(() => Promise.resolve(silent), {
      ...nothing,
      listSales: () => {
        const { requestId } = test.entry(test.outboxId);
        const twice = ['1', '2'].map(biotrackSaleId => aStateSale({ biotrackSaleId, requestId }));
        return Promise.resolve(answered(twice));
      },
    });
    await test.send();
    requeue(test, test.outboxId);
    await test.time.advance(60_001);
    await test.send();
    expect(test.stamps).toHaveLength(1);
    expect(test.entry(test.outboxId).state).toBe('unknown');
  });

  it('needs proof again after a try in between that did not leave used it up', async () => {
    let sends = 0;
    const test = aSend(() => {
      sends += 1;
      return Promise.resolve(sends === 2 ? down : silent);
    }, nothing);
    await test.send();
    requeue(test, test.outboxId);
    await test.send();
    expect(test.port.calls).not.toContain('replayNonce');
    await test.send();
    expect(test.port.calls).toContain('replayNonce');
    expect(sends).toBe(3);
  });
});

describe('a resend that the state refuses', () => {
  const over: Answer<Dispensed> = {
    kind: 'refused',
    stateCode: '202',
    stateText: 'over',
    reasons: [{ code: 'AGGREGATE_EXCEEDED' }],
  };
  /** The first send is lost, its absence proven, and the second refused; `listed` is what the state then says it holds. */
  async function refusedAgain(listSales: (test: ReturnType<typeof aSend>) => Answer<readonly StateSale[]>) {
    let sends = 0;
    const test = aSend(
      () => {
        sends += 1;
        return Promise.resolve(sends === 1 ? silent : over);
      },
      { ...nothing, listSales: () => Promise.resolve(sends < 2 ? answered([]) : listSales(test)) },
    );
    await test.send();
    requeue(test, test.outboxId);
    await test.send();
    return test.entry(test.outboxId);
  }

  it('is accepted when the first send turns out to have landed', async () => {
    const entry = await refusedAgain(test => {
      const { requestId, externalId } = test.entry(test.outboxId);
      return answered([aStateSale({ requestId, externalId })]);
    });
    expect(entry).toMatchObject({ state: 'accepted', biotrackSaleId: '88012' });
  });

  it('stays unproven while the state does not say', async () => {
    expect(await refusedAgain(() => silent)).toMatchObject({ state: 'unknown' });
  });

  it('is refused for good when the state holds no such sale', async () => {
    expect(await refusedAgain(() => answered([]))).toMatchObject({ state: 'rejected' });
  });
});

describe('an acceptance with an id that another sale has', () => {
  it('proves nothing, and waits out the whole settle time like any other', async () => {
    const taken: Answer<Dispensed> = answered({
      ...{ biotrackSaleId: '88012', transactionId: '650101', requestId: 'r', externalId: 'e' },
      ...{ isDuplicate: false, postedAt: stateTime, registryStatus: 'POSTED' as const, lines: [] },
    });
    const test = aSend(() => Promise.resolve(taken), nothing);
    await test.send();
    const { outboxId } = test.sell('PTEST0002');
    await test.time.advance(10_000);
    await sendEntry(test.deps, test.memory, test.entry(outboxId));
    expect(test.entry(outboxId).state).toBe('unknown');
    expect(test.memory.settledForMs(outboxId)).toBe(0);
  });
});
