import { describe, expect, it } from 'vitest';
import { findCardKey } from '../../../db/repositories/registry';
import { saveCardKey } from '../../../db/transactions/save-snapshot';
import { getCardKey } from '../../../electron/sync/card-key';
import type { Instant } from '../../../shared/kernel/units';
import { aDesk, type Desk } from '../../support/sync/a-desk';
import { aCard, answered, down, refusal, stateTime } from '../../support/sync/fake-port';

const patientId = 'patient-PTEST0001';
const keep = (desk: Desk, expiresInMs: number): void =>
  saveCardKey(desk.store.db, {
    patientId,
    cardKey: 'kept',
    cardKeyExpiresAt: (stateTime + expiresInMs) as Instant,
  });
const get = (desk: Desk, mustBeNew = false) =>
  getCardKey(desk.deps, desk.memory, desk.entry(desk.sell().outboxId), mustBeNew);

describe('the card key', () => {
  it('is the kept one while it lives long enough', async () => {
    const desk = aDesk();
    keep(desk, 61_000);
    expect(await get(desk)).toEqual({ kind: 'key', cardKey: 'kept' });
    expect(desk.port.calls).toEqual([]);
  });

  it.each([
    ['none is kept', null, false],
    ['the kept one is about to expire', 60_000, false],
    ['the state has just refused the kept one', 3_600_000, true],
  ])('is looked up and kept when %s', async (_, expiresInMs, mustBeNew) => {
    const desk = aDesk({ lookUpCard: () => Promise.resolve(answered(aCard)) });
    if (expiresInMs !== null) keep(desk, expiresInMs);
    expect(await get(desk, mustBeNew)).toEqual({ kind: 'key', cardKey: 'key-1' });
    expect(findCardKey(desk.store.db, patientId)).toEqual({
      cardKey: 'key-1',
      cardKeyExpiresAt: aCard.cardKeyExpiresAt,
    });
  });

  it('tells a card the state does not know from a state that does not answer', async () => {
    expect(await get(aDesk({ lookUpCard: () => Promise.resolve(refusal) }))).toEqual({ kind: 'refused' });
    expect(await get(aDesk({ lookUpCard: () => Promise.resolve(down) }))).toEqual({
      kind: 'failed',
      failure: { kind: 'not-sent', why: 'unreachable' },
    });
  });
});
