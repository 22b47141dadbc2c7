import { dayAt } from './civil-day';
import { createClock, type SandboxClock } from './clock';
import type { FixtureName } from './control-calls';
import { createControlServer } from './control-server';
import { demoFixture, demoZone } from './demo/demo-fixture';
import { Faults } from './faults';
import { type Fixture, fixtureSchema } from './fixture';
import vectors from './fixtures/vectors.json';
import { closeServer, listen } from './http';
import type { LedgerEntry } from './ledger';
import { loadWorld } from './load-world';
import { defaultRateLimit, RateLimiter } from './rate-limit';
import { createWireServer, type OfflineMode } from './wire-server';
import type { World } from './world';

/** T0 of the test vectors, 2026-03-10T14:00:00-04:00. */
export const vectorsEpoch = 1_773_165_600;

export type SandboxOptions = {
  /** A whole fixture of one's own runs on the real clock, like the demo. */
  readonly fixture: FixtureName | Fixture;
  readonly seed?: number | undefined;
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined;
  readonly controlPort?: number | undefined;
  /** Real time in epoch milliseconds; everything the sandbox knows of time comes from here. */
  readonly now?: (() => number) | undefined;
  /** Where the state's clock starts, in epoch seconds. */
  readonly clockAt?: number | undefined;
  /** Switches the limit off, for benches. */
  readonly rateLimit?: false | undefined;
  readonly maxSalesKept?: number | undefined;
  /** For a simulation, in which nothing may be random; so many bytes as hex. */
  readonly secret?: ((bytes: number) => string) | undefined;
};

export type SandboxPorts = { readonly wirePort: number; readonly controlPort: number };

export type Sandbox = {
  readonly start: () => Promise<SandboxPorts>;
  readonly stop: () => Promise<void>;
  readonly setOffline: (mode: OfflineMode | null) => Promise<void>;
  readonly isOffline: () => boolean;
  readonly ledger: () => readonly LedgerEntry[];
  /** The living world, for training screens that show what the state knows. Read it, do not write it. */
  readonly world: () => World;
};

export function createSandbox(options: SandboxOptions): Sandbox {
  const nowMs = options.now ?? Date.now;
  let fixture = options.fixture;
  let world = build(fixture, options, nowMs);
  const faults = new Faults();
  const limiter = options.rateLimit === false ? null : new RateLimiter(defaultRateLimit, nowMs);
  const current = (): World => {
    world.deferred.settle(world.clock.elapsedMs());
    return world;
  };
  const wire = createWireServer({ world: current, faults, limiter });
  const reset = async (name: FixtureName | undefined): Promise<void> => {
    fixture = name ?? fixture;
    world = build(fixture, options, nowMs);
    faults.clear();
    await wire.setOffline(null);
  };
  const control = createControlServer({ world: current, faults, reset, setOffline: wire.setOffline });
  return {
    start: async () => {
      const wirePort = await wire.listen(options.port ?? 0);
      try {
        return { wirePort, controlPort: await listen(control, options.controlPort ?? 0) };
      } catch (error) {
        await wire.close();
        throw error;
      }
    },
    stop: async () => {
      await wire.close();
      await closeServer(control);
    },
    setOffline: wire.setOffline,
    isOffline: () => wire.offline() !== null,
    ledger: () => current().ledger.entries(),
    world: current,
  };
}

function build(fixture: FixtureName | Fixture, options: SandboxOptions, nowMs: () => number): World {
  const clock = clockFor(fixture, options.clockAt, nowMs);
  const { maxSalesKept, secret } = options;
  return loadWorld(contentOf(fixture, options.seed ?? 1, clock), { clock, maxSalesKept, secret });
}

/** The vectors are sums over fixed days, so their clock stands still; everyone else lives now. */
function clockFor(fixture: FixtureName | Fixture, at: number | undefined, nowMs: () => number): SandboxClock {
  return fixture === 'vectors'
    ? createClock(nowMs, { at: at ?? vectorsEpoch, running: false })
    : createClock(nowMs, { at, running: true });
}

function contentOf(fixture: FixtureName | Fixture, seed: number, clock: SandboxClock): Fixture {
  if (fixture === 'vectors') return fixtureSchema.parse(vectors);
  if (fixture === 'demo') return demoFixture({ seed, today: dayAt(clock.epoch(), demoZone) });
  return fixtureSchema.parse(fixture);
}
