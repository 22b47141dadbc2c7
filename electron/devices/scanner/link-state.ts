import { assertNever } from '../../../shared/kernel/assert-never';
import type { Random } from '../../ports';
import { backOffMs } from '../back-off';
import type { DeviceFault } from '../device-fault';

/**
 * absent -(seen)-> connecting -(opened)-> ready -(lost)-> lost -(seen)-> connecting -> ...
 * connecting -(not allowed, or somebody else has it)-> unavailable, tried again after ten seconds
 * anything -(another register has it, or nobody can note who has it)-> unavailable, tried again after ten seconds
 * connecting -(anything else)-> backing-off, tried again after half a second, doubling
 * anything -(the native driver does not load)-> unavailable for good;  anything -(stop)-> off
 */
export type LinkState = {
  readonly kind: 'off' | 'absent' | 'connecting' | 'ready' | 'lost' | 'backing-off' | 'unavailable';
  readonly reason: LinkReason | null;
  readonly heldBy: string | null;
  readonly sinceMs: number;
  /** When it is looked for again by itself; null: when something happens. */
  readonly retryAtMs: number | null;
  /** In a row; half a minute in use ends the row. */
  readonly failures: number;
  readonly wasReady: boolean;
};

export type LinkReason =
  | 'driver'
  | 'permission'
  | 'busy'
  | 'held'
  | 'unclaimed'
  | 'wrong-mode'
  | 'not-a-pos-scanner'
  | 'gone'
  | 'failed';

export type LinkEvent =
  | { readonly kind: 'start' | 'missing' | 'unreadable' | 'seen' | 'opened' | 'lost' | 'wrong-mode' | 'read' | 'stop' }
  | { readonly kind: 'refused'; readonly fault: DeviceFault }
  | { readonly kind: 'held'; readonly by: string }
  | { readonly kind: 'unclaimed' };

/** hardware.md, section 7: trouble before this counts as the same trouble. */
const steadyMs = 30_000;
/** A person has to change something, so knocking faster would only look busy. */
const personRetryMs = 10_000;

export const offLink: LinkState = {
  kind: 'off',
  reason: null,
  heldBy: null,
  sinceMs: 0,
  retryAtMs: null,
  failures: 0,
  wasReady: false,
};

export function stepLink(state: LinkState, event: LinkEvent, nowMs: number, random: Random): LinkState {
  const enter = (kind: LinkState['kind'], change: Partial<LinkState> = {}): LinkState => ({
    ...state,
    ...{ kind, reason: null, heldBy: null, retryAtMs: null },
    sinceMs: kind === state.kind ? state.sinceMs : nowMs,
    ...change,
  });
  const backOff = (kind: 'lost' | 'backing-off', reason: LinkReason): LinkState => {
    const failures = hasSteadied(state, nowMs) ? 1 : state.failures + 1;
    return enter(kind, { reason, failures, retryAtMs: nowMs + backOffMs(failures, random) });
  };
  switch (event.kind) {
    case 'start':
      return { ...offLink, kind: 'absent', sinceMs: nowMs };
    case 'stop':
      return { ...offLink, sinceMs: nowMs };
    case 'seen':
      return enter('connecting');
    case 'opened':
      return enter('ready', { wasReady: true });
    case 'lost':
      return backOff('lost', 'gone');
    case 'missing':
      return enter(state.wasReady ? 'lost' : 'absent', { failures: 0 });
    case 'unreadable':
      return enter('absent', { reason: 'not-a-pos-scanner' });
    case 'wrong-mode':
      return state.kind === 'ready' ? { ...state, reason: 'wrong-mode' } : state;
    case 'read':
      return state.reason === 'wrong-mode' ? { ...state, reason: null } : state;
    case 'held':
      return enter('unavailable', { reason: 'held', heldBy: event.by, retryAtMs: nowMs + personRetryMs });
    case 'unclaimed':
      return enter('unavailable', { reason: 'unclaimed', retryAtMs: nowMs + personRetryMs });
    case 'refused':
      return refused(event.fault);
    default:
      return assertNever(event, 'link event');
  }

  function refused(fault: DeviceFault): LinkState {
    switch (fault) {
      case 'driver':
        // The first failed load decides for the life of the process, so nothing is tried again.
        return enter('unavailable', { reason: 'driver' });
      case 'permission':
      case 'busy':
        return enter('unavailable', { reason: fault, retryAtMs: nowMs + personRetryMs });
      case 'gone':
      case 'other':
        return backOff('backing-off', fault === 'gone' ? 'gone' : 'failed');
      default:
        return assertNever(fault, 'device fault');
    }
  }
}

function hasSteadied(state: LinkState, nowMs: number): boolean {
  return state.kind === 'ready' && nowMs - state.sinceMs >= steadyMs;
}
