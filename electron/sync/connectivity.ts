import type { Instant } from '../../shared/kernel/units';
import { backoffMs } from '../../shared/sync/backoff';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { Answer, BioTrackPort } from '../biotrack/port';
import { retryAfterOf } from '../biotrack/retry-after';
import type { Clock, Random, Timers } from '../ports';
import { type Contact, contactOf } from './contact';
import { observePort, type PortCall, reachesRegistry } from './observe-port';

export type ConnectionState = 'connecting' | 'online' | 'registry-down' | 'offline' | 'sign-in-refused' | 'insecure';

export type ConnectionStatus = {
  readonly state: ConnectionState;
  /** First failed contact of the outage under way; a registry that is down behind a state that answers is none. */
  readonly downSince: Instant | null;
  readonly lastContactAt: Instant | null;
  /** What to add to this clock to get the state's; null until it has been heard. */
  readonly stateOffsetMs: number | null;
  readonly clock: 'unknown' | 'right' | 'doubtful' | 'wrong';
};

export type Connectivity = {
  /** The port every other caller should use, so that each of their answers counts. */
  readonly port: BioTrackPort;
  start(): void;
  stop(): void;
  status(): ConnectionStatus;
};

type ConnectivityOptions = {
  readonly port: BioTrackPort;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly policy: SyncPolicy;
  readonly onChange: (status: ConnectionStatus) => void;
  /** After every contact, also where it changed nothing: an outage counts what was tried. */
  readonly onContact?: (status: ConnectionStatus) => void;
};

const initial: ConnectionStatus = {
  state: 'connecting',
  downSince: null,
  lastContactAt: null,
  stateOffsetMs: null,
  clock: 'unknown',
};

/** Knows whether the state can be reached: from a heartbeat, and from every answer anyone gets. */
export function createConnectivity(options: ConnectivityOptions): Connectivity {
  const { clock, timers, random, policy, onChange } = options;
  let status = initial;
  let failures = 0;
  let registryDownUntilMs = 0;
  let quietUntilMs = 0;
  let isRunning = false;
  let isBeating = false;
  let cancel: () => void = () => undefined;

  const port = observePort(options.port, note);

  function note(call: PortCall, answer: Answer<unknown>): void {
    const contact = contactOf(answer);
    if (contact === 'none') return;
    // It wanted to be left alone, and has answered somebody since.
    const isFreed = answer.kind === 'answered' && quietUntilMs > clock.monotonicMs();
    if (isFreed) quietUntilMs = 0;
    failures = contact === 'reached' || contact === 'registry-down' ? 0 : failures + 1;
    if (contact === 'registry-down') registryDownUntilMs = clock.monotonicMs() + policy.registryDownMs;
    else if (contact === 'reached' && reachesRegistry(call)) registryDownUntilMs = 0;
    const before = status;
    status = next(before, contact, answer);
    options.onContact?.(status);
    if (hasChanged(before, status)) onChange(status);
    // A line that just broke is tried again soon, not at the end of a quiet heartbeat.
    if (isRunning && !isBeating && (isFreed || before.state !== status.state)) schedule();
  }

  function next(
    before: ConnectionStatus,
    contact: Exclude<Contact, 'none'>,
    answer: Answer<unknown>,
  ): ConnectionStatus {
    const now = clock.now();
    const state = stateAfter(contact, clock.monotonicMs() < registryDownUntilMs);
    const isUp = state === 'online' || state === 'registry-down';
    const stateOffsetMs = answer.kind === 'answered' ? offsetOf(answer.stateTime, now) : before.stateOffsetMs;
    return {
      state,
      downSince: isUp ? null : (before.downSince ?? now),
      lastContactAt: isUp ? now : before.lastContactAt,
      stateOffsetMs,
      clock: judgeClock(stateOffsetMs, policy),
    };
  }

  function schedule(): void {
    cancel();
    cancel = timers.after(delayMs(), beat);
  }

  function delayMs(): number {
    return Math.max(usualMs(), quietUntilMs - clock.monotonicMs());
  }

  function usualMs(): number {
    if (failures === 0) return policy.heartbeatMs;
    const limits = { baseMs: policy.reconnectBaseMs, capMs: policy.reconnectCapMs };
    return Math.max(policy.reconnectBaseMs, backoffMs(failures, random(), limits));
  }

  function beat(): void {
    if (isBeating) return;
    isBeating = true;
    void port
      .checkSync()
      .then(answer => {
        const adviceMs = Math.min(retryAfterOf(answer), policy.retryAfterCapMs);
        if (adviceMs > 0) quietUntilMs = clock.monotonicMs() + adviceMs;
      })
      .finally(() => {
        isBeating = false;
        if (isRunning) schedule();
      });
  }

  return {
    port,
    start: () => {
      isRunning = true;
      beat();
    },
    stop: () => {
      isRunning = false;
      cancel();
    },
    status: () => status,
  };
}

function stateAfter(contact: Exclude<Contact, 'none'>, isRegistryDown: boolean): ConnectionState {
  if (contact === 'reached') return isRegistryDown ? 'registry-down' : 'online';
  return contact === 'unreachable' ? 'offline' : contact;
}

/** The state tells whole seconds, so the middle of the second is the best guess. */
function offsetOf(stateTime: Instant, now: Instant): number {
  return stateTime + 500 - now;
}

function judgeClock(offsetMs: number | null, policy: SyncPolicy): ConnectionStatus['clock'] {
  if (offsetMs === null) return 'unknown';
  const off = Math.abs(offsetMs);
  if (off > policy.clockBlockMs) return 'wrong';
  return off > policy.clockWarnMs ? 'doubtful' : 'right';
}

/** Every contact moves the time of the last one; that alone is no news. */
function hasChanged(before: ConnectionStatus, after: ConnectionStatus): boolean {
  return before.state !== after.state || before.downSince !== after.downSince || before.clock !== after.clock;
}
