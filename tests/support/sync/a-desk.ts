import type { BioTrackPort } from '../../../electron/biotrack/port';
import type { SyncDeps } from '../../../electron/sync/sync-deps';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import { quickPolicy } from './a-loop';
import { aShop, type SyncShop } from './a-shop';
import { aFakePort, type FakePort, stateTime } from './fake-port';
import { aLog, ManualTime, someIds } from './ports';

export type Desk = SyncShop & {
  readonly deps: SyncDeps;
  readonly memory: SyncMemory;
  readonly port: FakePort;
  readonly time: ManualTime;
  readonly moves: readonly string[];
};

/** One step of the loop at a time: a real store, a scripted state, and time that stands still. */
export function aDesk(answers: Partial<BioTrackPort> = {}): Desk {
  const time = new ManualTime(stateTime);
  const port = aFakePort(answers);
  const shop = aShop(port, time.clock);
  const moves: string[] = [];
  const deps: SyncDeps = {
    db: shop.store.db,
    port,
    clock: time.clock,
    timers: time.timers,
    random: () => 0.5,
    ids: someIds,
    log: aLog(),
    policy: quickPolicy,
    onChange: saleId => void moves.push(saleId),
  };
  return { ...shop, deps, memory: new SyncMemory('boot-1', time.clock), port, time, moves };
}
