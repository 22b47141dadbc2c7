import { createGate, type Gate, type GateOptions } from '../../electron/ipc/gate';
import type { Handlers } from '../../electron/ipc/handlers';
import type { SenderFacts } from '../../electron/ipc/trusted-sender';
import type { Log, LogFields, Timers } from '../../electron/ports';
import { channelNames } from '../../shared/ipc/names';
import { appError } from '../../shared/kernel/error-code';
import { err } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';

export type LogLine = { readonly level: 'info' | 'warn' | 'error'; readonly event: string; readonly fields: LogFields };

export function recordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']) =>
    (event: string, fields: LogFields = {}): void => {
      lines.push({ level, event, fields });
    };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** Time that moves when told to; timers fire as it passes them. */
export function manualTime(startMs = 1_000_000) {
  let nowMs = startMs;
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  const timers: Timers = {
    after(ms, run) {
      const entry = { at: nowMs + ms, run };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
  };
  return {
    clock: { now: () => nowMs as Instant, monotonicMs: () => nowMs },
    timers,
    waiting: () => waiting.size,
    advance(ms: number): void {
      nowMs += ms;
      for (const entry of [...waiting].filter(one => one.at <= nowMs)) {
        waiting.delete(entry);
        entry.run();
      }
    },
  };
}

/** Handlers that all answer a refusal, except those given. */
export function handlersWith(some: Partial<Handlers>): Handlers {
  const others = Object.fromEntries(channelNames.map(name => [name, () => err(appError('E-CRT-01'))]));
  return { ...others, ...some } as Handlers;
}

export const ourWindow: SenderFacts = { frameUrl: 'app://pos/index.html', isMainFrame: true, windowId: 1 };

export function aGate(options: Partial<GateOptions> = {}) {
  const time = manualTime();
  const log = recordingLog();
  let made = 0;
  const gate: Gate = createGate({
    handlers: handlersWith({}),
    senders: { isKnownWindow: id => id === 1, devOrigin: null },
    session: () => ({ role: 'cashier' }),
    clock: time.clock,
    timers: time.timers,
    ids: { uuid: () => `ref-${++made}` },
    log,
    translateFault: () => null,
    ...options,
  });
  return { gate, time, log };
}
