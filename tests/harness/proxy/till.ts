import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../../db/handles';
import { saveInventoryPage } from '../../../db/transactions/save-inventory-page';
import { createPatient } from '../../../db/transactions/save-patient';
import { saveSnapshot } from '../../../db/transactions/save-snapshot';
import { type BioTrackClient, createBioTrackClient } from '../../../electron/biotrack/biotrack-client';
import { defaultLimits } from '../../../electron/biotrack/client-config';
import { fixtureSchema } from '../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import { createTransport, type Transport } from '../../../electron/biotrack/transport';
import { createSyncLoop, type SyncLoop } from '../../../electron/sync/sync-loop';
import type { CivilDate, Quantity } from '../../../shared/kernel/units';
import type { SyncPolicy } from '../../../shared/sync/sync-policy';
import { aSandbox, type RunningSandbox } from '../../support/sync/a-sandbox';
import { aShop, type SyncShop } from '../../support/sync/a-shop';
import { aLog, someIds } from '../../support/sync/ports';
import { vectorItem } from '../../support/vectors';
import { type Elsewhere, elsewhere, type Place } from './elsewhere';
import { Line } from './line';
import { VirtualTime } from './virtual-time';

/** 2026-03-10 14:00 in Tampa, as the orders of the vectors want it. */
const startsAt = 1_773_165_600_000;
const ample = 100_000;

/** A register, a state and the line between them, for a number of sales to a patient each. Gone with the test. */
export type Till = SyncShop & {
  readonly time: VirtualTime;
  readonly line: Line;
  readonly state: RunningSandbox;
  readonly port: BioTrackClient;
  /** Sends the next `times` calls of an action somewhere else. */
  divert(action: string, place: Place, times: number): void;
  /** Once, just before the next call of an action leaves. */
  beforeCall(action: string, run: () => void): void;
  diverted(): number;
  heal(): void;
  newLoop(): SyncLoop;
  isQuiet(): boolean;
  addPatient(cardId: string): void;
  saveSnapshot(cardId: string, cardKey: string, snapshot: Parameters<typeof saveSnapshot>[1]['snapshot']): void;
};

export async function aTill(policy: SyncPolicy): Promise<Till> {
  const time = new VirtualTime(startsAt);
  const state = await aSandbox({ fixture: aState(), now: time.nowMs });
  const line = new Line(Number(new URL(state.baseUrl).port), time);
  const baseUrl = `http://127.0.0.1:${await line.open()}`;
  onTestFinished(() => line.close());
  const away = await elsewhere(time);
  const direct = createTransport({ baseUrl, limits: defaultLimits, timers: time.timers });
  const route = new Route(direct, away);
  const port = createBioTrackClient({
    config: {
      baseUrl,
      licenceNumber: '999000800',
      username: 'e014',
      password: 'pass-e014',
      training: true,
      location: 'FL-0042',
      pace: null,
    },
    clock: time.clock,
    random: () => 0.5,
    log: aLog(),
    timers: time.timers,
    transport: route.transport,
  });
  onTestFinished(() => direct.close());
  const shop = aShop(port, time.clock);
  const { db } = shop.store;
  const plenty = vectorItem('B2', { onHand: (ample * 100) as Quantity });
  saveInventoryPage(db, { packages: [plenty], cursor: '2', isLast: true, at: time.clock.now() });
  return {
    ...shop,
    ...{ time, line, state, port },
    divert: (action, place, times) => route.divert(action, place, times),
    beforeCall: (action, run) => route.beforeCall(action, run),
    diverted: () => route.diverted,
    heal: () => {
      line.heal();
      route.heal();
    },
    isQuiet: () => line.isQuiet(route.outstanding - away.waiting()),
    newLoop: () => {
      const { clock, timers } = time;
      const quiet = { onChange: () => undefined, onStatus: () => undefined, log: aLog() };
      return createSyncLoop({ ...quiet, db, port, clock, timers, random: () => 0.5, ids: someIds, policy });
    },
    addPatient: cardId => addPatient(db, cardId, time),
    saveSnapshot: (cardId, cardKey, snapshot) => {
      const at = time.clock.now();
      const cardKeyExpiresAt = (at + 10_000_000) as typeof at;
      saveSnapshot(db, { patientId: `patient-${cardId}`, cardKey, cardKeyExpiresAt, snapshot, at });
    },
  };
}

/** Sends calls where they belong, or for once somewhere else, and knows how many are on their way. */
class Route {
  outstanding = 0;
  diverted = 0;
  private readonly direct: Transport;
  private readonly away: Elsewhere;
  private diversion: { readonly action: string; readonly place: Place; left: number } | null = null;
  private prelude: { readonly action: string; readonly run: () => void } | null = null;

  constructor(direct: Transport, away: Elsewhere) {
    this.direct = direct;
    this.away = away;
  }

  divert(action: string, place: Place, times: number): void {
    this.diverted = 0;
    this.diversion = { action, place, left: times };
  }

  beforeCall(action: string, run: () => void): void {
    this.prelude = { action, run };
  }

  heal(): void {
    this.diversion = null;
    this.prelude = null;
  }

  readonly transport: Transport = {
    post: async (body, totalMs) => {
      this.outstanding += 1;
      try {
        return await this.choose(body).post(body, totalMs);
      } finally {
        this.outstanding -= 1;
      }
    },
    close: () => undefined,
  };

  private choose(body: string): Transport {
    const names = (action: string): boolean => body.includes(`"action":"${action}"`);
    const { prelude, diversion } = this;
    if (prelude !== null && names(prelude.action)) {
      this.prelude = null;
      prelude.run();
    }
    if (diversion === null || diversion.left === 0 || !names(diversion.action)) return this.direct;
    diversion.left -= 1;
    this.diverted += 1;
    return this.away.transports[diversion.place];
  }
}

/** The vectors' state with a store that never closes and more goods than anyone can buy. */
function aState() {
  const plain = fixtureSchema.parse(vectors);
  const goods = plain.packages['0001000000000029'];
  if (goods === undefined) throw new Error('The vectors have no B2.');
  return {
    ...plain,
    store: { ...plain.store, open: '00:00', close: '24:00' },
    packages: { ...plain.packages, '0001000000000029': { ...goods, quantity: String(ample) } },
  };
}

function addPatient(db: WritableDb, cardId: string, { clock }: VirtualTime): void {
  const patient = {
    id: `patient-${cardId}`,
    firstName: 'Dana',
    lastName: cardId,
    dateOfBirth: '1984-05-02' as CivilDate,
    registryId: cardId,
    registryState: 'FL' as const,
    registryExpiresOn: '2026-11-30' as CivilDate,
    cardStatus: null,
    cardCheckedAt: null,
  };
  const created = createPatient(db, patient, clock.now(), { userId: null });
  if (!created.ok) throw new Error(`${cardId} is there already.`);
}
