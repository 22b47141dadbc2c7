import type { Reason, ReasonCode } from './reasons';

export type Reply = { readonly success: 0 | 1; readonly [field: string]: unknown };
export type ErrorCode = '17' | '62' | '63' | '202' | '602' | '1000' | '1020';

export function success(now: number, fields: Readonly<Record<string, unknown>>): Reply {
  return { success: 1, sessiontime: now, ...fields };
}

/** `errorcode` is absent after a bad login, as the real system leaves it out. */
export function failure(now: number, code: ErrorCode | null, error: string, reasons: readonly Reason[] = []): Reply {
  return {
    success: 0,
    error,
    ...(code === null ? {} : { errorcode: code }),
    sessiontime: now,
    ...(reasons.length === 0 ? {} : { errordata: { reasons } }),
  };
}

/** A failure with one reason whose message is also the error text. */
export function refused(now: number, code: ErrorCode, reason: ReasonCode, message: string, line?: number): Reply {
  return failure(now, code, message, [
    line === undefined ? { code: reason, message } : { code: reason, line, message },
  ]);
}

export function reasonsOf(reply: Reply): readonly Reason[] {
  const data = reply['errordata'];
  return isErrorData(data) ? data.reasons : [];
}

function isErrorData(data: unknown): data is { readonly reasons: readonly Reason[] } {
  return typeof data === 'object' && data !== null && 'reasons' in data;
}
