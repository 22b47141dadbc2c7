import type { Clock, Random, Timers } from '../ports';
import { type BioTrackConfig, type CallLimits, defaultPace } from './client-config';
import { createPacer, type Pacer, unpaced } from './pacer';
import type { Answer, StateFailure } from './port';
import type { Misread, ReadReply } from './read-reply';
import type { WireObject } from './reply-text';
import { createSession, type Session } from './session';
import type { HttpFailure, HttpReply, Transport } from './transport';
import { classifyReply, type WireReply } from './wire-reply';

/** A request without its session: the text between `"API"` and the closing brace is what the action says. */
export type WireRequest = {
  readonly action: string;
  readonly effect: 'read' | 'write';
  /** JSON members of the request, an object text; a frozen body passes through here byte for byte. */
  readonly members: string;
  /** Heartbeats measure the line and must not smooth it over. */
  readonly isRetried?: boolean;
  /** Told what came back, before anybody makes anything of it. */
  readonly hear?: ((reply: string) => void) | undefined;
};

export type Caller = {
  readonly session: Pick<Session, 'tryAgain'>;
  call<T>(request: WireRequest, read: (body: WireObject) => ReadReply<T>): Promise<Answer<T>>;
};

type CallerOptions = {
  readonly config: BioTrackConfig;
  readonly limits: CallLimits;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
};

/** One question to the state: pace, sign in, send, read; a read whose session has expired is asked once more in a new one. */
export function createCaller(options: CallerOptions): Caller {
  const { config, limits, transport, clock, timers, random } = options;
  const pacer: Pacer = config.pace === null ? unpaced : createPacer(config.pace ?? defaultPace, clock, timers);
  const send = async (body: string, totalMs: number): Promise<HttpReply | HttpFailure> => {
    await pacer.turn();
    return transport.post(body, totalMs);
  };
  const session = createSession({ config, limits, clock, send });
  const pause = (ms: number): Promise<void> => new Promise(resolve => void timers.after(ms, resolve));

  return {
    session,
    async call(request, read) {
      const mayRetry = request.effect === 'read' && request.isRetried !== false;
      const giveUpAt = clock.monotonicMs() + limits.readMs;
      // A read has one budget for all its tries, or a screen would wait several times over; a write has its own whole.
      const leftMs = (): number =>
        request.effect === 'write' ? limits.writeMs : Math.max(1, giveUpAt - clock.monotonicMs());
      const once = (): Promise<WireReply> => exchange(request, session, (body: string) => send(body, leftMs()), config);
      let reply = await once();
      for (let round = 0; mayRetry && round < limits.readRetries && isPassing(reply); round += 1) {
        const waitMs = Math.ceil(random() * limits.readRetryBaseMs * 2 ** round);
        if (clock.monotonicMs() + waitMs >= giveUpAt) break;
        await pause(waitMs);
        reply = await once();
      }
      return toAnswer(reply, read, clock);
    },
  };
}

/** Worth asking again at once: the answer was lost on the way, not refused, not slow and not put off. */
function isPassing(reply: WireReply): boolean {
  if (reply.kind !== 'failed' || reply.failure.kind !== 'no-answer') return false;
  const { why, retryAfterMs } = reply.failure;
  return ['reset', 'http-status', 'unreadable'].includes(why) && retryAfterMs === undefined;
}

async function exchange(
  request: WireRequest,
  session: Session,
  send: (body: string) => Promise<HttpReply | HttpFailure>,
  config: BioTrackConfig,
): Promise<WireReply> {
  const ask = async (): Promise<WireReply> => {
    const signIn = await session.get();
    if (signIn.kind === 'failed') return signIn;
    const came = await send(bodyOf(request, signIn.sessionId, config));
    const said = came.kind === 'reply' ? came.body : came.said;
    if (said !== undefined) request.hear?.(said);
    const reply = classifyReply(came, request.effect);
    if (reply.kind === 'session-expired') session.drop(signIn.sessionId);
    return reply;
  };
  const reply = await ask();
  // Whoever wrote looks first what became of it (reliability.md 7.5): it may have taken effect, whatever is said of its session.
  return reply.kind === 'session-expired' && request.effect === 'read' ? ask() : reply;
}

function bodyOf(request: WireRequest, sessionId: string, config: BioTrackConfig): string {
  const head = JSON.stringify({
    API: '4.0',
    action: request.action,
    sessionid: sessionId,
    ...(config.training ? { training: 1, enforce_rules_training: 1 } : {}),
  });
  const members = request.members.slice(1, -1);
  return members === '' ? head : `${head.slice(0, -1)},${members}}`;
}

function toAnswer<T>(reply: WireReply, read: (body: WireObject) => ReadReply<T>, clock: Clock): Answer<T> {
  switch (reply.kind) {
    case 'refused':
    case 'failed':
      return reply;
    case 'session-expired':
      return { kind: 'failed', failure: { kind: 'no-answer', why: 'session-expired' } };
    case 'success': {
      const result = read(reply.body);
      if (result.ok) return { kind: 'answered', value: result.value, stateTime: reply.stateTime ?? clock.now() };
      return { kind: 'failed', failure: failureOf(result.error) };
    }
  }
}

function failureOf(misread: Misread): StateFailure {
  if (typeof misread === 'object') return misread;
  return misread === 'unreadable-amount' ? { kind: misread } : { kind: 'no-answer', why: misread };
}
