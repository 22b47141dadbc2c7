import type { Action, Body, Prepared } from './actions/action';
import { actions } from './actions/all-actions';
import type { RateLimiter } from './rate-limit';
import { failure, type Reply } from './reply';
import type { World } from './world';

export type Gate =
  | { readonly kind: 'throttled'; readonly retryAfter: number }
  | { readonly kind: 'open'; readonly prepared: Prepared };

export function findAction(body: Body): Action | null {
  return (typeof body['action'] === 'string' ? actions.get(body['action']) : undefined) ?? null;
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

function answered(reply: Reply): Gate {
  return { kind: 'open', prepared: { kind: 'answered', reply } };
}
