import { describe, expect, it } from 'vitest';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import { recordAttempt } from '../../../db/transactions/record-attempt';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { askWitness } from '../../../electron/sync/witness';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import type { ListAnswer, OwnReport } from '../../../shared/sync/lookup';
import { aDispensation } from '../../support/store-scenes';
import { aDesk } from '../../support/sync/a-desk';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { aCard, answered, aStateSale, down, silent, stateTime } from '../../support/sync/fake-port';

const report: OwnReport = {
  requestId: 'request-1',
  externalId: 'R2-000123',
  terminalId: 'REG-2',
  cardId: 'PTEST0001',
  lines: [{ barcode: '0001000000000029', quantity: 100 as Quantity }],
  claimedSaleIds: new Set(),
};

type Before = {
  readonly asOf?: number;
  readonly remembered?: boolean;
  readonly stored?: boolean;
  readonly list?: ListAnswer;
};

function ask(
  answers: Partial<BioTrackPort>,
  { asOf = stateTime, remembered = false, stored = true, list = { kind: 'unavailable' } }: Before = {},
) {
  const desk = aDesk({ lookUpCard: () => Promise.resolve(answered(aCard)), ...answers });
  const { outboxId } = desk.sell();
  const snapshot = { ...aSnapshot(9_000_000), asOf: asOf as Instant };
  if (remembered) desk.memory.rememberBefore(outboxId, JSON.stringify(snapshot));
  if (stored) {
    saveSnapshot(desk.store.db, {
      patientId: 'patient-PTEST0001',
      snapshot,
      cardKey: 'key-1',
      cardKeyExpiresAt: aCard.cardKeyExpiresAt,
      at: desk.time.clock.now(),
    });
  }
  return askWitness(desk.deps, desk.memory, desk.entry(outboxId), report, list);
}
const registry = (dispensed: number) => ({ lookUpRegistry: () => Promise.resolve(answered(aSnapshot(dispensed))) });

describe('the registry as a witness', () => {
  it('compares with the snapshot from before the sale', async () => {
    expect(await ask(registry(9_850_000))).toBe('fell');
    expect(await ask(registry(9_849_999))).toBe('unchanged');
  });

  it('takes off what the sales of other registers took since', async () => {
    const other = aStateSale({
      requestId: 'request-2',
      externalId: 'R1-000044',
      terminalId: 'REG-1',
      cardId: 'PTEST0001',
      postedAt: (stateTime + 1_000) as Instant,
      status: 'COMPLETE',
      registryStatus: 'POSTED',
      lines: [{ barcode: '0001000000000029', quantity: 200 as Quantity }],
    });
    const list: ListAnswer = { kind: 'sales', sales: [other] };
    expect(await ask(registry(9_000_000 + 1_700_000), { list })).toBe('unchanged');
    expect(await ask(registry(9_000_000 + 1_700_000 + 850_000), { list })).toBe('fell');
  });

  it('takes off what our own sales took since, also where they were of the same goods', async () => {
    const desk = aDesk({ lookUpCard: () => Promise.resolve(answered(aCard)), ...registry(9_850_000) });
    const [earlier, open] = [desk.sell(), desk.sell()];
    saveSnapshot(desk.store.db, {
      ...{ patientId: 'patient-PTEST0001', snapshot: { ...aSnapshot(9_000_000), asOf: stateTime } },
      ...{ cardKey: 'key-1', cardKeyExpiresAt: aCard.cardKeyExpiresAt, at: desk.time.clock.now() },
    });
    const ask = () => askWitness(desk.deps, desk.memory, desk.entry(open.outboxId), report, { kind: 'unavailable' });
    expect(await ask()).toBe('fell');
    const attempt = { outboxId: earlier.outboxId, attemptId: 'attempt-1', at: desk.time.clock.now() };
    beginAttempt(desk.store.db, { ...attempt, monotonicMs: 0, bootId: 'boot-1', watermark: null });
    const dispensed = aDispensation({ postedAt: (stateTime + 1_000) as Instant });
    recordAttempt(desk.store.db, { ...attempt, outcome: { kind: 'accepted', dispensed }, dueAt: attempt.at });
    expect(await ask()).toBe('unchanged');
  });

  it('does not compare with a snapshot that is younger than the sale, unless it saw it before the send', async () => {
    const later = stateTime + 60_000;
    expect(await ask({}, { asOf: later })).toBe('unavailable');
    expect(await ask(registry(9_850_000), { asOf: later, remembered: true, stored: false })).toBe('fell');
  });

  it('has nothing to compare where the registry was never seen', async () => {
    expect(await ask({}, { stored: false })).toBe('unavailable');
  });

  it('is no witness while the registry or the card key cannot be had', async () => {
    expect(await ask({ lookUpRegistry: () => Promise.resolve(silent) })).toBe('no-answer');
    const noKey = { lookUpCard: () => Promise.resolve(down) };
    expect(await ask(noKey, { remembered: true, stored: false })).toBe('no-answer');
  });
});
