import type { Action, Body, Prepared } from './actions/action';
import { actions } from './actions/all-actions';
import { type Conditions, fairConditions, underConditions } from './conditions';
import { type Fault, type FaultMode, isMode } from './fault-modes';
import { injectDispensation } from './inject-dispensation';
import { loseWeight } from './load-world';
import type { RateLimiter } from './rate-limit';
import { failure, type Reply } from './reply';
import { roundQuantities } from './round-quantities';
import { twistReply } from './twist-reply';
import type { World } from './world';

export type Gate =
  | { readonly kind: 'throttled'; readonly retryAfter: number }
  | { readonly kind: 'open'; readonly prepared: Prepared };

/** A request that the state has taken in: either turned away, or answered as soon as it is run. */
export type Begun =
  | { readonly kind: 'throttled'; readonly retryAfter: number }
  | { readonly kind: 'ready'; readonly run: () => Reply; readonly abandon: () => void };

export type Source = {
  readonly world: () => World;
  readonly limiter: RateLimiter | null;
  /** A request that comes true late does so at its own time, however much later anyone looks. */
  readonly notAfter?: number;
};

export function findAction(body: Body): Action | null {
  return (typeof body['action'] === 'string' ? actions.get(body['action']) : undefined) ?? null;
}

/**
 * One exchange without its line: what the state does with a request, and what it says, under the faults that are its own.
 * Between the two a write counts as running.
 */
export function beginExchange(source: Source, request: Body, faults: readonly Fault[]): Begun {
  const has = (mode: FaultMode): boolean => faults.some(fault => fault.mode === mode);
  const world = source.world();
  const body = has('round_quantity') ? roundQuantities(request) : request;
  strikeWorld(world, body, faults);
  const skew = sumOf(faults, 'clock_skew');
  const latest = source.notAfter ?? Number.POSITIVE_INFINITY;
  const now = (): number => Math.min(world.clock.epoch(), latest) + skew;
  const say = (reply: Reply): Reply => twistReply(world, body, reply, faults);
  if (has('plain_refusal')) return said(() => say(plainRefusal(now())));
  const gate = openGate(world, source.limiter, body, now());
  if (gate.kind === 'throttled') return gate;
  const { prepared } = gate;
  if (prepared.kind === 'answered') return said(() => say(prepared.reply));
  if (has('mmur_down')) {
    prepared.abandon();
    return said(() => say(registryDown(now())));
  }
  const conditions = conditionsOf(faults);
  return {
    kind: 'ready',
    run: () => say(underConditions(world, conditions, () => prepared.run(now()))),
    abandon: prepared.abandon,
  };
}

function said(run: () => Reply): Begun {
  return { kind: 'ready', run, abandon: () => undefined };
}

/** What happens to the state just before it reads the request. */
function strikeWorld(world: World, body: Body, faults: readonly Fault[]): void {
  for (const fault of faults) {
    if (isMode(fault, 'inject_before')) injectDispensation(world, fault.dispensation);
    if (isMode(fault, 'null_weight')) loseWeight(world, fault.barcodeid);
    if (isMode(fault, 'session_expire')) world.sessions.end(String(body['sessionid']));
  }
}

function conditionsOf(faults: readonly Fault[]): Conditions {
  const isPending = faults.some(({ mode }) => mode === 'registry_pending');
  return {
    registryPendingMs: isPending ? sumOf(faults, 'registry_pending') * 1000 : fairConditions.registryPendingMs,
    listLagMs: sumOf(faults, 'list_lag') * 1000,
    restoresAfterDestroy: faults.some(({ mode }) => mode === 'restore_after_destroy'),
  };
}

function sumOf(faults: readonly Fault[], mode: 'clock_skew' | 'registry_pending' | 'list_lag'): number {
  return faults.reduce((sum, fault) => (isMode(fault, mode) ? sum + fault.seconds : sum), 0);
}

/** The checks every request passes before its own: version, action, session, rate. */
export function openGate(world: World, limiter: RateLimiter | null, body: Body, now: number): Gate {
  const action = findAction(body);
  if (body['API'] !== '4.0') return answered(failure(now, '17', 'Invalid API version.'));
  if (action === null) return answered(failure(now, '62', 'Invalid action.'));
  if (action.needsSession) {
    const sessionId = body['sessionid'];
    if (typeof sessionId !== 'string' || !world.sessions.touch(sessionId, now)) {
      return answered(failure(now, '63', 'Your session has expired.'));
    }
    const retryAfter = limiter?.take(sessionId) ?? 0;
    if (retryAfter > 0) return { kind: 'throttled', retryAfter };
  } else {
    limiter?.forgetIdle();
  }
  return { kind: 'open', prepared: action.prepare(world, body, now) };
}

/** BioTrack is up and what stands behind it is not: no verdict, and nothing happened. */
export function registryDown(now: number): Reply {
  const message = 'System error: the patient registry does not answer, please try again.';
  return failure(now, '1000', message, [{ code: 'MMUR_UNAVAILABLE', message }]);
}

/** Words that nobody has a table for. */
function plainRefusal(now: number): Reply {
  return failure(now, '602', 'The transaction could not be completed as requested (T-4417).');
}

function answered(reply: Reply): Gate {
  return { kind: 'open', prepared: { kind: 'answered', reply } };
}
