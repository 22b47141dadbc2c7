import type { RateClass } from '../../shared/ipc/channel';
import { type ChannelName, channels } from '../../shared/ipc/contract';
import type { FailureReply, Reply } from '../../shared/ipc/reply';
import { type AppError, appError } from '../../shared/kernel/error-code';
import type { Result } from '../../shared/kernel/result';
import type { Role } from '../../shared/people/role';
import type { Clock, Ids, Log, Timers } from '../ports';
import { whyNotAllowed } from './access';
import { faultCode, faultPlace } from './fault-code';
import type { Handlers } from './handlers';
import { copyPlain } from './plain-json';
import { createRateLimiter, defaultRates, type Rate } from './rate-limiter';
import { defaultTimeLimits, type TimeLimits, timeLimitOf } from './time-limits';
import { isTrustedSender, type SenderFacts, type SenderRule } from './trusted-sender';

/**
 * The one way in (reliability.md section 4). Who may call is asked before what they say is looked at; a handler only
 * ever sees a fresh, valid copy; nothing leaves but a reply of the contract. A message refused here changed nothing.
 */
export type GateOptions = {
  readonly handlers: Handlers;
  readonly senders: SenderRule;
  /** The core's own session: authority never comes from an argument. */
  readonly session: () => { readonly role: Role } | null;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly log: Log;
  /** Failures of the store that have a sentence of their own, such as a full disk; null for anything else. */
  readonly translateFault: (thrown: unknown) => AppError | null;
  readonly timeLimits?: TimeLimits;
  readonly rates?: Readonly<Record<RateClass, Rate>>;
};

export type Gate = {
  handle(name: string, input: unknown, sender: SenderFacts): Promise<Reply<unknown>>;
};

export function createGate(options: GateOptions): Gate {
  const limiter = createRateLimiter(options.rates ?? defaultRates);
  const timeLimits = options.timeLimits ?? defaultTimeLimits;

  const refuse = (
    event: string,
    channel: string,
    error: AppError,
    details: Record<string, string> = {},
  ): FailureReply => {
    const ref = options.ids.uuid();
    options.log.warn(event, { channel, code: error.code, ref, ...details });
    return { ok: false, code: error.code, params: error.params, ref };
  };

  const fault = (channel: ChannelName, thrown: unknown): FailureReply => {
    const error = options.translateFault(thrown) ?? appError('E-IPC-04');
    const ref = options.ids.uuid();
    options.log.error('ipc.fault', {
      channel,
      code: error.code,
      ref,
      fault: faultCode(thrown),
      place: faultPlace(thrown),
    });
    return { ok: false, code: error.code, params: error.params, ref };
  };

  const answer = async (name: ChannelName, input: unknown): Promise<Reply<unknown>> => {
    const limitMs = timeLimitOf(timeLimits, name);
    try {
      // The cast only forgets which channel this is: `input` came out of that very channel's schema.
      const run = options.handlers[name] as (
        input: unknown,
      ) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>;
      const result = await within(options.timers, limitMs, async () => run(input));
      if (result === timedOut) return refuse('ipc.timeout', name, appError('E-IPC-04'));
      if (!result.ok) return refuse('ipc.failure', name, result.error);
      const output = channels[name].output.safeParse(result.value);
      if (output.success) return { ok: true, data: output.data };
      return refuse('ipc.bad-output', name, appError('E-IPC-04'), { field: pathOf(output.error.issues[0]?.path) });
    } catch (thrown) {
      return fault(name, thrown);
    }
  };

  return {
    async handle(name, input, sender) {
      if (!isTrustedSender(sender, options.senders)) return refuse('ipc.refused', 'unknown', appError('E-IPC-01'));
      if (!isChannelName(name)) return refuse('ipc.refused', 'unknown', appError('E-IPC-02'));
      const channel = channels[name];
      if (!limiter.take(sender.windowId, channel.rate, options.clock.monotonicMs())) {
        return refuse('ipc.refused', name, appError('E-IPC-03'));
      }
      const notAllowed = whyNotAllowed(channel.access, options.session());
      if (notAllowed !== null) return refuse('ipc.refused', name, notAllowed);
      const plain = copyPlain(input);
      if (!plain.ok) return refuse('ipc.refused', name, appError('E-IPC-02'), { why: plain.error });
      const parsed = channel.input.safeParse(plain.value);
      if (!parsed.success) {
        return refuse('ipc.refused', name, appError('E-IPC-02'), {
          why: 'schema',
          field: pathOf(parsed.error.issues[0]?.path),
        });
      }
      return answer(name, parsed.data);
    },
  };
}

function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}

/** Positions and our own key names only; a key the page made up is one the schema does not know, so never in a path. */
function pathOf(path: readonly PropertyKey[] | undefined): string {
  return (path ?? []).map(String).join('.').slice(0, 60);
}

const timedOut = Symbol('timed out');

/** The work is not stopped, only no longer waited for: what it commits stays committed, and a repeat gets its answer. */
async function within<T>(timers: Timers, ms: number, work: () => Promise<T>): Promise<T | typeof timedOut> {
  let cancel = (): void => undefined;
  const limit = new Promise<typeof timedOut>(resolve => {
    cancel = timers.after(ms, () => resolve(timedOut));
  });
  try {
    return await Promise.race([work(), limit]);
  } finally {
    cancel();
  }
}
