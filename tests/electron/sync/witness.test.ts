import { describe, expect, it } from 'vitest';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { askWitness } from '../../../electron/sync/witness';
import type { Instant } from '../../../shared/kernel/units';
import { aDesk } from '../../support/sync/a-desk';
import { aSnapshot } from '../../support/sync/a-snapshot';
import { aCard, answered, down, silent, stateTime } from '../../support/sync/fake-port';

type Before = { readonly asOf?: number; readonly remembered?: boolean; readonly stored?: boolean };

function ask(answers: Partial<BioTrackPort>, { asOf = stateTime, remembered = false, stored = true }: Before = {}) {
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
  return askWitness(desk.deps, desk.memory, desk.entry(outboxId));
}
const registry = (dispensed: number) => ({ lookUpRegistry: () => Promise.resolve(answered(aSnapshot(dispensed))) });

describe('the registry as a witness', () => {
  it('compares with the snapshot from before the sale', async () => {
    expect(await ask(registry(9_850_000))).toBe('fell');
    expect(await ask(registry(9_849_999))).toBe('unchanged');
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
