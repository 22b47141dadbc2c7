import { z } from 'zod';
import type { Clock } from '../ports';
import type { BioTrackConfig, CallLimits } from './client-config';
import type { StateFailure } from './port';
import { retryAfterOf } from './retry-after';
import type { HttpFailure, HttpReply } from './transport';
import { classifyReply, type WireReply } from './wire-reply';
import { requiredText } from './wire-scalars';

export type SignIn =
  | { readonly kind: 'signed-in'; readonly sessionId: string }
  | { readonly kind: 'failed'; readonly failure: StateFailure };

export type Session = {
  /** Calls that come together share one login. */
  get(): Promise<SignIn>;
  /** Forgets this session id, and no newer one that another call may have fetched meanwhile. */
  drop(sessionId: string): void;
  /** Ends the pause after refusals: the next call signs in, and one more refusal pauses again. */
  tryAgain(): void;
};

type SessionOptions = {
  readonly config: BioTrackConfig;
  readonly limits: CallLimits;
  readonly clock: Clock;
  readonly send: (body: string, totalMs: number) => Promise<HttpReply | HttpFailure>;
};

const loginReply = z.object({ sessionid: requiredText });
const refusalsUntilPause = 2;

/**
 * One shared login. A state that says to wait is not asked again before that, whatever the caller is in a hurry for. Two
 * refusals in a row pause it, so that a wrong password never locks the account out; after the pause a single try shows
 * whether IT has put it right.
 */
export function createSession({ config, limits, clock, send }: SessionOptions): Session {
  let current: string | null = null;
  let pending: Promise<SignIn> | null = null;
  let refusals = 0;
  let pausedUntilMs = 0;
  let told: Told = { untilMs: 0, isThere: true };

  async function signIn(): Promise<SignIn> {
    const waitMs = told.untilMs - clock.monotonicMs();
    if (waitMs > 0) return toldToWait(told, waitMs);
    if (refusals >= refusalsUntilPause && clock.monotonicMs() < pausedUntilMs) return refused;
    const reply = classifyReply(await send(loginBody(config), limits.readMs), 'read');
    if (reply.kind === 'refused') {
      refusals += 1;
      pausedUntilMs = clock.monotonicMs() + limits.refusedSignInPauseMs;
      return refusals >= refusalsUntilPause ? refused : signInFailed;
    }
    if (reply.kind === 'failed') {
      const retryAfterMs = Math.min(retryAfterOf(reply), limits.refusedSignInPauseMs);
      told = { untilMs: clock.monotonicMs() + retryAfterMs, isThere: reply.failure.kind === 'rate-limited' };
      if (told.isThere || retryAfterMs > 0) return toldToWait(told, retryAfterMs);
    }
    if (reply.kind !== 'success') return { kind: 'failed', failure: notSent(reply) };
    const parsed = loginReply.safeParse(reply.body);
    if (!parsed.success) return signInFailed;
    refusals = 0;
    current = parsed.data.sessionid;
    return { kind: 'signed-in', sessionId: current };
  }

  return {
    get: () => {
      if (current !== null) return Promise.resolve({ kind: 'signed-in', sessionId: current });
      pending ??= signIn().finally(() => {
        pending = null;
      });
      return pending;
    },
    drop: sessionId => {
      if (current === sessionId) current = null;
    },
    tryAgain: () => {
      pausedUntilMs = 0;
    },
  };
}

const refused: SignIn = { kind: 'failed', failure: { kind: 'credentials-refused' } };
const signInFailed: SignIn = { kind: 'failed', failure: { kind: 'not-sent', why: 'sign-in-failed' } };

/** Until when the sign-in is left alone, and whether the state itself has said so. */
type Told = { readonly untilMs: number; readonly isThere: boolean };

function toldToWait({ isThere }: Told, retryAfterMs: number): SignIn {
  return {
    kind: 'failed',
    failure: { kind: 'not-sent', why: isThere ? 'rate-limited' : 'sign-in-failed', retryAfterMs },
  };
}

/** However the login failed, the call that needed it was never sent. */
function notSent(reply: Exclude<WireReply, { kind: 'success' | 'refused' }>): StateFailure {
  if (reply.kind === 'failed' && reply.failure.kind === 'not-sent') return reply.failure;
  const isTimeout = reply.kind === 'failed' && reply.failure.kind === 'no-answer' && reply.failure.why === 'timeout';
  return { kind: 'not-sent', why: isTimeout ? 'unreachable' : 'sign-in-failed' };
}

function loginBody(config: BioTrackConfig): string {
  return JSON.stringify({
    API: '4.0',
    action: 'login',
    license_number: config.licenceNumber,
    username: config.username,
    password: config.password,
    ...(config.training ? { training: 1 } : {}),
  });
}
