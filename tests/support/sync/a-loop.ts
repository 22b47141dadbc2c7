import { onTestFinished } from 'vitest';
import type { BioTrackConfig } from '../../../electron/biotrack/client-config';
import { nodeTimers } from '../../../electron/biotrack/node-timers';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import type { SandboxOptions } from '../../../electron/biotrack/sandbox/sandbox';
import type { Clock } from '../../../electron/ports';
import { createSyncLoop, type SyncLoop, type SyncLoopStatus } from '../../../electron/sync/sync-loop';
import type { OutboxState } from '../../../shared/sync/outbox-state';
import { type SyncPolicy, syncPolicyFor } from '../../../shared/sync/sync-policy';
import { aClient, type Bend } from './a-client';
import { aSandbox, type RunningSandbox } from './a-sandbox';
import { aShop, type SyncShop } from './a-shop';
import { aLog, realClock, someIds } from './ports';

/** The policy of tests, with every wait cut to what a test can sit through. */
export const quickPolicy: SyncPolicy = {
  ...syncPolicyFor('test'),
  tickMs: 5,
  backoffBaseMs: 10,
  backoffCapMs: 40,
  settleMs: 150,
  lookupDelaysMs: [10],
  lookupEveryMs: 30,
  breakerOpenMs: 50,
  pendingPollMs: 20,
};

export type Register = RunningSandbox &
  SyncShop & {
    readonly loop: SyncLoop;
    readonly port: BioTrackPort;
    readonly statuses: readonly SyncLoopStatus[];
    readonly moves: readonly string[];
    /** Another loop over the same store, as after a restart. */
    newLoop(changes?: Partial<SyncPolicy>): SyncLoop;
    reaches(outboxId: string, state: OutboxState): Promise<void>;
  };

export type RegisterOptions = {
  readonly policy?: Partial<SyncPolicy>;
  readonly sandbox?: Partial<SandboxOptions>;
  readonly config?: Partial<BioTrackConfig>;
  readonly wrap?: (port: BioTrackPort) => BioTrackPort;
  readonly bend?: Bend;
  readonly clock?: Clock;
};

/** A register as a whole: real store, real client, real state, and a loop that is not running yet. */
export async function aRegister(options: RegisterOptions = {}): Promise<Register> {
  const running = await aSandbox(options.sandbox);
  const client = aClient(running.baseUrl, options.config, aLog(), options.bend);
  const port = options.wrap?.(client) ?? client;
  const clock = options.clock ?? realClock;
  const shop = aShop(port, clock);
  const statuses: SyncLoopStatus[] = [];
  const moves: string[] = [];
  const newLoop = (changes: Partial<SyncPolicy> = {}): SyncLoop => {
    const loop = createSyncLoop({
      db: shop.store.db,
      port,
      clock,
      timers: nodeTimers,
      random: Math.random,
      ids: someIds,
      log: aLog(),
      policy: { ...quickPolicy, ...options.policy, ...changes },
      onChange: saleId => void moves.push(saleId),
      onStatus: status => void statuses.push(status),
    });
    onTestFinished(() => loop.stop());
    return loop;
  };
  const reaches = (outboxId: string, state: OutboxState): Promise<void> =>
    until(
      () => shop.entry(outboxId).state === state,
      () => `${shop.entry(outboxId).state} instead of ${state}`,
    );
  return { ...running, ...shop, port, loop: newLoop(), statuses, moves, newLoop, reaches };
}

export async function until(isTrue: () => boolean, explain: () => string = () => 'it did not happen'): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(explain());
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
