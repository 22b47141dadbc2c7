import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../db/handles';
import { getEntry } from '../../../db/repositories/outbox';
import type { AttemptOutcome } from '../../../db/transactions/record-attempt';
import { createAttemptRelay, recordEach } from '../../../electron/sync/attempt-relay';
import { later, t0 } from '../../support/store';
import { aDispensation, aShop, sell, startSending } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';
import { ManualTime } from '../../support/sync/ports';

const accepted = { kind: 'accepted', dispensed: aDispensation() } as const;
const silent = { kind: 'unknown', why: 'timeout' } as const;

/** One report on its way and one behind it, with a count of the commits from here on. */
function aRelay(isFollowed = true) {
  const store = aShop({ patients: [aPatient(), aPatient({ id: 'patient-2', registryId: 'PTEST0002' })] });
  sell(store);
  sell(store, { sequence: 2, patientId: 'patient-2' });
  const attemptId = startSending(store);
  let commits = 0;
  const transaction: WritableDb['transaction'] = work => {
    const done = store.db.transaction(work);
    commits += 1;
    return done;
  };
  const time = new ManualTime(t0);
  const asked: string[] = [];
  const db = { ...store.db, transaction };
  const relay = createAttemptRelay(db, time.timers, outboxId => {
    asked.push(outboxId);
    return isFollowed;
  });
  const at = later(2_500);
  const end = (outcome: AttemptOutcome, by = relay) =>
    by.end({ outboxId: 'outbox-sale-1', attemptId, at, outcome, dueAt: at });
  const begin = (outboxId = 'outbox-sale-2') =>
    relay.begin({ outboxId, attemptId: 'next', at, monotonicMs: 9, bootId: 'boot-1', watermark: '650100' });
  const states = () => ['outbox-sale-1', 'outbox-sale-2'].map(id => getEntry(store.db, id).state);
  return { db, time, asked, end, begin, states, commits: () => commits };
}

describe('what the state has accepted', () => {
  it('is written down with the beginning of the next, in one commit', async () => {
    const { time, asked, end, begin, states, commits } = aRelay();
    const ended = end(accepted);
    expect(states()).toEqual(['sending', 'queued']);
    begin();
    expect([states(), commits(), asked]).toEqual([['accepted', 'sending'], 1, ['outbox-sale-1']]);
    expect(await ended).toBe('accepted');
    await time.advance(10);
    expect(commits()).toBe(1);
  });

  it('waits for no next one that has something to ask first', async () => {
    const { time, end, begin, states, commits } = aRelay();
    const ended = end(accepted);
    await time.advance(0);
    expect([await ended, states()]).toEqual(['accepted', ['accepted', 'queued']]);
    begin();
    expect([states(), commits()]).toEqual([['accepted', 'sending'], 2]);
  });

  it('is written down at once where no other follows', async () => {
    const { end, states } = aRelay(false);
    const ended = end(accepted);
    expect([states(), await ended]).toEqual([['accepted', 'queued'], 'accepted']);
  });

  it('is not lost with a beginning that cannot be written', async () => {
    const { time, end, begin, states } = aRelay();
    const ended = end(accepted);
    expect(() => begin('outbox-sale-1')).toThrow();
    expect(states()).toEqual(['sending', 'queued']);
    await time.advance(0);
    expect([await ended, states()]).toEqual(['accepted', ['accepted', 'queued']]);
  });

  it('is a fault of its own where it cannot be written', async () => {
    const { db, time, end, begin } = aRelay();
    const ended = end(accepted);
    await end(accepted, recordEach(db));
    expect(() => begin()).toThrow('not under way');
    const fault = expect(ended).rejects.toThrow('not under way');
    await time.advance(0);
    await fault;
  });
});

it('lets nothing out before any other answer is on the disk', async () => {
  const { asked, end, states } = aRelay();
  const ended = end(silent);
  expect([states(), asked, await ended]).toEqual([['unknown', 'queued'], [], 'unknown']);
});
