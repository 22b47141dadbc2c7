import { describe, expect, it } from 'vitest';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { lookUp } from '../../../electron/sync/look-up';
import { reconcile } from '../../../electron/sync/reconcile';
import { sendEntry } from '../../../electron/sync/send-entry';
import type { Amount } from '../../../shared/kernel/units';
import { aDesk } from '../../support/sync/a-desk';
import { quickPolicy } from '../../support/sync/a-loop';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { aCard, answered, aStateSale, silent } from '../../support/sync/fake-port';

/** Sold, sent into silence, looked for once, and settled: whatever the next look finds decides. */
async function almostProven(answers: Partial<BioTrackPort> = {}) {
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '650100', inventory: '1' })),
    lookUpCard: () => Promise.resolve(answered(aCard)),
    dispense: () => Promise.resolve(silent),
    replayNonce: () => Promise.resolve(answered({ kind: 'unknown' })),
    listSales: () => Promise.resolve(answered([])),
    ...answers,
  });
  const patientId = 'patient-PTEST0001';
  const at = desk.time.clock.now();
  saveSnapshot(desk.store.db, {
    patientId,
    snapshot: aSnapshot(9_000_000),
    cardKey: 'key-1',
    cardKeyExpiresAt: aCard.cardKeyExpiresAt,
    at,
  });
  const { outboxId } = desk.sell();
  await sendEntry(desk.deps, desk.memory, desk.entry(outboxId));
  await reconcile(desk.deps, desk.memory, desk.entry(outboxId));
  await desk.time.advance(150);
  return { ...desk, outboxId, look: () => lookUp(desk.deps, desk.memory, desk.entry(outboxId)) };
}
const registry = (dispensed: number) => () => Promise.resolve(answered(aSnapshot(dispensed as Amount)));

describe('the last look before a second send', () => {
  it('asks the registry too, and lets the sale go when the allotment is untouched', async () => {
    const { look, port } = await almostProven({ lookUpRegistry: registry(9_000_000) });
    expect(await look()).toEqual({ finding: { kind: 'negative', via: 'replay and lists' }, next: 'queue' });
    expect(port.calls).toContain('lookUpRegistry');
  });

  it('puts the sale before a person when the allotment fell by it, whatever the lists say', async () => {
    const { look } = await almostProven({ lookUpRegistry: registry(9_850_000) });
    expect(await look()).toEqual({ finding: { kind: 'disagree', detail: 'allotment' }, next: 'review' });
  });

  it('waits while the registry does not answer', async () => {
    const { look } = await almostProven({ lookUpRegistry: () => Promise.resolve(silent) });
    expect(await look()).toEqual({ finding: { kind: 'negative', via: 'replay and lists' }, next: 'stay' });
  });
});

describe('a clock that is put right by 25 hours', () => {
  it('ages no sale: the next look waits for a person no sooner', async () => {
    const { look, time } = await almostProven({ lookUpRegistry: () => Promise.resolve(silent) });
    time.setBack(-25 * 3_600_000);
    const before = await look();
    await time.advance(quickPolicy.maxAgeMs);
    expect([before.next, (await look()).next]).toEqual(['stay', 'review']);
  });
});

describe('any look', () => {
  it('leaves the registry alone while nothing depends on it', async () => {
    const { look, port, memory, outboxId } = await almostProven();
    memory.attemptEnded(outboxId);
    expect((await look()).next).toBe('stay');
    expect(port.calls).not.toContain('lookUpRegistry');
  });

  it('asks nothing about a body that was altered', async () => {
    const desk = aDesk();
    const { outboxId } = desk.sell('PTEST0001', { bodyText: text => text.replace('"quantity":"1"', '"quantity":"9"') });
    expect(await lookUp(desk.deps, desk.memory, desk.entry(outboxId))).toEqual({
      finding: { kind: 'disagree', detail: 'altered-body' },
      next: 'review',
    });
    expect(desk.port.calls).toEqual([]);
  });

  it('finds by its content a sale whose references the state dropped', async () => {
    const { look } = await almostProven({
      listSales: query => Promise.resolve(answered(query.by === 'watermark' ? [aStateSale()] : [])),
    });
    expect(await look()).toMatchObject({ finding: { kind: 'found', dispensed: { via: 'content' } } });
  });
});
