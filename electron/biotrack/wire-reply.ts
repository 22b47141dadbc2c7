import { z } from 'zod';
import type { Instant } from '../../shared/kernel/units';
import codeData from './error-codes.json';
import type { StateFailure, StateRefusal } from './port';
import { readReasons } from './reason-mapping';
import { isObject, readReplyText, type WireObject } from './reply-text';
import type { HttpFailure, HttpReply } from './transport';
import { epoch, flag, optionalText } from './wire-scalars';

export type WireReply =
  | { readonly kind: 'success'; readonly body: WireObject; readonly stateTime: Instant | null }
  | { readonly kind: 'session-expired' }
  | StateRefusal
  | { readonly kind: 'failed'; readonly failure: StateFailure };

/** Which error codes settle a write, reviewed as data; a code not listed leaves its outcome unknown (reliability.md 7.3). */
const codes = z
  .strictObject({
    sessionExpired: z.array(z.string()),
    systemFault: z.array(z.string()),
    definitive: z.array(z.string()),
    codeReasons: z.record(z.string(), z.literal('PERIOD_LOCKED')),
    registryUnavailable: z.array(z.string()),
  })
  .parse(codeData);

const head = z.object({
  success: flag,
  sessiontime: epoch.optional().catch(undefined),
  time: epoch.optional().catch(undefined),
  error: optionalText.catch(null),
  errorcode: optionalText.catch(null),
  errordata: z.unknown().optional(),
});

/** Reads any HTTP answer. What is refused for good depends on whether the call could have changed something. */
export function classifyReply(reply: HttpReply | HttpFailure, effect: 'read' | 'write'): WireReply {
  if (reply.kind === 'failed') return { kind: 'failed', failure: reply.failure };
  const body = readReplyText(reply.body);
  if (!body.ok) return failed('unreadable');
  return classifyBody(body.value, effect, reply.date);
}

export function classifyBody(body: WireObject, effect: 'read' | 'write', date: string | null = null): WireReply {
  const parsed = head.safeParse(body);
  if (!parsed.success) return failed('unreadable');
  const { success, sessiontime, time, error, errorcode, errordata } = parsed.data;
  if (success) return { kind: 'success', body, stateTime: sessiontime ?? time ?? parseHttpDate(date) };
  if (errorcode !== null && codes.sessionExpired.includes(errorcode)) return { kind: 'session-expired' };
  const stateText = error ?? '';
  const listed = isObject(errordata) ? errordata['reasons'] : null;
  const reasons = errorReasons(listed, stateText, errorcode);
  if (reasons.some(({ code }) => codes.registryUnavailable.includes(code))) {
    return { kind: 'failed', failure: { kind: 'registry-down' } };
  }
  if (errorcode !== null && codes.systemFault.includes(errorcode)) return failed('state-error');
  const isDefinitive = errorcode !== null && codes.definitive.includes(errorcode);
  if (effect === 'write' && !isDefinitive) return failed('state-error');
  return { kind: 'refused', stateCode: errorcode, stateText, reasons };
}

function errorReasons(listed: unknown, stateText: string, errorcode: string | null): StateRefusal['reasons'] {
  const ofCode = errorcode === null ? undefined : codes.codeReasons[errorcode];
  const reasons = readReasons(listed, stateText);
  const isUnmapped = reasons.every(({ code }) => code === 'UNMAPPED_STATE_ERROR');
  return ofCode !== undefined && isUnmapped ? [{ code: ofCode, stateText }] : reasons;
}

function parseHttpDate(date: string | null): Instant | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : (at as Instant);
}

function failed(why: 'unreadable' | 'state-error'): WireReply {
  return { kind: 'failed', failure: { kind: 'no-answer', why } };
}
